import ArgumentParser
import Corpus
import Reporting

/// Tells what is in a corpus.
struct CorpusInspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Tell what is in a corpus: sizes, dates, outlets, copies, and what cannot be read.",
        discussion: """
            EXAMPLES
              rostrum corpus inspect articles.jsonl
              rostrum corpus inspect folder/ --on-error skip --format json
            """
    )

    @Option(help: "The length of the periods that articles are counted in.")
    var period: Period = .month

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let collection = try CorpusLoader(corpus: corpus, global: global).load()
        let inspection = CorpusInspection(of: collection, period: period, parallel: global.parallel)
        let report = InspectionReport(inspection: inspection)
        try output.write(report.value, schema: "corpus_inspection", parameters: []) { report.text }
    }
}

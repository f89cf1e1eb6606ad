import ArgumentParser
import Corpus
import LinearAlgebra
import Reporting
import Stance

/// Prints the tone of texts.
struct Tone: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the tone of texts, and their tone toward a target.",
        discussion: """
            Tone is the mood of the words, from −1 to 1; it says nothing about which side anybody takes.

            EXAMPLES
              rostrum tone comments.jsonl
              rostrum tone claims.jsonl --target-field target --format jsonl
              rostrum tone comments.jsonl --lexicon news --lexicon vader_lexicon.txt
            """
    )

    @Option(help: ArgumentHelp("The field with the phrase that tone is measured toward.", valueName: "name"))
    var targetField: String?

    @Option(help: ArgumentHelp("The field with the code-point offset of the target.", valueName: "name"))
    var targetStartField: String?

    @Option(help: ArgumentHelp("The field with the offset behind the target.", valueName: "name"))
    var targetEndField: String?

    @OptionGroup(title: "Lexicon")
    var lexicon: LexiconOptions

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        if (targetStartField == nil) != (targetEndField == nil) {
            throw ValidationError("'--target-start-field' and '--target-end-field' go together.")
        }
    }

    func run() throws {
        let tools = try LanguageTools(models: global.modelFolder(), lexicon: lexicon)
        let scorer = ToneScorer(lexicon: tools.lexicon, rules: tools.rules)
        let fields = [targetField, targetStartField, targetEndField].compactMap(\.self)
        let articles = try CorpusLoader(corpus: corpus, global: global).load(extraFields: fields).articles
        let rows = global.parallel.mapChunks(of: articles.count, chunkSize: 16) { _, indices in
            indices.map { row(of: articles[$0], scorer) }
        }
        try output.write(ToneListing.listing(rows.flatMap(\.self)), parameters: [], global: global)
    }

    private func row(of article: Article, _ scorer: ToneScorer) -> ToneRecord {
        ToneRecord(
            id: article.id,
            tone: scorer.tone(of: article.text).value,
            towardTarget: towardTarget(article, scorer)
        )
    }

    /// The tone toward the place of the target if the document gives it, else toward every place of the phrase.
    private func towardTarget(_ article: Article, _ scorer: ToneScorer) -> Double? {
        if let start = targetStartField.flatMap({ article.fields[$0] }).flatMap(Int.init),
            let end = targetEndField.flatMap({ article.fields[$0] }).flatMap(Int.init),
            0 <= start, start < end, end <= article.text.unicodeScalars.count
        {
            return scorer.tone(toward: [TextRange(start: start, end: end)], in: article.text).value
        }
        guard let phrase = targetField.flatMap({ article.fields[$0] }), !phrase.isEmpty else { return nil }
        return scorer.tone(toward: phrase, in: article.text).value
    }
}

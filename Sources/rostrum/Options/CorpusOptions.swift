import ArgumentParser
import Corpus

/// The options of every command that reads a corpus.
struct CorpusOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files (.txt .jsonl .json .csv .tsv, each also .gz), folders of them, or '-' for standard input.",
            valueName: "corpus"
        ),
        completion: .file()
    )
    var corpus: [String]

    @OptionGroup
    var reading: CorpusReadingOptions

    /// Creates options that are filled in by the parser, or by hand.
    init() {}

    /// Creates options for files that a command has among its own arguments.
    init(corpus: [String], reading: CorpusReadingOptions) {
        self.init()
        self.corpus = corpus
        self.reading = reading
    }

    /// The first day that articles are read of.
    var since: String? { reading.since }

    /// The last day that articles are read of.
    var until: String? { reading.until }

    /// Where records that cannot be read are kept.
    var rejectedFile: String { reading.rejectedFile }

    /// What was typed, as the library understands it.
    var readerOptions: CorpusReader.Options { reading.readerOptions }
}

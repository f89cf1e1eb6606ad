import ArgumentParser

/// The options of every command that values words.
struct LexiconOptions: ParsableArguments {
    @Option(
        name: .customLong("lexicon"),
        help: ArgumentHelp(
            """
            A lexicon in place of the shipped one, or 'news' for the shipped one: VADER, AFINN, .dic, .cat, TSV or CSV. \
            May be repeated; a word then has the mean of the lexicons that hold it.
            """,
            valueName: "file"
        ),
        completion: .file()
    )
    var files: [String] = []
}

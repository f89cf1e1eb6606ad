import Analysis
import ArgumentParser
import Corpus
import Discourse
import ModelData
import Reporting
import Stance

/// Prints who said what.
struct Statements: ParsableCommand {
    /// The ways in which statements are shown to a person.
    enum View: String, ExpressibleByArgument, CaseIterable {
        /// A table with the words of each statement.
        case list
        /// Keywords in context.
        case kwic
    }

    static let configuration = CommandConfiguration(
        abstract: "Print who said what.",
        discussion: """
            Quotations without a speaker are kept with the kind 'unattributed' and counted; they are never scored.
            The view 'kwic' aligns the words that report each statement in one column, with the text around them.

            A file of '--overrides' holds what you know better about the speakers, in three lists:

              merge:                  # one speaker, shown under the first name
                - [Mara Ellison, M. R. Ellison, Minister Ellison]
              split:                  # in these articles the name means somebody else
                - name: Ellison
                  articles: [v12, v19]
                  speaker: Tom Ellison
              rename:
                - from: Ministry of Energy
                  to: Velland Energy Ministry

            EXAMPLES
              rostrum statements article.txt
              rostrum statements articles.jsonl --format jsonl > statements.jsonl
              rostrum statements articles.jsonl --speaker ellison --theme energy
              rostrum statements articles.jsonl --kind direct --min-confidence 0.8 --view kwic
              rostrum statements articles.jsonl --overrides speakers.yaml --aliases
            """
    )

    @Flag(help: "Print the forms of each speaker's name with the rule that merged them.")
    var aliases = false

    @Option(help: "How a table shows statements: list or kwic (keywords in context).")
    var view: View = .list

    @OptionGroup(title: "Filters")
    var filter: StatementFilterOptions

    @OptionGroup(title: "Speakers")
    var speakers: SpeakerOptions

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Text")
    var text: CleaningOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        if view == .kwic, output.format != .table, output.format != .markdown {
            throw ValidationError(
                "'--view kwic' is for a person; the format '\(output.format.rawValue)' carries all of each statement "
                    + "without it."
            )
        }
        if aliases, view == .kwic || filter.concernsStatements {
            throw ValidationError(
                "'--aliases' prints names, not statements; of the views and filters only '--speaker' goes with it."
            )
        }
    }

    func run() throws {
        let overrides = try speakers.overrides()
        let models = try global.modelFolder()
        let rules = try DiscourseRules(models: models)
        if isStreamed(overrides) { return try stream(StatementExtractor(rules: rules)) }
        let finder = try themeFinder(models: models, rules: rules)
        let articles = try CorpusLoader(corpus: corpus, global: global).load(cleaning: text.cleaning).articles
        let result = DiscourseExtraction(
            extractor: StatementExtractor(rules: rules),
            isTranscript: text.transcript,
            overrides: overrides,
            parallel: global.parallel
        ).run(articles)
        speakers.report(unmatched: result.unmatchedOverrides, global: global)
        let chosen = try filter.speaker.identifiers(among: result.speakers.lazy.map(\.speaker))
        if aliases {
            let shown = result.aliases.filter { chosen?.contains($0.speakerID) ?? true }
            try output.write(SpeakerAliasListing.listing(shown), parameters: parameters, global: global)
        } else {
            let statements = kept(result.statements, of: articles, speakers: chosen, finder: finder)
            try show(statements, of: articles)
            note(
                StatementStream.Counts(
                    articles: articles.count,
                    found: result.statements.count,
                    shown: statements.count,
                    unattributed: statements.count { $0.kind == .unattributed },
                    speakers: Set(statements.compactMap(\.speaker?.id))
                )
            )
        }
    }

    /// Whether each article's statements can be printed before the next is read: not where a table is laid out, or where
    /// a name of a speaker is looked up in the whole corpus.
    private func isStreamed(_ overrides: SpeakerOverrides) -> Bool {
        [.jsonl, .csv, .tsv].contains(output.format) && !aliases && filter.speaker.names.isEmpty
            && filter.theme.themes.isEmpty && overrides == SpeakerOverrides()
    }

    private func stream(_ extractor: StatementExtractor) throws {
        var stream = StatementStream(
            extractor: extractor,
            isTranscript: text.transcript,
            format: output.format,
            filter: filter,
            parallel: global.parallel
        )
        try CorpusLoader(corpus: corpus, global: global).forEachBatch(cleaning: text.cleaning) { articles in
            try stream.run(articles, to: StandardStreams.write)
        }
        try stream.finish(to: StandardStreams.write)
        note(stream.counts)
    }

    private func note(_ counts: StatementStream.Counts) {
        let count = counts.shown == counts.found ? "\(counts.found)" : "\(counts.shown) of \(counts.found)"
        global.note(
            "\(count) statements of \(counts.speakers.count) speakers in \(counts.articles) articles; "
                + "\(counts.unattributed) quotations without a speaker"
        )
    }

    private func themeFinder(models: ModelFolder, rules: DiscourseRules) throws -> ThemeFinder? {
        guard !filter.theme.themes.isEmpty else { return nil }
        return ThemeFinder(
            themes: try filter.theme.read(models: models),
            rules: try StanceRules(models: models, discourse: rules)
        )
    }

    private func kept(
        _ statements: [Statement],
        of articles: [Article],
        speakers: Set<String>?,
        finder: ThemeFinder?
    ) -> [Statement] {
        let kept = statements.filter { statement in
            filter.keeps(statement) && (speakers.map { $0.contains(statement.speaker?.id ?? "") } ?? true)
        }
        guard let finder else { return kept }
        return zip(kept, finder.themes(of: kept, in: articles, parallel: global.parallel))
            .filter { !$0.1.isEmpty }.map(\.0)
    }

    private func show(_ statements: [Statement], of articles: [Article]) throws {
        guard view == .kwic else {
            return try output.write(StatementListing.listing(statements), parameters: parameters, global: global)
        }
        try StandardStreams.write(
            StatementConcordance(statements: statements, articles: articles).text(
                isMarkdown: output.format == .markdown,
                width: StandardStreams.terminalWidth ?? 80,
                isColoured: global.isColoured
            )
        )
    }

    private var parameters: [JSONField] {
        [
            JSONField("speakers", .array(filter.speaker.names.map(JSONValue.string))),
            JSONField("themes", .array(filter.theme.themes.map(JSONValue.string))),
            JSONField("kinds", .array(filter.kinds.map { .string($0.rawValue) })),
            JSONField("min_confidence", filter.minConfidence.map(JSONValue.number) ?? .null),
            JSONField("overrides", .optional(speakers.overridesFile)),
        ]
    }
}

import Analysis
import ArgumentParser
import Corpus
import Discourse
import Reporting
import Stance
import TopicModeling

/// Prints how much each topic was written about over time, and by whom.
struct TopicsOverTimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "over-time",
        abstract: "Print the share of each topic by period, and by outlet, speaker, role or any field.",
        discussion: """
            The share of a topic is the mean over the articles, in which near-duplicates count once; '±' is half its 95 % \
            band, which comes from drawing the articles anew. A period bursts ('!') if its share is at least half as much \
            again as the median of the twelve periods before it and three robust standard deviations above; terms rise and \
            fall against all periods before. No later period plays a part in either.

            With '--by speaker' or 'role' each statement counts for one topic, and the stance of a speaker's statements on \
            that topic stands beside it. A table shows the largest groups; the other formats hold every period, group and \
            topic.

            EXAMPLES
              rostrum topics over-time model.safetensors articles.jsonl
              rostrum topics over-time model.safetensors articles.jsonl --topic t03 --period week
              rostrum topics over-time model.safetensors articles.jsonl --by source --format csv
              rostrum topics over-time model.safetensors articles.jsonl --by speaker --speaker ellison --topic t03
            """
    )

    @Argument(help: ArgumentHelp("The file of the model.", valueName: "model"), completion: .file())
    var model: String

    @Option(help: "The length of a period: day, week, month, quarter or year.")
    var period: Period = .month

    @Option(help: ArgumentHelp("Groups: source, speaker, role or the name of a field.", valueName: "group"))
    var by: String?

    @Option(name: .customLong("topic"), help: ArgumentHelp("Only this topic; may be repeated.", valueName: "id"))
    var topics: [String] = []

    @OptionGroup(title: "Speakers")
    var speaker: SpeakerFilterOptions

    @OptionGroup(title: "Speakers")
    var speakerOptions: SpeakerOptions

    @OptionGroup(title: "Themes")
    var themeOptions: ThemeOptions

    @OptionGroup(title: "Intervals")
    var intervals: IntervalOptions

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Corpus")
    var duplicates: DuplicateOptions

    @OptionGroup(title: "Text")
    var text: CleaningOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    /// Whose statements are joined, where statements count and not articles.
    private var statementGroup: SpeakerTopics.Group? { by.flatMap(SpeakerTopics.Group.init) }

    private var isForPerson: Bool { output.format == .table || output.format == .markdown }

    func validate() throws {
        if !speaker.names.isEmpty, statementGroup != .speaker {
            throw ValidationError("'--speaker' goes with '--by speaker'.")
        }
    }

    func run() throws {
        let model = try TopicModel.read(path: model)
        let chosen = try ArticleTopics.checked(topics, in: model)
        let field = by.flatMap { statementGroup == nil && $0 != "source" ? $0 : nil }
        let loaded = try CorpusLoader(corpus: corpus, global: global)
            .load(cleaning: statementGroup == nil ? [] : text.cleaning, extraFields: field.map { [$0] } ?? []).articles
        let documents = try ArticleTopics.documents(
            duplicates.apply(to: loaded, global: global),
            model: model,
            parallel: global.parallel
        )
        if let statementGroup {
            try listSpeakers(model, documents, by: statementGroup, chosen)
        } else {
            try listArticles(model, documents, field: field, chosen)
        }
    }

    private var options: TopicsOverTime.Options {
        var options = TopicsOverTime.Options()
        options.period = period
        options.replicates = intervals.replicates
        options.seed = global.seed
        return options
    }

    // MARK: - Articles

    private func listArticles(
        _ model: TopicModel,
        _ documents: TopicDocuments,
        field: String?,
        _ chosen: Set<String>
    ) throws {
        let articles = documents.articles
        let groups = by.map { _ in
            articles.map { article in (field.map { article.fields[$0] } ?? article.source).map { [$0] } ?? [] }
        }
        if let by, groups?.allSatisfy(\.isEmpty) ?? false { throw TrendError.noGroups(by: by) }
        let result = TopicsOverTime(model: model, options: options, parallel: global.parallel)
            .run(documents, groups: groups)
        if result.periodCount == 0, by == nil { throw TrendError.noDates(articleCount: articles.count) }
        tell(result, articleCount: articles.count)
        let rows = result.rows.filter { chosen.contains($0.topicID) }
        let listing = TopicTrendListing(model: model, period: period, rows: rows)
        let shown: Listing<TopicPeriod> =
            if !isForPerson {
                Listing(definition: TopicPeriodRecord.definition, rows: rows, columns: [])
            } else if let by {
                listing.groups(named: by, isChosen: !topics.isEmpty)
            } else if topics.isEmpty {
                listing.summary
            } else {
                listing.periods
            }
        try output.write(shown, parameters: parameters, global: global)
        if isForPerson, topics.isEmpty, listing.groupCount > TopicTrendListing.groupLimit {
            global.note(
                "the table shows the \(TopicTrendListing.groupLimit) largest of \(listing.groupCount) groups, with the "
                    + "topics they stand out by; '--format csv' has all"
            )
        }
    }

    private func tell(_ result: TopicsOverTime.Result, articleCount: Int) {
        let counts: [(Int, String)] = [
            (result.uncoveredCount, "articles are covered by no topic and count nowhere"),
            (result.undatedCount, "articles have no date and count in the whole span only"),
            (result.ungroupedCount, "articles have no value for '\(by ?? "")' and count in no group"),
        ]
        for (count, what) in counts where count > 0 { global.note("\(count) of \(articleCount) \(what)") }
        tellSparse(result.sparseCellCount, of: result.cellCount)
        if result.periodCount == 1 {
            global.note("all dated articles fall into one \(period.rawValue): nothing can burst, rise or fall")
        }
    }

    private func tellSparse(_ count: Int, of cellCount: Int) {
        guard count > 0, intervals.replicates > 0 else { return }
        global.note(
            "\(count) of \(cellCount) periods and groups have fewer than \(PrevalenceBootstrap.leastArticleCount) articles "
                + "and no band"
        )
    }

    // MARK: - Speakers

    private func listSpeakers(
        _ model: TopicModel,
        _ documents: TopicDocuments,
        by group: SpeakerTopics.Group,
        _ chosen: Set<String>
    ) throws {
        let tools = try LanguageTools(models: global.modelFolder(), lexicon: themeOptions.lexicon)
        let discourse = DiscourseExtraction(
            extractor: tools.extractor,
            isTranscript: text.transcript,
            overrides: try speakerOptions.overrides(),
            parallel: global.parallel
        ).run(documents.articles)
        speakerOptions.report(unmatched: discourse.unmatchedOverrides, global: global)
        let speakers = try speaker.identifiers(among: discourse.speakers.map(\.speaker))
        let scorer = tools.scorer(
            themes: try themeOptions.read(models: tools.models),
            options: intervals.scorerOptions(seed: global.seed, period: period)
        )
        let reading = scorer.read(
            statements: discourse.statements,
            articles: documents.articles,
            duplicates: documents.duplicates,
            parallel: global.parallel
        )
        let result = try SpeakerTopics(model: model, options: options, parallel: global.parallel)
            .run(discourse.statements, in: documents, reading: reading, by: group)
        if result.rows.isEmpty { throw TrendError.noGroups(by: group.rawValue) }
        tell(result, statementCount: discourse.statements.count)
        let rows = result.rows.filter {
            chosen.contains($0.topicID) && (speakers?.contains($0.speakerID) ?? true)
        }
        let listing = SpeakerTopicListing(model: model, period: period, rows: rows)
        let isChosen = !topics.isEmpty || speakers != nil
        let shown: Listing<SpeakerTopicStance> =
            if !isForPerson {
                Listing(definition: SpeakerTopicRecord.definition, rows: rows, columns: [])
            } else if isChosen {
                listing.all(named: group.rawValue, byPeriod: !topics.isEmpty && speakers != nil)
            } else {
                listing.mainTopics(named: group.rawValue)
            }
        try output.write(shown, parameters: parameters, global: global)
        if isForPerson, !isChosen, listing.speakerCount > SpeakerTopicListing.speakerLimit {
            global.note(
                "the table shows the main topics of \(SpeakerTopicListing.speakerLimit) of \(listing.speakerCount) "
                    + "\(group.rawValue)s; '--format csv' has all"
            )
        }
    }

    private func tell(_ result: SpeakerTopics.Result, statementCount: Int) {
        let counts: [(Int, String)] = [
            (result.anonymousCount, "statements have no \(by ?? "speaker") whom more than one article can name"),
            (result.uncoveredCount, "statements stand in articles that no topic covers and count nowhere"),
            (result.undatedCount, "statements have no date and count in the whole span only"),
        ]
        for (count, what) in counts where count > 0 { global.note("\(count) of \(statementCount) \(what)") }
        tellSparse(result.sparseCellCount, of: result.cellCount)
    }

    private var parameters: [JSONField] {
        [
            JSONField("model", .string(model)), JSONField("period", .string(period.rawValue)),
            JSONField("by", .optional(by)), JSONField("topics", .array(topics.map(JSONValue.string))),
            JSONField("speakers", .array(speaker.names.map(JSONValue.string))),
            JSONField("duplicates", .string(duplicates.duplicates.rawValue)),
            JSONField("replicates", .integer(intervals.replicates)), JSONField("seed", .integer(Int(global.seed))),
        ]
    }
}

import Analysis
import ArgumentParser
import Corpus
import Discourse
import Reporting
import TopicModeling

/// Prints what topics look like in a corpus.
struct TopicsExamples: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "examples",
        abstract: "Print what topics look like in a corpus: label candidates, articles, the sentences that carry them.",
        discussion: """
            Label candidates are phrases of two and three words, by relevance for the topic; the number in front of one is \
            the association of its words (NPMI, up to 1). Articles come with the topic's share of them, one of each group \
            of near-duplicates, and sentences with their closeness to the topic (0 to 1), one of each article.

            EXAMPLES
              rostrum topics examples model.safetensors articles.jsonl
              rostrum topics examples model.safetensors articles.jsonl --topic t03 --sentences 10
              rostrum topics examples model.safetensors articles.jsonl --format json
            """
    )

    @Argument(help: ArgumentHelp("The file of the model.", valueName: "model"), completion: .file())
    var model: String

    @Option(name: .customLong("topic"), help: ArgumentHelp("Only this topic; may be repeated.", valueName: "id"))
    var topics: [String] = []

    @Option(help: ArgumentHelp("How many phrases to print of each topic.", valueName: "count"))
    var labels = 5

    @Option(help: ArgumentHelp("How many articles to print of each topic.", valueName: "count"))
    var articles = 3

    @Option(help: ArgumentHelp("How many sentences to print of each topic.", valueName: "count"))
    var sentences = 3

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Corpus")
    var duplicates: DuplicateOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        for (name, count) in [("labels", labels), ("articles", articles), ("sentences", sentences)] where count < 0 {
            throw ValidationError("'--\(name)' must be at least 0, not \(count).")
        }
    }

    func run() throws {
        let model = try TopicModel.read(path: model)
        let chosen = try ArticleTopics.checked(topics, in: model)
        let rules = try DiscourseRules(models: try global.modelFolder())
        let documents = try ArticleTopics.documents(
            duplicates.apply(to: try CorpusLoader(corpus: corpus, global: global).load().articles, global: global),
            model: model,
            parallel: global.parallel
        )
        var options = TopicExamples.Options()
        options.candidateCount = labels
        options.articleCount = articles
        options.passageCount = sentences
        let examples = try TopicExamples(
            model: model,
            extractor: StatementExtractor(rules: rules),
            options: options,
            parallel: global.parallel
        ).run(documents).filter { chosen.contains($0.topic.id) }
            .sorted { ($1.topic.prevalence, $0.topic.id) < ($0.topic.prevalence, $1.topic.id) }
        guard output.format == .table || output.format == .markdown else {
            return try output.write(
                TopicExampleListing.listing(examples),
                parameters: [
                    JSONField("model", .string(self.model)), JSONField("topics", .array(topics.map(JSONValue.string))),
                ],
                global: global
            )
        }
        try StandardStreams.write(
            TopicExampleListing.text(
                examples,
                isMarkdown: output.format == .markdown,
                width: StandardStreams.terminalWidth,
                isColoured: global.isColoured
            )
        )
    }
}

import Analysis
import ArgumentParser
import Corpus
import Reporting
import TopicModeling

/// Prints the topics of a model as a tree.
struct TopicsHierarchy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hierarchy",
        abstract: "Print topics as a tree: groups that share their terms, topics, and sub-topics.",
        discussion: """
            Topics are grouped by how much of their terms they share ('alike', 0 to 1). With a corpus each topic is parted \
            into sub-topics: a factorization of what its documents say on the topic, and on nothing else.

            EXAMPLES
              rostrum topics hierarchy model.safetensors
              rostrum topics hierarchy model.safetensors articles.jsonl --subtopics 4 --topic t03
              rostrum topics hierarchy model.safetensors articles.jsonl --groups 6 --format json
            """
    )

    @Argument(help: ArgumentHelp("The file of the model.", valueName: "model"), completion: .file())
    var model: String

    @Option(help: ArgumentHelp("The number of groups (default: the square root of the topics).", valueName: "count"))
    var groups: Int?

    @Option(help: ArgumentHelp("The number of sub-topics of each topic; 0 for none.", valueName: "count"))
    var subtopics = 3

    @Option(name: .customLong("topic"), help: ArgumentHelp("Only this topic; may be repeated.", valueName: "id"))
    var topics: [String] = []

    @Option(help: ArgumentHelp("How many terms to show of each node.", valueName: "count"))
    var terms = 8

    @Argument(
        help: ArgumentHelp(
            "The articles that sub-topics are found in, as every command reads them.",
            valueName: "corpus"
        ),
        completion: .file()
    )
    var corpus: [String] = []

    @OptionGroup(title: "Corpus")
    var reading: CorpusReadingOptions

    @OptionGroup(title: "Corpus")
    var duplicates: DuplicateOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        if let groups, groups < 1 { throw ValidationError("'--groups' must be at least 1, not \(groups).") }
        if subtopics < 0 { throw ValidationError("'--subtopics' must be at least 0, not \(subtopics).") }
        if terms < 1 { throw ValidationError("'--terms' must be at least 1, not \(terms).") }
    }

    func run() throws {
        let model = try TopicModel.read(path: model)
        let chosen = try ArticleTopics.checked(topics, in: model)
        var options = TopicHierarchy.Options()
        options.groupCount = groups
        options.subtopicCount = subtopics
        options.termCount = terms
        options.seed = global.seed
        var tree = try TopicHierarchy(model: model, options: options, parallel: global.parallel)
            .tree(of: try documents(model), topics: chosen)
        if tree.undividedCount > 0 {
            global.note(
                "\(tree.undividedCount) of \(chosen.count) topics have too few documents for \(subtopics) sub-topics: each "
                    + "takes \(TopicHierarchy.leastDocumentCount) with at least 10 % of the topic"
            )
        }
        if !topics.isEmpty {
            tree.nodes.removeAll { node in
                switch node.kind {
                case .group: true
                case .topic: !chosen.contains(node.id)
                case .subtopic: !chosen.contains(node.parentID ?? "")
                }
            }
        }
        try output.write(
            TopicTreeListing.listing(tree),
            parameters: [
                JSONField("model", .string(self.model)), JSONField("subtopics", .integer(subtopics)),
                JSONField("groups", groups.map(JSONValue.integer) ?? .null),
                JSONField("seed", .integer(Int(global.seed))),
            ],
            global: global
        )
    }

    private func documents(_ model: TopicModel) throws -> TopicHierarchy.Documents? {
        guard subtopics > 0, !corpus.isEmpty else { return nil }
        let options = CorpusOptions(corpus: corpus, reading: reading)
        let found = try ArticleTopics.documents(
            duplicates.apply(to: try CorpusLoader(corpus: options, global: global).load().articles, global: global),
            model: model,
            parallel: global.parallel
        )
        guard let matrix = found.matrix else { return nil }
        return TopicHierarchy.Documents(
            matrix: matrix,
            coefficients: found.coefficients,
            weights: found.articles.indices.map(found.duplicates.weight)
        )
    }
}

import ArgumentParser
import LinearAlgebra
import Reporting
import TopicModeling
import Vectorization

/// Joins topic models.
struct TopicsMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Join topic models: shards by the sums of their statistics, others by matching their topics.",
        discussion: """
            Identifiers, labels and names of the first model stay. Models with one vocabulary and one set of topics, such
            as shards that were updated from one model with '--fixed-vocabulary', are added up; give that model as
            '--base', or its documents count once for each shard. Topics of other models are matched by their terms:
            matched ones are joined, the rest follow as new topics.

            EXAMPLES
              rostrum topics merge shard1.safetensors shard2.safetensors --base model.safetensors -o whole.safetensors
              rostrum topics merge north.safetensors south.safetensors -o both.safetensors
            """
    )

    @Argument(help: ArgumentHelp("The files of the models, two or more.", valueName: "model"), completion: .file())
    var models: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file of the joined model.", valueName: "file"),
        completion: .file()
    )
    var output: String

    @Option(
        help: ArgumentHelp("The model that all were updated from; its documents count once.", valueName: "model"),
        completion: .file()
    )
    var base: String?

    @OptionGroup(title: "Output")
    var format: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        guard models.count >= 2 else { throw ValidationError("Give at least two models to merge.") }
    }

    func run() throws {
        let read = try models.map { try TopicModel.read(path: $0) }
        let base = try base.map { try TopicModel.read(path: $0) }
        var joined = read[0]
        var (methods, rows) = ([String](), [LineageListing.Row]())
        for (number, model) in read.enumerated().dropFirst() {
            let outcome = try TopicModelMerge(parallel: global.parallel).merge(
                joined,
                model,
                base: base,
                prefix: "\(number + 1):",
                version: rostrumVersion
            )
            joined = outcome.model
            methods.append(outcome.method.rawValue)
            rows += LineageListing.rows(of: joined)
            global.note("\(models[number]): \(MergeReport.explanation(of: outcome, base: base))")
        }
        try joined.write(to: output)
        let report = MergeReport(model: joined, models: models, methods: methods, rows: rows, output: output)
        try format.write(
            report.value,
            schema: MergeReport.layout.name,
            parameters: [
                JSONField("models", .array(models.map(JSONValue.string))), JSONField("base", .optional(self.base)),
            ]
        ) {
            LineageListing.listing(rows).text(
                isMarkdown: format.format == .markdown,
                width: StandardStreams.terminalWidth,
                isColoured: global.isColoured
            )
        }
        global.note("\(joined.topicCount) topics of \(joined.vectorizer.documentCount) documents; written to \(output)")
    }
}

/// What a merge did.
struct MergeReport {
    let model: TopicModel
    let models: [String]
    let methods: [String]
    let rows: [LineageListing.Row]
    let output: String

    static let layout = RecordLayout(
        name: "merge",
        summary: "How topic models were joined.",
        key: [],
        fields: [
            FieldDescription(
                "methods",
                .list(.choice(["shards", "matched"])),
                "How each further model was joined: by sums, or by matching its topics."
            ),
            FieldDescription("documents", .integer, "Documents, those of the base once."),
            FieldDescription("terms", .integer, "Terms of the vocabulary."),
            FieldDescription("topics", .integer, "Topics."),
            FieldDescription(
                "lineage",
                .list(.object(LineageListing.definition.layout.fields)),
                "What became of the topics; an identifier of the second model has the prefix 2:."
            ),
            FieldDescription("model", .text, "The file of the joined model."),
        ]
    )

    var value: JSONValue {
        .object([
            JSONField("methods", .array(methods.map(JSONValue.string))),
            JSONField("documents", .integer(model.vectorizer.documentCount)),
            JSONField("terms", .integer(model.vectorizer.terms.count)),
            JSONField("topics", .integer(model.topicCount)),
            JSONField("lineage", .array(rows.map(LineageListing.definition.record))),
            JSONField("model", .string(output)),
        ])
    }

    /// One line on how a model was joined.
    static func explanation(of outcome: TopicModelMerge.Outcome, base: TopicModel?) -> String {
        switch outcome.method {
        case .shards where base == nil:
            "added up; documents that both models hold count twice, unless '--base' names the model they come from"
        case .shards: "added up, the documents of the base counted once"
        case .matched:
            "topics matched by their terms: \(LineageListing.summary(of: outcome.events))"
        }
    }
}

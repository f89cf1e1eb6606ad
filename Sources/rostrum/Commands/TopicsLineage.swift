import ArgumentParser
import Reporting
import TopicModeling

/// Prints what became of the topics of a model.
struct TopicsLineage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lineage",
        abstract: "Print what became of the topics of a model: kept, new, split, merged, retired.",
        discussion: """
            EXAMPLES
              rostrum topics lineage model.safetensors
              rostrum topics lineage model.safetensors --step 3 --format json
            """
    )

    @Argument(help: ArgumentHelp("The file of the model.", valueName: "model"), completion: .file())
    var model: String

    @Option(help: ArgumentHelp("Only this step, 1 for the first training (default: all).", valueName: "number"))
    var step: Int?

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let model = try TopicModel.read(path: model)
        let count = model.lineage.steps.count
        if let step, !(1...max(1, count)).contains(step) {
            throw ValidationError("The model has \(count) steps; there is no step \(step).")
        }
        let steps = step.map { [$0] } ?? (count > 0 ? Array(1...count) : [])
        try output.write(
            LineageListing.listing(steps.flatMap { LineageListing.rows(of: model, step: $0) }),
            parameters: [
                JSONField("model", .string(self.model)), JSONField("step", step.map(JSONValue.integer) ?? .null),
            ],
            global: global
        )
        for number in steps {
            let step = model.lineage.steps[number - 1]
            let counts = LineageListing.summary(of: step.events)
            global.note(
                "step \(number): \(step.change.rawValue) on \(step.documentCount) documents"
                    + (counts.isEmpty ? "" : ": \(counts)")
            )
        }
    }
}

import ArgumentParser
import Reporting
import TopicModeling

/// Prints the topics of a model.
struct TopicsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the topics of a model.",
        discussion: """
            EXAMPLES
              rostrum topics show model.safetensors
              rostrum topics show model.safetensors --view relevance --lambda 0.8 --terms 15
              rostrum topics show model.safetensors --format json
            """
    )

    @Argument(help: ArgumentHelp("The file of the model.", valueName: "model"), completion: .file())
    var model: String

    @OptionGroup(title: "Terms")
    var view: TermViewOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let model = try TopicModel.read(path: model)
        let topics = TopicListing(model: model, termCount: view.terms, view: view.termView)
        if output.format == .table || output.format == .markdown {
            return try StandardStreams.write(
                topics.text(
                    isMarkdown: output.format == .markdown,
                    width: StandardStreams.terminalWidth,
                    isColoured: global.isColoured
                )
            )
        }
        try output.write(
            topics.listing,
            parameters: [
                JSONField("model", .string(self.model)), JSONField("terms", .integer(view.terms)),
                JSONField("view", .string(view.view.rawValue)),
            ],
            global: global
        )
    }
}

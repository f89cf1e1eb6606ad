import Analysis
import ArgumentParser
import TopicModeling

/// The options of every command that trains topics about which something is known.
struct GuidanceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A YAML file of seed words, excluded words, seed articles, topics apart and frozen topics, or a theme file.",
            valueName: "file"
        ),
        completion: .file()
    )
    var seeds: String?

    @Option(
        help: ArgumentHelp(
            "How strongly seeds are drawn into their topics; 1 meets the data half-way.",
            valueName: "number"
        )
    )
    var pull = 1.0

    func validate() throws {
        guard pull >= 0, pull <= 1000 else { throw ValidationError("'--pull' must be from 0 to 1000, not \(pull).") }
    }

    /// Returns what is known, or nil if nothing is.
    func guide(previous: TopicModel? = nil) throws -> TopicGuide? {
        guard let seeds else {
            return previous.map { TopicGuide(seeds: TopicSeeds(topics: []), previous: $0, pull: pull) }
        }
        let read = try GuidanceFile.read(path: seeds)
        return TopicGuide(
            seeds: read,
            frozenModel: try read.frozen.map { try TopicModel.read(path: $0.model) },
            previous: previous,
            pull: pull
        )
    }

    /// Tells which seeds the corpus does not have.
    func report(_ model: TopicModel, global: GlobalOptions) {
        guard let seeds else { return }
        for record in model.guidance {
            let shown = record.unknown.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
            let rest = record.unknown.count > 5 ? " and \(record.unknown.count - 5) more" : ""
            if record.knownTerms == 0, record.articles == 0 {
                global.note(
                    "\(seeds): topic '\(record.name)' (\(record.topicID)) is left free: the corpus has none of its "
                        + "\(record.unknown.count) seeds: \(shown)\(rest)"
                )
            } else if !record.unknown.isEmpty {
                global.note(
                    "\(seeds): \(record.unknown.count) seeds of topic '\(record.name)' are not in the corpus: "
                        + "\(shown)\(rest)"
                )
            }
        }
    }
}

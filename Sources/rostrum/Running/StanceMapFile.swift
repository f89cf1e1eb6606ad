import Reporting
import Stance

/// A file that a map of speakers is written to.
struct StanceMapFile {
    /// The forms of a map.
    enum Form: String {
        /// A JSON document.
        case json
        /// A graph for NetworkX, Gephi and others.
        case graphML = "graphml"

        /// Tells the form by the end of a file's name, or nil.
        init?(path: String) {
            guard let point = path.lastIndex(of: ".") else { return nil }
            self.init(rawValue: path[path.index(after: point)...].lowercased())
        }
    }

    let path: String

    /// Writes a map in the form that the name of the file tells; an interrupted run leaves no half file.
    func write(_ map: StanceMap, parameters: [JSONField]) throws {
        let document = StanceMapDocument(map: map)
        let text: String
        switch Form(path: path) {
        case .graphML: text = document.graphML
        case .json, nil:
            let envelope = OutputOptions.envelope(schema: StanceMapDocument.layout.name, parameters: parameters)
            text = JSONWriter.text(of: envelope.document(data: document.value), isPretty: true) + "\n"
        }
        try OutputFile.write(text, to: path)
    }
}

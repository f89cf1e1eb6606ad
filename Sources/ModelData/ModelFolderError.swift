/// A reason that there is no model folder.
public enum ModelFolderError: Error, Hashable, Sendable {
    /// The folder that was named lacks files.
    case incomplete(path: String, namedBy: String, missing: [String])

    /// None was named, and none of the usual places holds one.
    case notFound(tried: [String])
}

extension ModelFolderError: CustomStringConvertible {
    /// What is missing and what to do, as one line for a person.
    public var description: String {
        switch self {
        case .incomplete(let path, let name, let missing):
            "\(path): named by \(name), is not a model folder: it lacks \(missing.joined(separator: ", ")); "
                + "name the folder Models of the checkout or share/rostrum of the installation"
        case .notFound(let tried):
            "no model folder found; tried \(tried.isEmpty ? "no place" : tried.joined(separator: ", ")); "
                + "name one with --models or ROSTRUM_MODELS"
        }
    }
}

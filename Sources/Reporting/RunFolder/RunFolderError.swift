/// A run folder that cannot be written.
public enum RunFolderError: Error, Hashable {
    /// There is something else under the name.
    case notARun(path: String)

    /// A file or the folder itself cannot be written.
    case unwritable(path: String, reason: String)
}

extension RunFolderError: CustomStringConvertible {
    /// The path and a remedy, as one line for a person.
    public var description: String {
        switch self {
        case .notARun(let path):
            "'\(path)' is there already and is no run of rostrum; name another folder or remove it"
        case .unwritable(let path, let reason):
            "cannot write '\(path)': \(reason); check the folder, its permissions and the free space"
        }
    }
}

internal import Foundation

extension ModelFolder {
    /// The files that tell a model folder from another one.
    public static let requiredFiles = [
        "themes/default.yaml", "lexicons/news.tsv", "cues/cues.tsv", "stopwords/english.txt",
    ]

    /// Finds the model folder of a program.
    ///
    /// A folder that was named, by an option or in the environment, is the only one looked at. Without one, the search
    /// goes through `share/rostrum` of the prefix that the program is installed in, then `Models` in each folder above
    /// the program (the checkout that it was built in), then `Models` in the current folder and those above it.
    ///
    /// - Parameters:
    ///   - given: The value of `--models`.
    ///   - environment: The value of `ROSTRUM_MODELS`; an empty one counts as none.
    ///   - executable: The path of the running program, symbolic links resolved.
    ///   - currentFolder: The folder that relative paths start from.
    /// - Returns: The first folder that holds all ``requiredFiles``.
    /// - Throws: ``ModelFolderError``, with every place that was tried.
    public static func locate(
        given: String?,
        environment: String?,
        executable: String?,
        currentFolder: String?
    ) throws(ModelFolderError) -> ModelFolder {
        if let given {
            return try checked(given, namedBy: "--models")
        }
        if let environment, !environment.isEmpty {
            return try checked(environment, namedBy: "ROSTRUM_MODELS")
        }
        let places = places(executable: executable, currentFolder: currentFolder)
        guard let place = places.first(where: { missingFiles(in: $0).isEmpty }) else {
            throw .notFound(tried: places)
        }
        return ModelFolder(path: place)
    }

    /// Returns the places that are searched when none is named, in their order, each once.
    package static func places(executable: String?, currentFolder: String?) -> [String] {
        var places: [String] = []
        let foldersAboveExecutable = executable.map { Array(foldersFrom($0).dropFirst()) } ?? []
        if foldersAboveExecutable.count > 1 {
            places.append(child("share/rostrum", of: foldersAboveExecutable[1]))
        }
        places += foldersAboveExecutable.map { child("Models", of: $0) }
        places += (currentFolder.map { foldersFrom($0) } ?? []).map { child("Models", of: $0) }
        var seen: Set<String> = []
        return places.filter { seen.insert($0).inserted }
    }

    private static func checked(_ path: String, namedBy name: String) throws(ModelFolderError) -> ModelFolder {
        let missing = missingFiles(in: path)
        guard missing.isEmpty else { throw .incomplete(path: path, namedBy: name, missing: missing) }
        return ModelFolder(path: path)
    }

    private static func missingFiles(in path: String) -> [String] {
        requiredFiles.filter { !FileManager.default.fileExists(atPath: child($0, of: path)) }
    }

    /// Returns an absolute path and every folder above it, nearest first.
    private static func foldersFrom(_ path: String) -> [String] {
        var parts = path.split(separator: "/")
        var folders: [String] = []
        while !parts.isEmpty {
            folders.append("/" + parts.joined(separator: "/"))
            parts.removeLast()
        }
        return folders + ["/"]
    }

    private static func child(_ name: String, of folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}

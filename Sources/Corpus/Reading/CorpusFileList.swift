internal import Foundation

/// The files that paths stand for, in the order of the paths and, inside folders, of the names' bytes.
struct CorpusFileList {
    private(set) var files: [CorpusFile] = []

    /// Files in folders that are of no kind that is read.
    private(set) var ignored: [String] = []

    /// Folders inside the named ones that cannot be opened, where the options skip such.
    private(set) var unreadableFolders: [String] = []

    private let options: CorpusReader.Options
    private var seenFolders: Set<String> = []

    /// Finds the files.
    ///
    /// - Throws: ``CorpusError`` if a path is missing or given twice, or a folder holds nothing that can be read.
    init(paths: [String], options: CorpusReader.Options) throws(CorpusError) {
        self.options = options
        guard !paths.isEmpty else { throw .noPaths }
        var seen: Set<String> = []
        for path in paths {
            guard seen.insert(path).inserted else { throw .repeatedPath(path: path) }
            guard path != "-", Self.isFolder(path) else {
                try addNamed(path)
                continue
            }
            let count = files.count
            let ignoredCount = ignored.count
            try addFolder(path)
            if files.count == count {
                throw .noSupportedFiles(folder: path, found: Array(ignored.dropFirst(ignoredCount).prefix(3)))
            }
        }
    }

    private mutating func addNamed(_ path: String) throws(CorpusError) {
        guard path == "-" || FileManager.default.fileExists(atPath: path) else { throw .missingPath(path: path) }
        let format = options.format ?? FileFormat(fileName: path)
        files.append(CorpusFile(path: path, format: withLines(format), isNamed: true))
    }

    private mutating func addFolder(_ folder: String) throws(CorpusError) {
        // A link may lead back to a folder above; each folder is read once.
        guard seenFolders.insert(URL(filePath: folder).resolvingSymlinksInPath().path).inserted else { return }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            let reason = (error as? CocoaError)?.code == .fileReadNoPermission ? "permission denied" : "not readable"
            throw .unreadable(path: folder, reason: reason)
        }
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if Self.isFolder(path) {
                try addInnerFolder(path)
            } else if let format = FileFormat(fileName: name) {
                files.append(CorpusFile(path: path, format: withLines(format), isNamed: false))
            } else {
                ignored.append(path)
            }
        }
    }

    private mutating func addInnerFolder(_ folder: String) throws(CorpusError) {
        do throws(CorpusError) {
            try addFolder(folder)
        } catch {
            guard options.onError == .skip else { throw error }
            unreadableFolders.append(folder)
        }
    }

    /// Turns text files into one article a line where the options say so.
    private func withLines(_ format: FileFormat?) -> FileFormat? {
        options.lines && (format == nil || format == .text) ? .lines : format
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        // SAFETY: the flag is written during the call only.
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

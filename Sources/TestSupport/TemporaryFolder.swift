public import Foundation

/// A folder of its own for one test; it goes when the value goes.
public final class TemporaryFolder: Sendable {
    /// The folder.
    public let url: URL

    /// Its name, without the folders above it.
    public var name: String { url.lastPathComponent }

    /// Creates an empty folder.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "rostrum-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? setPermissions(0o700)
        try? FileManager.default.removeItem(at: url)
    }

    /// Returns the path of a file in the folder.
    public func path(_ name: String) -> String {
        url.appending(path: name).path(percentEncoded: false)
    }

    /// Returns the names of what lies in the folder, in order.
    public func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path("")).sorted()
    }

    /// Returns the paths, from the folder on, of all files in it and in the folders in it, in order.
    public func allFiles() throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: path(""))
        return paths.filter { name in
            let type = try? FileManager.default.attributesOfItem(atPath: path(name))[.type] as? FileAttributeType
            return type != .typeDirectory
        }.sorted()
    }

    /// Writes a file, with the folders above it, and returns its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file, with the folders above it, and returns its path.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
        return file.path(percentEncoded: false)
    }

    /// Returns the bytes of a file in the folder.
    public func bytes(of name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: url.appending(path: name)))
    }

    /// Returns the text of a file in the folder, with U+FFFD for what is not UTF-8.
    public func text(of name: String) throws -> String {
        String(decoding: try bytes(of: name), as: UTF8.self)
    }

    /// Tells whether a file or folder of this name is in the folder.
    public func contains(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path(name))
    }

    /// Sets the permissions of the folder, or of a file in it.
    public func setPermissions(_ mode: Int, of name: String = "") throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
    }
}

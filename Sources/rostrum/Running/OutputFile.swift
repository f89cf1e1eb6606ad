import LinearAlgebra

/// A text file that a command writes; it appears under its name only when all of it was written.
enum OutputFile {
    /// Writes a text.
    ///
    /// - Throws: `TensorFileError` with the path and the reason.
    static func write(_ text: String, to path: String) throws {
        let file = try AtomicFile(path: path)
        do {
            try file.append(Array(text.utf8))
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }
}

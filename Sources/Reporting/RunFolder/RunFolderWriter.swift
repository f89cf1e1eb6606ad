public import Analysis
internal import Foundation
public import LinearAlgebra
internal import TopicModeling

/// Writes the folder of a run: its tables, its model and a description of them.
///
/// The folder is filled under a temporary name and renamed when it is whole, so that an interrupted run leaves no half
/// folder and readers of an older run under the same name are not disturbed.
public struct RunFolderWriter {
    private let path: String
    private let envelope: DocumentEnvelope
    private let parallel: ParallelLoop

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - path: The folder; a run that is there already is replaced.
    ///   - envelope: Version, time and parameters of the run; its schema is set here.
    ///   - parallel: The loop that records are made in; the bytes do not depend on it.
    /// - Throws: ``RunFolderError`` if something else is there, or the place cannot be written.
    public init(path: String, envelope: DocumentEnvelope, parallel: ParallelLoop) throws(RunFolderError) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        var envelope = envelope
        envelope.schema = "run"
        self.envelope = envelope
        self.parallel = parallel
        try checkPlace()
    }

    /// Writes the folder.
    ///
    /// - Throws: ``RunFolderError/unwritable(path:reason:)``; nothing is left behind then.
    public func write(_ result: AnalysisResult) throws(RunFolderError) {
        let partial = "\(path).partial-\(ProcessInfo.processInfo.processIdentifier)"
        do throws(RunFolderError) {
            try createFolder("\(partial)/tables")
            let tables = RunTable.all(
                of: result,
                generatedAt: envelope.generatedAt,
                version: envelope.version,
                parameters: .object(envelope.parameters)
            )
            for table in tables { try write(table, to: "\(partial)/tables/\(table.layout.name).jsonl") }
            if let model = result.topics.model { try write(model, to: "\(partial)/topics.safetensors") }
            let description = JSONWriter.text(of: envelope.document(data: contents(result, tables)), isPretty: true)
            try write(Array((description + "\n").utf8), to: "\(partial)/run.json")
            try moveIntoPlace(partial)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    private func checkPlace() throws(RunFolderError) {
        let manager = FileManager.default
        if manager.fileExists(atPath: path) {
            let contents = (try? manager.contentsOfDirectory(atPath: path)) ?? ["a file"]
            guard contents.isEmpty || contents.contains("run.json") else { throw .notARun(path: path) }
        }
        // A long analysis should not end at a folder that could never be written.
        let parent = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        if manager.fileExists(atPath: parent), !manager.isWritableFile(atPath: parent) {
            throw .unwritable(path: path, reason: "the folder '\(parent)' may not be written")
        }
    }

    private func contents(_ result: AnalysisResult, _ tables: [RunTable]) -> JSONValue {
        .object([
            JSONField("run_id", .string(result.runID)),
            JSONField("corpus_sha256", .string(result.corpusHash)),
            JSONField("model", result.topics.model == nil ? .null : "topics.safetensors"),
            JSONField(
                "tables",
                .array(
                    tables.map { table in
                        .object([
                            JSONField("name", .string(table.layout.name)),
                            JSONField("path", .string("tables/\(table.layout.name).jsonl")),
                            JSONField("records", .integer(table.count)),
                            JSONField("summary", .string(table.layout.summary)),
                            JSONField("key", .array(table.layout.key.map(JSONValue.string))),
                            JSONField("schema", JSONSchema.record(table.layout)),
                        ])
                    }
                )
            ),
        ])
    }

    private func write(_ table: RunTable, to path: String) throws(RunFolderError) {
        let file = try open(path)
        defer { try? file.close() }
        try RecordPieces.forEach(
            count: table.count,
            parallel: parallel,
            make: { places in
                var writer = JSONWriter()
                for place in places {
                    writer.write(table.record(place))
                    writer.writeLineBreak()
                }
                return writer.bytes
            },
            write: { bytes throws(RunFolderError) in try append(bytes, to: file, path: path) }
        )
    }

    private func write(_ bytes: [UInt8], to path: String) throws(RunFolderError) {
        let file = try open(path)
        defer { try? file.close() }
        try append(bytes, to: file, path: path)
    }

    private func write(_ model: TopicModel, to path: String) throws(RunFolderError) {
        do {
            try model.write(to: path)
        } catch {
            throw .unwritable(path: path, reason: "\(error)")
        }
    }

    private func open(_ path: String) throws(RunFolderError) -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { throw .unwritable(path: path, reason: "it cannot be created") }
        return file
    }

    private func append(_ bytes: [UInt8], to file: FileHandle, path: String) throws(RunFolderError) {
        do {
            try file.write(contentsOf: Data(bytes))
        } catch {
            throw .unwritable(path: path, reason: "the disk may be full")
        }
    }

    private func createFolder(_ path: String) throws(RunFolderError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(path: path, reason: "the folder cannot be created")
        }
    }

    /// Renames the whole folder; an older run steps aside first, since a rename does not replace a full folder.
    private func moveIntoPlace(_ partial: String) throws(RunFolderError) {
        let manager = FileManager.default
        let old = "\(partial).old"
        do {
            if manager.fileExists(atPath: path) { try manager.moveItem(atPath: path, toPath: old) }
            try manager.moveItem(atPath: partial, toPath: path)
        } catch {
            if manager.fileExists(atPath: old), !manager.fileExists(atPath: path) {
                try? manager.moveItem(atPath: old, toPath: path)
            }
            throw .unwritable(path: path, reason: "the finished run cannot be moved there")
        }
        try? manager.removeItem(atPath: old)
    }
}

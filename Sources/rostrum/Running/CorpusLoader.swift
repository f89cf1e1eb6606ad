import Corpus
import Foundation
import Reporting

/// Reads the corpus of a command, tells what was left out, and keeps rejected records in a file.
struct CorpusLoader {
    let corpus: CorpusOptions
    let global: GlobalOptions

    /// Reads all articles.
    ///
    /// - Parameters:
    ///   - cleaning: What is left out of the texts.
    ///   - extraFields: Further fields to keep with each article.
    /// - Returns: The articles and the report of their reading.
    /// - Throws: `CorpusError`, or ``UnwritableFile`` if rejected records cannot be kept.
    func load(cleaning: Set<Cleaning> = [], extraFields: [String] = []) throws -> ArticleCollection {
        let reader = try reader(cleaning: cleaning, extraFields: extraFields)
        let rejected = RejectedRecordFile(path: corpus.rejectedFile)
        let collection = try reader.readAll(onRejected: rejected.append)
        try rejected.close()
        report(collection.report)
        return collection
    }

    /// Reads the articles batch by batch, so that memory does not grow with the corpus.
    ///
    /// - Parameters:
    ///   - cleaning: What is left out of the texts.
    ///   - body: Receives the articles of each batch.
    /// - Returns: The report of the reading.
    /// - Throws: `CorpusError`, ``UnwritableFile`` if rejected records cannot be kept, or what the closure throws.
    @discardableResult
    func forEachBatch(cleaning: Set<Cleaning> = [], _ body: ([Article]) throws -> Void) throws -> ReadingReport {
        let rejected = RejectedRecordFile(path: corpus.rejectedFile)
        let read = try reader(cleaning: cleaning, extraFields: []).forEachBatch(onRejected: rejected.append, body)
        try rejected.close()
        report(read)
        return read
    }

    private func reader(cleaning: Set<Cleaning>, extraFields: [String]) throws -> CorpusReader {
        var options = corpus.readerOptions
        options.cleaning = cleaning
        options.extraFields = extraFields
        if !cleaning.isEmpty { options.models = try global.modelFolder() }
        return CorpusReader(paths: corpus.corpus, options: options, parallel: global.parallel)
    }

    private func report(_ report: ReadingReport) {
        let counts: [(Int, String)] = [
            (report.rejectedCount, "rejected, written to \(corpus.rejectedFile)"),
            (report.emptyDocuments, "without text"),
            (report.repeatedDocuments, "identical to an earlier one"),
            (report.outsideDates, "outside --since and --until"),
            (report.undated, "without a date, left out by --since or --until"),
        ]
        for (count, what) in counts where count > 0 {
            global.note("\(count) of \(report.records) records \(what)")
        }
        if let first = report.firstAmbiguousDate {
            global.note(
                "\(report.ambiguousDates) of \(report.records) records are undated, since a date such as '\(first.text)' at "
                    + "\(first.origin.file):\(first.origin.line) can be read two ways; "
                    + "give '--date-order day-first' or 'month-first'"
            )
        }
        if report.ignoredFileCount > 0 {
            let names = report.ignoredFiles.prefix(3).joined(separator: ", ")
            global.note("\(report.ignoredFileCount) files of no known kind were not read: \(names)")
        }
    }
}

/// The file of the records that could not be read; it is made with the first of them.
final class RejectedRecordFile {
    private let path: String
    private var handle: FileHandle?

    init(path: String) {
        self.path = path
    }

    /// Appends a record with its place and what is wrong with it.
    func append(_ record: RejectedRecord) throws {
        let handle = try openHandle()
        let line = JSONValue.object([
            JSONField("file", .string(record.origin.file)),
            JSONField("line", .integer(record.origin.line)),
            JSONField("problem", .string("\(record.problem)")),
            JSONField("record", .string(String(decoding: record.bytes, as: UTF8.self))),
        ])
        do {
            try handle.write(contentsOf: Data((JSONWriter.text(of: line) + "\n").utf8))
        } catch {
            throw UnwritableFile(path: path, reason: "the disk may be full")
        }
    }

    /// Closes the file.
    func close() throws {
        try handle?.close()
    }

    private func openHandle() throws -> FileHandle {
        if let handle { return handle }
        // Opened in place: `FileManager.createFile` puts a new file where a link or a device was.
        // SAFETY: Swift passes the path as a C string that lives for the call.
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw UnwritableFile(path: path, reason: "check the folder and its permissions") }
        let created = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        handle = created
        return created
    }
}

/// A file that cannot be created or written.
struct UnwritableFile: Error, Hashable, CustomStringConvertible {
    /// The file.
    var path: String
    /// Why not.
    var reason: String

    /// The file and the reason, as one line for a person.
    var description: String { "cannot write '\(path)': \(reason)" }
}

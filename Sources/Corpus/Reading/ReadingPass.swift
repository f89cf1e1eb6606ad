internal import LinearAlgebra
internal import ModelData

/// One run through the files of a corpus.
struct ReadingPass {
    let options: CorpusReader.Options
    let assembler: ArticleAssembler
    let parallel: ParallelLoop
    var collector: ArticleCollector

    private let selection: FieldSelection

    /// Which slots of the selection were seen in any record that has fields, and the fields of the first one.
    private var foundSlots: [Bool]?
    private var firstFields: [String] = []

    /// The number of records that a thread takes at a time; borders depend on the data only.
    private static let chunkSize = 32

    /// The number of text files that are read before their articles are handed out.
    private static let filesInBatch = 256

    init(
        options: CorpusReader.Options,
        assembler: ArticleAssembler,
        parallel: ParallelLoop,
        collector: ArticleCollector
    ) {
        self.options = options
        self.assembler = assembler
        self.parallel = parallel
        self.collector = collector
        selection = FieldSelection(options: options)
    }

    mutating func run(
        _ list: CorpusFileList,
        paths: [String],
        _ body: ([Article]) throws -> Void
    ) throws -> ReadingReport {
        collector.noteIgnored(list.ignored)
        for folder in list.unreadableFolders {
            collector.startFile(folder)
            try collector.reject(.unreadableFile(reason: "not readable"), line: 0) { [] }
        }
        var next = 0
        while next < list.files.count, !collector.isFull {
            let textFiles = list.files[next...].prefix(Self.filesInBatch).prefix { $0.format == .text }
            if textFiles.isEmpty {
                try readFile(list.files[next], body)
                next += 1
            } else {
                try readTextFiles(Array(textFiles), body)
                next += textFiles.count
            }
        }
        try checkResult(paths: paths)
        return collector.report
    }

    private func checkResult(paths: [String]) throws(CorpusError) {
        let report = collector.report
        if let foundSlots {
            for slot in 0..<selection.slotCount where selection.isExact[slot] && !foundSlots[slot] {
                guard options.limit == nil else { continue }
                throw .fieldNeverFound(name: selection.names[slot][0], found: firstFields)
            }
        }
        guard report.records > 0 || report.rejectedCount > 0 || options.limit == 0 else {
            throw .noRecords(paths: paths)
        }
        guard report.emptyDocuments == 0 || report.emptyDocuments < report.articles else {
            throw .onlyEmptyDocuments(count: report.articles)
        }
        guard report.articles > 0 || options.limit == 0 else {
            throw .noArticlesLeft(
                records: report.records,
                outsideDates: report.outsideDates,
                undated: report.undated,
                rejected: report.rejectedCount
            )
        }
    }

    private mutating func deliver(_ body: ([Article]) throws -> Void) throws {
        let batch = collector.takeBatch()
        if !batch.isEmpty { try body(batch) }
    }

    // MARK: Files that are one article each

    private mutating func readTextFiles(_ files: [CorpusFile], _ body: ([Article]) throws -> Void) throws {
        let assembler = assembler
        let results = parallel.mapChunks(of: files.count, chunkSize: 8) { _, indices in
            var hash = SHA256()
            return indices.map { TextFile.read(files[$0], assembler: assembler, hash: &hash) }
        }
        for (file, result) in zip(files, results.joined()) {
            guard !collector.isFull else { break }
            collector.startFile(file.path)
            switch result {
            case .success(let (outcome, byteCount)):
                collector.countBytes(byteCount)
                try collector.take(outcome, line: 1) { [] }
            case .failure(let error):
                try rejectFile(file, error)
            }
        }
        try deliver(body)
    }

    /// Leaves out a file that cannot be read, where the options allow that.
    private mutating func rejectFile(
        _ file: CorpusFile,
        _ error: CorpusError,
        bytes: () -> [UInt8] = { [] }
    ) throws {
        switch error {
        case .problem(let origin, let problem):
            try collector.reject(problem, line: origin.line, bytes: bytes)
        case .unreadable(_, let reason) where !file.isNamed && options.onError == .skip,
            .readFailure(_, let reason) where options.onError == .skip:
            try collector.reject(.unreadableFile(reason: reason), line: 0, bytes: bytes)
        default:
            throw error
        }
    }

    // MARK: Files of many articles

    private mutating func readFile(_ file: CorpusFile, _ body: ([Article]) throws -> Void) throws {
        collector.startFile(file.path)
        var records: RecordFile
        do {
            records = try RecordFile(file, options: options, selection: selection)
        } catch .noRecords(_) {
            // An empty table; whether the corpus is empty shows at the end.
            return
        } catch {
            return try rejectFile(file, error)
        }
        while !collector.isFull, let slices = try nextSlices(&records, of: file) {
            try take(slices, of: records)
            try deliver(body)
        }
        collector.countBytes(records.byteCount)
    }

    /// Returns the records of the next window; `nil` at the end, or where the rest of the file is left out.
    private mutating func nextSlices(_ records: inout RecordFile, of file: CorpusFile) throws -> [RecordSlice]? {
        do {
            return try records.next()
        } catch {
            let unread = records
            try rejectFile(file, error) { unread.unreadBytes }
            return nil
        }
    }

    private mutating func take(_ slices: [RecordSlice], of file: RecordFile) throws {
        let bytes = file.bytes
        let decoder = file.decoder
        let assembler = assembler
        let path = file.path
        let isText = file.format == .lines || file.format == .text
        let chunks = parallel.mapChunks(of: slices.count, chunkSize: Self.chunkSize) { _, indices in
            var hash = SHA256()
            let decoded = decoder.decode(slices[indices], of: bytes)
            let outcomes = zip(indices, decoded.records).map { index, record in
                switch record {
                case .record(let raw):
                    let origin = RecordOrigin(file: path, line: slices[index].line)
                    return assembler.assemble(raw, origin: origin, hash: &hash)
                case .problem(let problem, let lineOffset):
                    return .problem(problem, lineOffset: lineOffset)
                }
            }
            return (outcomes: outcomes, foundSlots: decoded.foundSlots, firstFields: decoded.firstFields)
        }
        if !isText, let first = chunks.first, firstFields.isEmpty { firstFields = first.firstFields }
        var index = 0
        for chunk in chunks {
            if !isText {
                let known = foundSlots ?? [Bool](repeating: false, count: selection.slotCount)
                foundSlots = zip(known, chunk.foundSlots).map { $0 || $1 }
            }
            for outcome in chunk.outcomes {
                let slice = slices[index]
                try collector.take(outcome, line: slice.line) { Array(bytes[slice.range]) }
                index += 1
            }
        }
    }
}

/// Takes the outcomes of records in reading order: keeps count, checks identifiers, sets rejected records apart.
struct ArticleCollector {
    private(set) var report = ReadingReport()

    private let options: CorpusReader.Options
    private let onRejected: ((RejectedRecord) throws -> Void)?
    private var identifiers = IdentifierRegister()
    private var file = ""

    /// The articles taken since the last batch was handed out.
    private var batch: [Article] = []

    init(options: CorpusReader.Options, onRejected: ((RejectedRecord) throws -> Void)?) {
        self.options = options
        self.onRejected = onRejected
    }

    /// Whether as many articles were taken as the options allow.
    var isFull: Bool { options.limit.map { report.articles >= $0 } ?? false }

    mutating func startFile(_ path: String) {
        file = path
        report.files += 1
        identifiers.startFile(path)
    }

    mutating func countBytes(_ count: Int) {
        report.bytes += count
    }

    mutating func noteIgnored(_ files: [String]) {
        report.ignoredFileCount += files.count
        report.ignoredFiles += files.prefix(max(0, 20 - report.ignoredFiles.count))
    }

    /// Takes what became of one record.
    ///
    /// - Parameters:
    ///   - outcome: What became of it.
    ///   - line: The line that it starts in.
    ///   - bytes: Returns its bytes, called for a record that is rejected.
    /// - Throws: ``CorpusError`` where the options say that a bad record ends reading, or what the callback throws.
    mutating func take(_ outcome: RecordOutcome, line: Int, bytes: () -> [UInt8]) throws {
        guard !isFull else { return }
        report.records += 1
        switch outcome {
        case .article(let article, hasGivenIdentifier: true, let ambiguousDate):
            if let first = identifiers.register(given: article.id, line: line) {
                try reject(.duplicateIdentifier(identifier: article.id, first: first), line: line, bytes: bytes)
            } else {
                append(article, ambiguousDate: ambiguousDate)
            }
        case .article(var article, hasGivenIdentifier: false, let ambiguousDate):
            let identifier = identifiers.register(derived: article.id, line: line)
            if identifier != article.id { report.repeatedDocuments += 1 }
            article.id = identifier
            append(article, ambiguousDate: ambiguousDate)
        case .outsideDates:
            report.outsideDates += 1
        case .undated:
            report.undated += 1
        case .problem(let problem, let lineOffset):
            try reject(problem, line: line + lineOffset, bytes: bytes)
        }
    }

    /// Leaves out a record or the rest of a file, or throws, as the options say.
    mutating func reject(_ problem: ReadingProblem, line: Int, bytes: () -> [UInt8]) throws {
        let origin = RecordOrigin(file: file, line: line)
        guard options.onError == .skip else { throw CorpusError.problem(origin: origin, problem: problem) }
        report.rejectedCount += 1
        let keepsIt = report.rejected.count < options.keptRejectedRecords
        guard keepsIt || onRejected != nil else { return }
        let record = RejectedRecord(origin: origin, problem: problem, bytes: bytes())
        if keepsIt { report.rejected.append(record) }
        try onRejected?(record)
    }

    /// Returns the articles taken since the last call.
    mutating func takeBatch() -> [Article] {
        defer { batch = [] }
        return batch
    }

    private mutating func append(_ article: Article, ambiguousDate: String?) {
        report.articles += 1
        report.stoppedAtLimit = isFull
        if let ambiguousDate {
            report.ambiguousDates += 1
            if report.firstAmbiguousDate == nil {
                report.firstAmbiguousDate = .init(text: ambiguousDate, origin: article.origin)
            }
        }
        if isBlank(article.text) { report.emptyDocuments += 1 }
        batch.append(article)
    }
}

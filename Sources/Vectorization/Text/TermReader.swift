/// Reads texts into the numbers of their terms; each thread has one of its own.
struct TermReader: ~Copyable {
    private let analyzer: Analyzer
    private let tokenRule: TokenRule
    private let lengths: ClosedRange<Int>
    private var folder: TextFolder
    private var numbering: TermNumbering

    init(options: TFIDFVectorizer.Options, resolver: consuming TermResolver) {
        analyzer = options.analyzer
        tokenRule = options.tokenRule
        lengths = options.ngramRange
        folder = TextFolder(
            purpose: options.analyzer == .word ? .words(options.tokenRule) : .characters,
            lowercases: options.lowercases,
            stripsAccents: options.stripsAccents
        )
        numbering = TermNumbering(resolver: resolver)
    }

    /// One more than the greatest number that a term has had so far.
    var termCount: Int { numbering.termCount }

    /// Reads a text and hands on the numbers of its terms, piece by piece.
    ///
    /// Terms are words, or all the runs of characters that are asked for. A stop word has the number
    /// ``TermNumbering/removed``, a term that the model lacks the number ``TermNumbering/unknown``.
    mutating func read(_ text: String, _ body: (Span<Int32>) -> Void) {
        switch analyzer {
        case .word: Self.readWords(of: text, rule: tokenRule, folder: &folder, numbering: &numbering, body)
        case .character, .characterInWord:
            let runs = CharacterRuns(lengths: lengths, staysInWords: analyzer == .characterInWord)
            Self.readRuns(runs, of: text, folder: &folder, numbering: &numbering, body)
        }
    }

    /// The distinct terms in the order of their numbers, where they were not looked up in a model.
    consuming func vocabulary() -> (bytes: [UInt8], ends: [UInt64]) {
        numbering.vocabulary()
    }

    private static func readWords(
        of text: String,
        rule: TokenRule,
        folder: inout TextFolder,
        numbering: inout TermNumbering,
        _ body: (Span<Int32>) -> Void
    ) {
        unsafe folder.forEachPiece(of: text) { piece, count in
            // SAFETY: the folder pads its pieces as the scanner asks.
            unsafe numbering.numberWords(of: piece, byteCount: count, rule: rule, body)
        }
    }

    private static func readRuns(
        _ runs: CharacterRuns,
        of text: String,
        folder: inout TextFolder,
        numbering: inout TermNumbering,
        _ body: (Span<Int32>) -> Void
    ) {
        unsafe folder.forEachPiece(of: text, wholeAtOnce: true) { piece, count in
            // SAFETY: the folder pads its pieces as the runs ask.
            unsafe runs.forEachRun(of: UnsafeBufferPointer(start: piece, count: count)) { start, length in
                unsafe numbering.number(start, byteCount: length, body)
            }
        }
        numbering.flush(body)
    }
}

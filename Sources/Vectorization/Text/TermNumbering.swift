/// Numbers the terms of folded text.
///
/// A distinct token is looked at once, when it first comes: whether it is a stop word, what its stem is and, for a
/// model that was learned before, which of the model's terms it is. Every further one costs a look into a table.
struct TermNumbering: ~Copyable {
    /// The number that a removed stop word has.
    static let removed: Int32 = -1

    /// The number that a term has which the model lacks.
    static let unknown: Int32 = -2

    private static let batchSize = 1 << 12

    private var tokens = TokenTable()
    private var resolver: TermResolver
    private var termOfToken: [Int32] = []
    private var numbers: [Int32] = []
    private var numberCount = 0

    init(resolver: consuming TermResolver) {
        self.resolver = resolver
    }

    /// One more than the greatest number that a term has had so far.
    var termCount: Int { resolver.ownTermCount ?? tokens.count }

    /// The distinct terms in the order of their numbers, where they were not looked up in a model.
    consuming func vocabulary() -> (bytes: [UInt8], ends: [UInt64]) {
        resolver.ownTerms() ?? tokens.contents()
    }

    /// Numbers the words of a piece of text and hands the numbers on.
    mutating func numberWords(
        of piece: UnsafePointer<UInt8>,
        byteCount: Int,
        rule: TokenRule,
        _ body: (Span<Int32>) -> Void
    ) {
        let room = byteCount / 2 + 1
        if numbers.count < room { numbers = [Int32](repeating: 0, count: 2 * room) }
        // SAFETY: the list has room for the most words that so many bytes hold, and the caller pads the piece.
        numberCount = unsafe numbers.withUnsafeMutableBufferPointer { numbers in
            guard let start = numbers.baseAddress else { return 0 }
            return unsafe tokens.scan(piece, byteCount: byteCount, rule: rule, into: start)
        }
        flush(body)
    }

    /// Numbers one term, of which at least 16 readable bytes follow the start, and hands on full batches.
    mutating func number(_ token: UnsafePointer<UInt8>, byteCount: Int, _ body: (Span<Int32>) -> Void) {
        if numbers.count < Self.batchSize { numbers = [Int32](repeating: 0, count: Self.batchSize) }
        // SAFETY: the caller answers for the readable bytes.
        numbers[numberCount] = unsafe Int32(truncatingIfNeeded: tokens.intern(token, byteCount: byteCount))
        numberCount += 1
        if numberCount == Self.batchSize { flush(body) }
    }

    /// Hands on the numbers that wait, as terms.
    mutating func flush(_ body: (Span<Int32>) -> Void) {
        if resolver.changesTokens {
            for token in termOfToken.count..<max(termOfToken.count, tokens.count) {
                termOfToken.append(resolver.term(of: tokens.bytes(of: token), token: token))
            }
            for index in 0..<numberCount { numbers[index] = termOfToken[Int(numbers[index])] }
        }
        body(numbers.span.extracting(0..<numberCount))
        numberCount = 0
    }
}

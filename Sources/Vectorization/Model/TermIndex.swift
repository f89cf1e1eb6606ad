/// Finds the column of a term by its words.
///
/// A term of several words is a chain: each word leads from the run before it to a longer one. So a text is read
/// without a string being made for any run of its words.
struct TermIndex: Sendable {
    private var tokens = TokenTable()

    /// The column of each run, or -1 if it is no term itself; runs of one word have the numbers of their tokens.
    private var columns: [Int32] = []

    private var chains = ChainTable()

    /// Creates the index of terms.
    ///
    /// - Throws: ``VectorizationError/noFixedTerms``, ``VectorizationError/repeatedTerm(term:first:second:)``.
    init(_ terms: TermTable, analyzer: Analyzer) throws(VectorizationError) {
        guard terms.count > 0 else { throw .noFixedTerms }
        var words: [Int32] = []
        var ends: [Int] = []
        for position in 0..<terms.count {
            if analyzer == .word {
                for word in terms.bytes(at: position).split(separator: UInt8(ascii: " ")) {
                    words.append(Int32(tokens.intern(word)))
                }
            } else {
                words.append(Int32(tokens.intern(terms.bytes(at: position))))
            }
            ends.append(words.count)
        }
        columns = [Int32](repeating: -1, count: tokens.count)
        var start = 0
        for position in 0..<terms.count {
            try add(words[start..<ends[position]], column: position, of: terms)
            start = ends[position]
        }
    }

    /// The number of distinct words.
    var tokenCount: Int { tokens.count }

    /// The number of a word, if any term has it.
    func token(_ bytes: some Collection<UInt8>) -> Int32? {
        tokens.find(bytes).map { Int32($0) }
    }

    /// The column of a run, or -1 if it is no term.
    func column(ofRun run: Int32) -> Int32 { columns[Int(run)] }

    /// The run that a word makes of another, if any term begins with it.
    func run(_ run: Int32, followedBy token: Int32) -> Int32? {
        chains.find(run, token)
    }

    private mutating func add(_ words: ArraySlice<Int32>, column: Int, of terms: TermTable) throws(VectorizationError) {
        guard var run = words.first else { return }
        for token in words.dropFirst() {
            if let known = chains.find(run, token) {
                run = known
            } else {
                let new = Int32(columns.count)
                columns.append(-1)
                chains.insert(run, token, new)
                run = new
            }
        }
        guard columns[Int(run)] < 0 else {
            throw .repeatedTerm(term: terms[column], first: Int(columns[Int(run)]), second: column)
        }
        columns[Int(run)] = Int32(column)
    }
}

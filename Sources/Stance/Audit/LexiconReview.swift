public import ModelData

/// The decisions of a person on the findings of an audit: a table apart by tabs whose header names its columns.
///
/// Needed are `word`, `proposed_valence` and `decision`; what else stands there is evidence for the reader. A
/// decision is
/// `accept` (the word gets the proposed value), `reject` (nothing changes), a value from −4 to 4, or empty, which is open.
public struct LexiconReview: Sendable, Hashable {
    /// A word and the value that it gets.
    public struct Change: Sendable, Hashable {
        /// The line of the review, counted from 1.
        public var line: Int
        /// The word in lower case.
        public var word: String
        /// The new value, from −4 to 4; 0 takes the polarity away.
        public var valence: Double
    }

    /// The words that get another value.
    public var changes: [Change] = []
    /// The rows that change nothing.
    public var rejectedCount = 0
    /// The rows without a decision.
    public var openCount = 0

    /// The columns that a review must have.
    static let columns = ["word", "proposed_valence", "decision"]

    /// Reads a review.
    ///
    /// - Parameter path: The file, in UTF-8.
    /// - Returns: The decisions.
    /// - Throws: `DataFileError` with the line and the remedy; also if no row is decided.
    public static func read(path: String) throws(DataFileError) -> LexiconReview {
        let rows = try DataFile.rows(path: path)
        let header = rows.first?.columns.map(Self.unquoted) ?? []
        var places: [Int] = []
        for column in columns {
            guard let place = header.firstIndex(of: column) else {
                let problem =
                    "the header has no column \"\(column)\"; keep the first line that 'rostrum lexicon audit' wrote"
                throw .malformed(path: path, line: rows.first?.line ?? 1, problem: problem)
            }
            places.append(place)
        }
        var review = LexiconReview()
        var lines: [String: Int] = [:]
        for row in rows.dropFirst() {
            let cells = places.map { unquoted(row[column: $0] ?? "") }
            guard !cells[0].isEmpty else {
                throw .malformed(path: path, line: row.line, problem: "the word is missing")
            }
            if let first = lines[cells[0].lowercased()] {
                throw .malformed(path: path, line: row.line, problem: "\"\(cells[0])\" stands on line \(first) already")
            }
            lines[cells[0].lowercased()] = row.line
            try review.add(word: cells[0], proposal: cells[1], decision: cells[2], line: row.line, path: path)
        }
        guard !review.changes.isEmpty || review.rejectedCount > 0 else {
            let problem = "no row is decided; write accept, reject or a value from -4 to 4 in the column \"decision\""
            throw .malformed(path: path, line: 0, problem: problem)
        }
        return review
    }

    private mutating func add(
        word: String,
        proposal: String,
        decision: String,
        line: Int,
        path: String
    ) throws(DataFileError) {
        func change(to text: String) throws(DataFileError) {
            let number = Double(text.replacing("−", with: "-"))
            guard let valence = number, abs(valence) <= 4 else {
                let problem = "\"\(text)\" is no decision; write accept, reject, a value from -4 to 4, or nothing"
                throw .malformed(path: path, line: line, problem: problem)
            }
            changes.append(Change(line: line, word: word.lowercased(), valence: valence))
        }
        switch decision.lowercased() {
        case "": openCount += 1
        case "reject": rejectedCount += 1
        case "accept": try change(to: proposal)
        default: try change(to: decision)
        }
    }

    /// Takes off white space and the quotation marks that spreadsheets put around cells.
    private static func unquoted(_ cell: String) -> String {
        var text = cell[...]
        func trim() {
            while text.first?.isWhitespace == true { text.removeFirst() }
            while text.last?.isWhitespace == true { text.removeLast() }
        }
        trim()
        if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") { text = text.dropFirst().dropLast() }
        trim()
        return String(text)
    }
}

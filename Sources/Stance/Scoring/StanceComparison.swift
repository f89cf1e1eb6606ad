/// Which words make the difference between two speakers on a theme.
///
/// A cell's unshrunk score is a sum over words, so the difference of two scores is one too: the word shift of Gallagher
/// et al. 2021, "Generalized word shift graphs", with the contributions of the two ledgers as the weighted averages.
public struct StanceComparison: Hashable, Sendable {
    /// One word and what it adds to each score.
    public struct Shift: Hashable, Sendable {
        /// The word, in small letters.
        public var word: String
        /// What its rows add to the first speaker's score, −1…1; 0 if the speaker does not use it.
        public var first: Double
        /// What its rows add to the second speaker's score, −1…1; 0 if the speaker does not use it.
        public var second: Double
        /// The number of the first speaker's rows.
        public var firstCount: Int
        /// The number of the second speaker's rows.
        public var secondCount: Int
        /// ``first`` − ``second``.
        public var difference: Double { first - second }
    }

    /// The first speaker's cell.
    public var first: StanceCell
    /// The second speaker's cell on the same theme.
    public var second: StanceCell
    /// The words, the greatest difference first; the differences sum to that of the unshrunk scores.
    public var shifts: [Shift]

    /// The difference of the unshrunk scores, from −2 to 2.
    public var difference: Double { first.stanceRaw - second.stanceRaw }

    /// Compares two cells.
    ///
    /// - Parameters:
    ///   - first: The cell of one speaker.
    ///   - second: The cell of another speaker on the same theme or facet.
    public init(_ first: StanceCell, _ second: StanceCell) {
        self.first = first
        self.second = second
        var shifts: [String: Shift] = [:]
        for (isFirst, row) in first.evidence.map({ (true, $0) }) + second.evidence.map({ (false, $0) }) {
            let word = row.word.lowercased()
            var shift = shifts[word] ?? Shift(word: word, first: 0, second: 0, firstCount: 0, secondCount: 0)
            if isFirst {
                shift.first += row.contribution
                shift.firstCount += 1
            } else {
                shift.second += row.contribution
                shift.secondCount += 1
            }
            shifts[word] = shift
        }
        self.shifts = shifts.values.sorted { left, right in
            let (a, b) = (abs(left.difference), abs(right.difference))
            return a != b ? a > b : left.word < right.word
        }
    }
}

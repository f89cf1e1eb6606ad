/// The least change of a cell's evidence that would give it another verdict.
public struct StanceCounterfactual: Hashable, Sendable {
    /// What is taken away.
    public enum Removal: Hashable, Sendable {
        /// These statements, by their identifiers, strongest first.
        case statements([String])
        /// Every row of this word, in small letters.
        case word(String)
    }

    /// What is taken away.
    public var removal: Removal
    /// The verdict without it.
    public var verdict: StanceCell.Verdict

    /// Creates a change.
    ///
    /// - Parameters:
    ///   - removal: What is taken away.
    ///   - verdict: The verdict without it.
    public init(removal: Removal, verdict: StanceCell.Verdict) {
        self.removal = removal
        self.verdict = verdict
    }
}

/// Takes evidence out of a cell and reads the verdict again.
struct CounterfactualSearch {
    private let options: StanceScorer.Options
    private let verdict: StanceCell.Verdict
    /// The rows of each statement.
    private let statements: [(id: String, rows: [EvidenceRow], score: Double)]

    init(cell: StanceCell, options: StanceScorer.Options) {
        self.options = options
        verdict = cell.verdict
        var places: [String: Int] = [:]
        var groups: [(id: String, rows: [EvidenceRow])] = []
        for row in cell.evidence {
            let place = places[row.statementID] ?? groups.count
            if place == groups.count {
                places[row.statementID] = place
                groups.append((row.statementID, []))
            }
            groups[place].rows.append(row)
        }
        statements = groups.map { ($0.id, $0.rows, Self.score($0.rows, options)) }
    }

    /// Returns the smallest set of statements whose removal changes the verdict; nil for a cell that takes no side.
    ///
    /// Each statement is weighed alone, the stronger the more, and a verdict changes when one side has lost enough
    /// weight; so the strongest statements of a side are the fewest. A mixed cell may lose either side.
    func statementRemoval() -> StanceCounterfactual? {
        let signs: [Double] =
            switch verdict {
            case .support: [1]
            case .against: [-1]
            case .mixed: [1, -1]
            case .none: []
            }
        return signs.compactMap { removal(ofSide: $0) }.min { $0.ids.count < $1.ids.count }.map {
            StanceCounterfactual(removal: .statements($0.ids), verdict: $0.verdict)
        }
    }

    private func removal(ofSide sign: Double) -> (ids: [String], verdict: StanceCell.Verdict)? {
        let own = statements.indices.filter { statements[$0].score * sign > 0 }.sorted { first, second in
            let (left, right) = (statements[first].score * sign, statements[second].score * sign)
            return left != right ? left > right : statements[first].id < statements[second].id
        }
        var removed: Set<Int> = []
        for (count, place) in own.enumerated() {
            removed.insert(place)
            let rest = statements.indices.filter { !removed.contains($0) }.map { statements[$0].score }
            let found = VerdictGate(sides: rest, options: options).verdict
            if found != verdict { return (own.prefix(count + 1).map { statements[$0].id }, found) }
        }
        return nil
    }

    /// Returns the word whose removal changes the verdict; of several the one that adds most, or nil.
    func wordRemoval() -> StanceCounterfactual? {
        guard verdict != .none else { return nil }
        var sums: [String: Double] = [:]
        for statement in statements {
            for row in statement.rows { sums[row.word.lowercased(), default: 0] += row.contribution }
        }
        let words = sums.sorted { abs($0.value) != abs($1.value) ? abs($0.value) > abs($1.value) : $0.key < $1.key }
        for (word, _) in words {
            let rest = statements.compactMap { statement -> Double? in
                let rows = statement.rows.filter { $0.word.lowercased() != word }
                return rows.isEmpty ? nil : Self.score(rows, options)
            }
            let found = VerdictGate(sides: rest, options: options).verdict
            if found != verdict { return StanceCounterfactual(removal: .word(word), verdict: found) }
        }
        return nil
    }

    /// The squashed sum of a statement's rows, as cells are built from it.
    private static func score(_ rows: [EvidenceRow], _ options: StanceScorer.Options) -> Double {
        let sum = rows.reduce(0) { $0 + $1.product }
        return sum / (sum * sum + options.saturation).squareRoot()
    }
}

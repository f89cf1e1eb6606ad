internal import Discourse

/// The polar words and the operators of one range of a text.
struct Reading {
    let range: Range<Int>
    private(set) var polarWords: [PolarWord] = []
    /// Words that say how true or grave a problem is.
    private(set) var beliefs: [PolarWord] = []
    private(set) var operators: [Operator] = []

    /// Reads a range of tokens; nothing outside of it is looked at.
    init(_ text: MarkedText, range: Range<Int>, book: RuleBook) {
        self.range = range
        var finder = MarkFinder(text: text, range: range, book: book)
        finder.run()
        let scopes = ScopeFinder(text: text, range: range, book: book)
        for found in finder.operators {
            if let placed = scopes.place(found) { operators.append(placed) }
        }
        polarWords = finder.polarWords
        beliefs = finder.beliefs
    }

    /// Adds an operator that stands outside of the range: the verb that reports the statement.
    mutating func add(_ operation: Operator) {
        operators.insert(operation, at: 0)
    }

    /// Returns a copy in which the words of a theme neither carry polarity nor turn others around.
    func without(_ ranges: [Range<Int>], protected: Set<Vocabulary.Symbol>, in text: MarkedText) -> Reading {
        var copy = self
        copy.polarWords.removeAll { word in
            ranges.contains { $0.overlaps(word.range) }
                || word.range.count == 1 && protected.contains(text.symbols[word.range.lowerBound])
        }
        copy.beliefs.removeAll { word in ranges.contains { $0.overlaps(word.range) } }
        copy.operators.removeAll { operation in ranges.contains { $0.overlaps(operation.range) } }
        return copy
    }
}

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
        // A word that is an attitude and a reverser at once turns its object around once.
        let turning = operators.filter { $0.isAttitude && $0.turns }.map(\.range)
        operators.removeAll { operation in
            !operation.isAttitude && operation.turns && turning.contains { $0.overlaps(operation.range) }
        }
        operators = Self.once(operators, in: text)
        polarWords = overruled(finder.polarWords, in: text)
        beliefs = finder.beliefs
    }

    /// Leaves out reversers that would turn the same object a second time: a verb that takes an object and a preposition
    /// ("discriminate against"), and the first of two that share an object ("freeze or end the programme").
    private static func once(_ operators: [Operator], in text: MarkedText) -> [Operator] {
        operators.enumerated().filter { place, operation in
            guard operation.isReverser else { return true }
            return !operators.enumerated().contains { otherPlace, other in
                guard other.isReverser, other.isPassive == operation.isPassive else { return false }
                if other.range == operation.range {
                    return (other.scope.lowerBound, otherPlace) > (operation.scope.lowerBound, place)
                }
                let coordinator = operation.range.upperBound
                return !other.isPassive && other.range.lowerBound == coordinator + 1
                    && text.tokens[coordinator].isAny(.coordinator)
            }
        }.map(\.element)
    }

    /// Leaves out praise that only carries blame: "the greatest obstacle", "encourages crime".
    private func overruled(_ words: [PolarWord], in text: MarkedText) -> [PolarWord] {
        words.enumerated().filter { place, word in
            guard word.valence > 0, place + 1 < words.count else { return true }
            let next = words[place + 1]
            let reach = word.helps ? 4 : 1
            let (start, end) = (word.range.upperBound, next.range.lowerBound)
            guard next.valence < 0, text.clauses[start - 1] == text.clauses[end],
                text.distance(from: start, to: end) <= reach
            else { return true }
            return operators.contains { $0.turns && $0.range.lowerBound < end && $0.range.upperBound > start - 1 }
        }.map(\.element)
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

internal import LinearAlgebra
internal import Vectorization

/// Vocabularies of different models, brought together.
struct JointVocabulary {
    /// The terms of the first model, then those that only the second has.
    let terms: TermTable

    /// For each term of the second model its position in ``terms``.
    let positions: [Int]

    /// The number of terms that both models have.
    let sharedCount: Int

    init(_ first: TermTable, _ second: TermTable) {
        let known = first.positions
        var (utf8, offsets) = (first.utf8, first.offsets)
        var shared = 0
        positions = (0..<second.count).map { term in
            if let position = known[second.bytes(at: term)] {
                shared += 1
                return position
            }
            utf8 += second.bytes(at: term)
            offsets.append(Int64(utf8.count))
            return offsets.count - 2
        }
        terms = TermTable(utf8: utf8, offsets: offsets)
        sharedCount = shared
    }
}

extension DenseMatrix {
    /// Returns the rows at new positions among so many; the others are zeros.
    func placingRows(at positions: [Int], rowCount: Int) -> DenseMatrix {
        var placed = DenseMatrix(rowCount: rowCount, columnCount: columnCount)
        var values = placed.storage
        for (row, position) in positions.enumerated() {
            values.replaceSubrange(position * columnCount..<(position + 1) * columnCount, with: self.row(row))
        }
        placed.storage = values
        return placed
    }

    /// Returns the matrix with each row multiplied by a number.
    func scalingRows(by factors: [Float]) -> DenseMatrix {
        var scaled = self
        var values = storage
        for row in 0..<rowCount where factors[row] != 1 {
            for entry in row * columnCount..<(row + 1) * columnCount { values[entry] *= factors[row] }
        }
        scaled.storage = values
        return scaled
    }

    /// Returns the columns at the given positions.
    func selectingColumns(_ columns: [Int]) -> DenseMatrix {
        var selected = DenseMatrix(rowCount: rowCount, columnCount: columns.count)
        var values = selected.storage
        for row in 0..<rowCount {
            for (place, column) in columns.enumerated() {
                values[row * columns.count + place] = storage[row * columnCount + column]
            }
        }
        selected.storage = values
        return selected
    }

    /// Returns the matrix with zeros below and to the right.
    func padded(rowCount: Int, columnCount: Int) -> DenseMatrix {
        var padded = DenseMatrix(rowCount: rowCount, columnCount: columnCount)
        var values = padded.storage
        for row in 0..<self.rowCount {
            let start = row * columnCount
            values.replaceSubrange(start..<start + self.columnCount, with: self.row(row))
        }
        padded.storage = values
        return padded
    }
}

extension TopicModel {
    /// Returns the components for the terms of another vectorizer: weights of terms that it lacks are left out, and the
    /// others follow its inverse document frequencies.
    ///
    /// - Returns: The components, terms × topics, and the share of each topic's squared weight that is left.
    func components(for vectorizer: TFIDFModel) -> (components: DenseMatrix, keptShares: [Double]) {
        let known = vectorizer.terms.positions
        var placed = DenseMatrix(rowCount: vectorizer.terms.count, columnCount: topicCount)
        var values = placed.storage
        var kept = [Double](repeating: 0, count: topicCount)
        var total = kept
        for term in 0..<components.rowCount {
            let position = known[self.vectorizer.terms.bytes(at: term)]
            let ratio = position.map { vectorizer.idf[$0] / self.vectorizer.idf[term] } ?? 0
            for topic in 0..<topicCount {
                let weight = components[term, topic]
                total[topic] += Double(weight) * Double(weight)
                guard let position else { continue }
                kept[topic] += Double(weight) * Double(weight)
                values[position * topicCount + topic] = weight * ratio
            }
        }
        placed.storage = values
        return (placed, zip(kept, total).map { $1 > 0 ? $0 / $1 : 0 })
    }

    /// Checks that the weights of two models mean the same and that they have words in common.
    func checkComparable(with other: TopicModel, sharedTermCount: Int, strictly: Bool) throws(TopicModelError) {
        if strictly, let difference = vectorizer.options.difference(from: other.vectorizer.options) {
            throw .otherVectorizer(option: difference.name, first: difference.value, second: difference.other)
        }
        let (first, second) = (vectorizer.terms.count, other.vectorizer.terms.count)
        guard Double(sharedTermCount) >= Self.leastSharedShare * Double(min(first, second)) else {
            throw .fewSharedTerms(shared: sharedTermCount, first: first, second: second)
        }
    }

    /// The least share of the smaller vocabulary that two models must share.
    ///
    /// American news, BBC news and the Reuters wire of 1987 share 79 to 88 %, so that this is far from any two corpora of
    /// one language.
    private static let leastSharedShare = 0.15
}

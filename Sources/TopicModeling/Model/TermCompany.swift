internal import Foundation
internal import LinearAlgebra

/// How much the best terms of each topic keep each other's company in the documents that a model was trained on.
///
/// The company of a term is the mean, over the other candidates of its topic and by their weight, of the normalised
/// pointwise mutual information of the two in documents. All counts have a 150th of the documents added (at least 4, or a
/// 30th of fewer than 120), so that two rare terms that met a few times do not look inseparable: without it, coherence on
/// the corpus rises and that held out falls.
public struct TermCompany: Hashable, Sendable {
    /// For each topic the columns of its candidates, best first.
    public var terms: [[Int32]]

    /// For each candidate the factor by which its weight counts, above 0 and at most 1: its company, squared.
    public var factors: [[Float]]

    /// The number of candidates of a topic.
    static let candidateCount = 20

    /// The documents that are added to each count, of so many.
    private static func smoothing(documentCount: Int) -> Double {
        let count = Double(documentCount)
        return max(count / 150, min(4, count / 30))
    }

    /// The company of a term that none of the others meets more often than by chance.
    private static let least = 1e-3

    /// Creates what a model file holds.
    init(terms: [[Int32]], factors: [[Float]]) {
        self.terms = terms
        self.factors = factors
    }

    /// Measures the candidates of each topic.
    ///
    /// - Parameters:
    ///   - candidates: For each topic its terms with their weights, best first.
    ///   - transposed: Terms × documents.
    init(of candidates: [[(term: Int32, weight: Double)]], transposed: SparseMatrix) {
        let documents = DocumentSets(transposed)
        let smoothing = Self.smoothing(documentCount: transposed.columnCount)
        terms = candidates.map { $0.map(\.term) }
        factors = candidates.map { topic in
            let weights = topic.map(\.weight)
            let total = weights.reduce(0, +)
            return topic.indices.map { one in
                var sum = 0.0
                for other in topic.indices where other != one {
                    let shared = documents.similarity(
                        topic[one].term,
                        topic[other].term,
                        smoothing: smoothing
                    )
                    sum += weights[other] * shared
                }
                let others = total - weights[one]
                let company = others > 0 ? min(1, max(Self.least, sum / others)) : 1
                return Float(company * company)
            }
        }
    }
}

/// The documents of each term, for counting in how many of them two terms are.
struct DocumentSets {
    private let transposed: SparseMatrix

    /// Takes a matrix of terms × documents.
    init(_ transposed: SparseMatrix) {
        self.transposed = transposed
    }

    /// In how many documents a term is.
    func count(_ term: Int32) -> Int {
        transposed.rowStarts[Int(term) + 1] - transposed.rowStarts[Int(term)]
    }

    /// In how many documents both terms are.
    func count(_ one: Int32, _ other: Int32) -> Int {
        let columns = transposed.columnIndices.span
        var (left, leftEnd) = (transposed.rowStarts[Int(one)], transposed.rowStarts[Int(one) + 1])
        var (right, rightEnd) = (transposed.rowStarts[Int(other)], transposed.rowStarts[Int(other) + 1])
        if leftEnd - left > rightEnd - right {
            ((left, leftEnd), (right, rightEnd)) = ((right, rightEnd), (left, leftEnd))
        }
        var common = 0
        while left < leftEnd, right < rightEnd {
            let (first, second) = (columns[left], columns[right])
            common += first == second ? 1 : 0
            left += first <= second ? 1 : 0
            right += second <= first ? 1 : 0
        }
        return common
    }

    /// The normalised pointwise mutual information of two terms in documents, from −1 to 1.
    ///
    /// - Parameters:
    ///   - one: A term.
    ///   - other: Another term.
    ///   - smoothing: The documents that are added to the count of both and to the count that chance would give.
    /// - Returns: ln((n(a, b) + s) / (n(a) n(b) / n + s)) / −ln((n(a, b) + s) / n); 0 where that has no meaning.
    func similarity(_ one: Int32, _ other: Int32, smoothing: Double) -> Double {
        let total = Double(transposed.columnCount)
        let expected = Double(count(one)) * Double(count(other)) / total + smoothing
        let found = Double(count(one, other)) + smoothing
        guard found > 0, expected > 0, found < total else { return 0 }
        return min(1, max(-1, log(found / expected) / -log(found / total)))
    }
}

extension TermCompany {
    /// Reads lists of equal length, ended by −1 where a topic has fewer candidates.
    init(paddedTerms: [Int32], paddedFactors: DenseMatrix) {
        let width = paddedFactors.columnCount
        terms = (0..<paddedFactors.rowCount).map { topic in
            paddedTerms[topic * width..<(topic + 1) * width].prefix { $0 >= 0 }
        }.map(Array.init)
        factors = zip(terms, 0...).map { list, topic in Array(paddedFactors.row(topic).prefix(list.count)) }
    }

    /// The tensors of a model file.
    var tensors: [String: Tensor] {
        let width = terms.map(\.count).max() ?? 0
        func padded<Value>(_ lists: [[Value]], by filler: Value) -> [Value] {
            lists.flatMap { $0 + [Value](repeating: filler, count: width - $0.count) }
        }
        let shape = [terms.count, width]
        return [
            "company_terms": Tensor(shape: shape, values: .int32(padded(terms, by: -1))),
            "company": Tensor(shape: shape, values: .float32(padded(factors, by: 0))),
        ]
    }
}

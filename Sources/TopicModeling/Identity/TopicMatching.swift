public import LinearAlgebra

/// Tells which topics of a model are which of another, and which were split, merged, added or lost.
///
/// Topics are compared by their terms, and by their documents where both models were applied to the same ones: two
/// topics are as like as the lesser of the two cosines says. Pairs are those of the one-to-one pairing with the largest sum of cosines (see `OptimalAssignment`), where a
/// pair below ``threshold`` is none. A topic is split if topics that nobody else claims are each like it and carry a
/// part of it in its best non-negative combination of the topics on the other side; merging is the same, seen from the
/// other side.
public struct TopicMatching: Sendable {
    /// The cosine from which two topics are one.
    public static let threshold = 0.5

    /// The cosine from which an unpaired topic may be a part of another one.
    static let partThreshold = 0.3

    /// The least part of a combination.
    static let smallestPart = 0.15

    /// One topic and the parts on the other side that make it up.
    struct Combination {
        /// The cosine with the combination.
        var similarity: Double
        /// The share of each topic of the other side in it; they sum to 1 if there is any.
        var parts: [Double]
    }

    /// The cosines: old topics × new topics.
    public let similarities: [[Double]]

    /// For each old topic the new one that it became, or nil.
    public let pairs: [Int?]

    let oldCombinations: [Combination]
    let newCombinations: [Combination]

    /// For each old topic the unpaired new ones that were split from it.
    let children: [[Int]]

    /// For each new topic the unpaired old ones that were merged into it.
    let parents: [[Int]]

    /// Compares topics.
    ///
    /// - Parameters:
    ///   - old: Terms × topics before, not negative.
    ///   - new: The same terms × topics after.
    ///   - documents: Documents × topics before and after, over the same documents.
    /// - Throws: `NMFError` or `ShapeError` if terms or documents differ.
    public init(
        old: DenseMatrix,
        new: DenseMatrix,
        documents: (old: DenseMatrix, new: DenseMatrix)? = nil
    ) throws {
        let (before, after) = (old.normalizingColumns, new.normalizingColumns)
        var products = try DenseMatrix.product(before.transposed(), after)
        if let documents {
            let (left, right) = (documents.old.normalizingColumns, documents.new.normalizingColumns)
            let byDocuments = try DenseMatrix.product(left.transposed(), right)
            products.storage = zip(products.storage, byDocuments.storage).map { min($0, $1) }
        }
        let similarities = (0..<products.rowCount).map { row in products.row(row).map { Double($0) } }
        self.similarities = similarities
        // What is no pair is worth nothing: else two weak pairs could outdo a strong one.
        let worth = similarities.map { row in row.map { $0 >= Self.threshold ? $0 : 0 } }
        let assignment = OptimalAssignment(maximizing: worth)
        let pairs = assignment.columns.enumerated().map { row, column in
            column.flatMap { similarities[row][$0] >= Self.threshold ? $0 : nil }
        }
        self.pairs = pairs
        oldCombinations = try Self.combinations(of: before, from: after)
        newCombinations = try Self.combinations(of: after, from: before)
        let transposed = products.transposed()
        let reverse = (0..<transposed.rowCount).map { row in transposed.row(row).map { Double($0) } }
        let takenNew = Set(pairs.compactMap(\.self))
        let freeNew = reverse.indices.filter { !takenNew.contains($0) }
        let freeOld = similarities.indices.filter { pairs[$0] == nil }
        children = Self.parts(free: freeNew, similarities: reverse, combinations: oldCombinations)
        parents = Self.parts(free: freeOld, similarities: similarities, combinations: newCombinations)
    }

    /// For each topic of one side the free ones of the other that are parts of it.
    ///
    /// - Parameters:
    ///   - free: The unpaired topics of the other side.
    ///   - similarities: The cosines, other side × this side.
    ///   - combinations: The combinations of this side.
    /// - Returns: The parts of each topic of this side.
    private static func parts(
        free: [Int],
        similarities: [[Double]],
        combinations: [Combination]
    ) -> [[Int]] {
        var parts = [[Int]](repeating: [], count: combinations.count)
        for candidate in free {
            let row = similarities[candidate]
            guard let nearest = row.indices.max(by: { (row[$0], $1) < (row[$1], $0) }), row[nearest] >= partThreshold,
                combinations[nearest].parts[candidate] >= smallestPart
            else { continue }
            parts[nearest].append(candidate)
        }
        return parts
    }

    /// The best non-negative combination of each topic of unit length.
    private static func combinations(of topics: DenseMatrix, from others: DenseMatrix) throws -> [Combination] {
        let serial = ParallelLoop(threadCount: 1)
        let found = try NMFInference(termTopics: others, parallel: serial)
            .infer(SparseMatrix(rows: topics.transposed()))
        let products = try DenseMatrix.product(topics.transposed(), others)
        return (0..<topics.columnCount).map { topic in
            let weights = (0..<others.columnCount).map {
                Double(found.documentTopics[topic, $0]) * Double(products[topic, $0])
            }
            let total = weights.reduce(0, +)
            return Combination(
                similarity: (1 - Double(found.residualShares[topic])).squareRoot(),
                parts: weights.map { total > 0 ? $0 / total : 0 }
            )
        }
    }
}

extension SparseMatrix {
    /// Creates a sparse matrix of the entries of a dense one that are not zero.
    init(rows: DenseMatrix) {
        var (starts, columns, values) = ([0], [Int32](), [Float]())
        for row in 0..<rows.rowCount {
            for (column, value) in rows.row(row).enumerated() where value != 0 {
                columns.append(Int32(column))
                values.append(value)
            }
            starts.append(values.count)
        }
        self.init(
            trustedRowCount: rows.rowCount,
            columnCount: rows.columnCount,
            rowStarts: starts,
            columnIndices: columns,
            values: values
        )
    }
}

extension DenseMatrix {
    /// The matrix with each column scaled to length 1; a column of zeros stays.
    var normalizingColumns: DenseMatrix {
        DenseMatrix(columns: (0..<columnCount).map { column($0).normalized ?? [] }, rowCount: rowCount)
    }
}

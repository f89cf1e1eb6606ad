internal import LinearAlgebra

/// Looks for topics of articles that the known topics fit badly.
///
/// What the topics leave of the badly fitting articles — the positive part of *X* − *W Hᵀ* where *X* is not zero — is
/// factorised; a topic found there is new if it comes first in enough articles, explains enough of them that the old
/// ones did not, and is not like an old one.
struct NewTopicSearch {
    let options: TopicModelUpdate.Options
    let parallel: ParallelLoop

    /// The least fall of the residual shares of its articles, summed, that a new topic must bring; the least an article.
    ///
    /// Nine candidates from random tenths of a corpus of 6,000 brought 0.7 to 1.4, six from thirty articles on a subject
    /// that the rest did not have 1.8 to 2.5.
    private static let (leastGain, leastGainPerArticle) = (1.0, 0.0025)

    /// A topic that was found.
    struct Found {
        /// The weight of each term, of length 1.
        var column: [Float]
        /// The articles in which it comes first.
        var articles: Set<Int>
    }

    /// Returns new topics: none where the articles fit.
    ///
    /// - Parameters:
    ///   - matrix: The new articles.
    ///   - terms: *H* of the known topics.
    ///   - usualResidual: The residual share above which an article fits badly.
    /// - Returns: The new topics, greatest gain first.
    /// - Throws: ``NMFError``.
    func topics(of matrix: SparseMatrix, beside terms: DenseMatrix, usualResidual: Double) throws -> [Found] {
        guard options.newTopicLimit > 0 else { return [] }
        let known = try NMFInference(termTopics: terms, parallel: parallel).infer(matrix)
        let bad = (0..<matrix.rowCount).filter {
            Double(known.residualShares[$0]) > usualResidual && matrix.rowStarts[$0] < matrix.rowStarts[$0 + 1]
        }
        let count = min(options.newTopicLimit, bad.count / max(1, options.minimumArticles))
        guard count > 0 else { return [] }
        var factorization = NMF.Options()
        factorization.topicCount = count
        factorization.maximumIterations = 50
        let residual = matrix.residual(documents: known.documentTopics, terms: terms, rows: bad)
        guard residual.values.contains(where: { $0 > 0 }), residual.columnCount >= count else { return [] }
        let found = try NMF(options: factorization, parallel: parallel).factorize(residual)
        let candidates = (0..<count).compactMap { found.termTopics.column($0).normalized }
        return try accepted(candidates, matrix: matrix, beside: terms, known: known)
    }

    /// The candidates that are topics, greatest gain first, each unlike the ones before it.
    private func accepted(
        _ candidates: [[Float]],
        matrix: SparseMatrix,
        beside terms: DenseMatrix,
        known: NMFInference.Result
    ) throws -> [Found] {
        let old = (0..<terms.columnCount).compactMap { terms.column($0).normalized }
        let fresh = candidates.filter { candidate in
            !old.contains { Self.cosine($0, candidate) >= TopicMatching.threshold }
        }
        let least = max(Self.leastGain, Self.leastGainPerArticle * Double(matrix.rowCount))
        func pass(_ found: (topic: Found, gain: Double)) -> Bool {
            found.topic.articles.count >= options.minimumArticles && found.gain >= least
        }
        let measured = try measure(fresh, matrix: matrix, beside: old, known: known).filter(pass)
        var distinct: [[Float]] = []
        for candidate in measured.enumerated().sorted(by: {
            ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset)
        })
        .map(\.element.topic.column)
        where !distinct.contains(where: { Self.cosine($0, candidate) >= TopicMatching.partThreshold }) {
            distinct.append(candidate)
        }
        guard distinct.count < measured.count else { return measured.map(\.topic) }
        return try measure(distinct, matrix: matrix, beside: old, known: known).filter(pass).map(\.topic)
    }

    /// The articles in which each candidate comes first, and how much of them it explains that the old topics did not.
    private func measure(
        _ fresh: [[Float]],
        matrix: SparseMatrix,
        beside old: [[Float]],
        known: NMFInference.Result
    ) throws -> [(topic: Found, gain: Double)] {
        guard !fresh.isEmpty else { return [] }
        let joined = DenseMatrix(columns: old + fresh, rowCount: matrix.columnCount)
        let with = try NMFInference(termTopics: joined, parallel: parallel).infer(matrix)
        var found = fresh.map { (topic: Found(column: $0, articles: []), gain: 0.0) }
        for row in 0..<matrix.rowCount {
            let weights = with.documentTopics.row(row)
            guard let first = weights.indices.max(by: { (weights[$0], $1) < (weights[$1], $0) }), weights[first] > 0
            else { continue }
            let topic = first - weights.startIndex - old.count
            guard topic >= 0 else { continue }
            found[topic].topic.articles.insert(row)
            found[topic].gain += Double(known.residualShares[row] - with.residualShares[row])
        }
        return found
    }

    private static func cosine(_ first: [Float], _ second: [Float]) -> Double {
        zip(first, second).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    }
}

extension SparseMatrix {
    /// Returns the positive part of what factors leave of some rows, at the entries of the matrix.
    fileprivate func residual(documents: DenseMatrix, terms: DenseMatrix, rows: [Int]) -> SparseMatrix {
        var (starts, columns, left) = ([0], [Int32](), [Float]())
        for row in rows {
            let weights = documents.row(row)
            for entry in rowStarts[row]..<rowStarts[row + 1] {
                let explained = zip(weights, terms.row(Int(columnIndices[entry]))).reduce(0) { $0 + $1.0 * $1.1 }
                guard values[entry] > explained else { continue }
                columns.append(columnIndices[entry])
                left.append(values[entry] - explained)
            }
            starts.append(left.count)
        }
        return SparseMatrix(
            trustedRowCount: rows.count,
            columnCount: columnCount,
            rowStarts: starts,
            columnIndices: columns,
            values: left
        )
    }
}

public import LinearAlgebra
public import Vectorization

extension TopicModel {
    /// Creates a model from a factorization: sufficient statistics, prevalence, representative articles and labels.
    ///
    /// - Parameters:
    ///   - vectorizer: How the texts became the matrix.
    ///   - matrix: The matrix that was factorized: documents × terms.
    ///   - factorization: The factors.
    ///   - options: The options of the factorization.
    ///   - articleIDs: The identifier of each document.
    ///   - weighting: What each document counts for, where matrix and factors were scaled by it.
    ///   - copies: For each document that is a copy, the document it repeats; a topic shows one of each.
    ///   - phrases: Counts of candidate phrases for labels, or nil to label by terms alone.
    ///   - corpusHash: The SHA-256 of the corpus.
    ///   - version: The version of the program.
    ///   - parallel: The loop that the products run in.
    /// - Throws: `ShapeError` if matrix and factors do not fit together.
    public init(
        vectorizer: TFIDFModel,
        matrix: SparseMatrix,
        factorization: NMFFactorization,
        options: NMF.Options,
        articleIDs: [String],
        weighting: DocumentWeighting? = nil,
        copies: [Int: Int] = [:],
        phrases: PhraseCounts? = nil,
        corpusHash: String,
        version: String,
        parallel: ParallelLoop
    ) throws {
        let documents = factorization.documentTopics
        let topicCount = documents.columnCount
        let transposed = matrix.transposed(parallel: parallel)
        self.init(
            vectorizer: vectorizer,
            topics: (0..<topicCount).map { column in
                Topic(
                    id: Topic.freshIdentifier(column: column, topicCount: topicCount),
                    label: "",
                    prevalence: 0
                )
            },
            components: factorization.termTopics,
            documentGram: documents.gram(),
            termProjection: try transposed.product(documents, parallel: parallel),
            training: TrainingRecord(
                options: options,
                corpusHash: corpusHash,
                documentCount: matrix.rowCount,
                objective: factorization.objective,
                iterations: factorization.iterations,
                stoppedBy: factorization.stoppedBy.rawValue,
                history: Self.thinned(factorization.objectiveHistory),
                version: version
            )
        )
        lineage = TopicLineage(
            nextNumber: topicCount + 1,
            steps: [TopicLineage.Step(change: .trained, documentCount: matrix.rowCount)]
        )
        fit = try TopicFit(of: matrix, documents: documents, terms: components, parallel: parallel)
        termCompany = TermCompany(of: companyCandidates, transposed: transposed)
        let coefficients = weighting?.unscaled(documents) ?? documents
        let shares = shares(of: coefficients)
        let weightedShares = weighting?.weighted(shares) ?? shares
        let prevalence = Self.prevalence(of: weightedShares)
        let representatives = representativeDocuments(coefficients: coefficients, shares: shares, copies: copies)
        for topic in topics.indices {
            topics[topic].prevalence = prevalence[topic]
            topics[topic].representativeArticles = representatives[topic].map { articleIDs[$0] }
        }
        let labels = TopicLabeler(phrases: phrases).labels(of: self, shares: weightedShares)
        for topic in topics.indices { topics[topic].label = labels[topic] }
    }

    /// The mean share of each topic over the documents that have any.
    static func prevalence(of shares: DenseMatrix) -> [Double] {
        var sums = [Double](repeating: 0, count: shares.columnCount)
        for row in 0..<shares.rowCount {
            for topic in 0..<shares.columnCount { sums[topic] += Double(shares[row, topic]) }
        }
        let total = sums.reduce(0, +)
        return sums.map { total > 0 ? $0 / total : 0 }
    }

    /// The documents that each topic covers best: by W(d,t)·‖H(·,t)‖, the length of the topic's part of the document,
    /// times its share, so that neither a long tail of weak topics nor a pure but faint document wins.
    func representativeDocuments(
        coefficients: DenseMatrix,
        shares: DenseMatrix,
        copies: [Int: Int],
        count: Int = 5
    ) -> [[Int]] {
        (0..<topicCount).map { topic in
            let ranked = (0..<coefficients.rowCount)
                .filter { copies[$0] == nil && coefficients[$0, topic] > 0 }
                .map { (document: $0, score: coefficients[$0, topic] * shares[$0, topic]) }
                .sorted { ($1.score, $0.document) < ($0.score, $1.document) }
            return ranked.prefix(count).map(\.document)
        }
    }

    private static func thinned(_ objectives: [Double], limit: Int = 200) -> [TrainingRecord.Step] {
        let stride = max(1, (objectives.count + limit - 1) / limit)
        return objectives.indices.filter { $0 % stride == 0 || $0 == objectives.count - 1 }
            .map { TrainingRecord.Step(iteration: $0 + 1, objective: objectives[$0]) }
    }
}

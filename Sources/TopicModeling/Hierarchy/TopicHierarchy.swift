internal import Foundation
public import LinearAlgebra
internal import Vectorization

/// Builds the tree of a model's topics: groups above them by their terms, sub-topics below them by their documents.
///
/// The sub-topics of topic *t* are a factorization of the part of its documents that *t* explains: of each entry of the
/// matrix the share that belongs to *t* (``TopicAttribution``), over the documents with at least ``leastShare`` of it.
/// What the documents say on other topics plays no part, so that a sub-topic is a facet of the topic and not a
/// neighbour.
public struct TopicHierarchy: Sendable {
    /// How large the parts of the tree are.
    public struct Options: Hashable, Sendable {
        /// The number of groups, or nil for the square root of the number of topics.
        public var groupCount: Int?
        /// The number of sub-topics of each topic; 0 for none.
        public var subtopicCount = 3
        /// How many terms each node lists.
        public var termCount = 10
        /// The seed of the factorizations.
        public var seed: UInt64 = 0

        /// Creates the default options.
        public init() {}
    }

    /// The documents that sub-topics are found in.
    public struct Documents: Sendable {
        /// Documents × terms.
        public var matrix: SparseMatrix
        /// *W*, documents × topics.
        public var coefficients: DenseMatrix
        /// What each document counts for.
        public var weights: [Double]

        /// Creates documents.
        public init(matrix: SparseMatrix, coefficients: DenseMatrix, weights: [Double]) {
            self.matrix = matrix
            self.coefficients = coefficients
            self.weights = weights
        }
    }

    /// The least share of a topic in the documents that its sub-topics are found in.
    public static let leastShare: Float = 0.1
    /// The fewest documents for each sub-topic.
    public static let leastDocumentCount = 10

    private let model: TopicModel
    private let options: Options
    private let parallel: ParallelLoop

    /// Creates a builder.
    public init(model: TopicModel, options: Options = Options(), parallel: ParallelLoop) {
        self.model = model
        self.options = options
        self.parallel = parallel
    }

    /// Returns the tree.
    ///
    /// - Parameters:
    ///   - documents: The documents of the topics, or nil for a tree without sub-topics.
    ///   - chosen: The identifiers of the topics to part; nil parts all.
    /// - Returns: The tree of all topics.
    /// - Throws: ``NMFError`` if the documents cannot be factorized.
    public func tree(of documents: Documents? = nil, topics chosen: Set<String>? = nil) throws(NMFError) -> TopicTree {
        let count = options.groupCount ?? Int(Double(model.topicCount).squareRoot().rounded(.up))
        let clusters = TopicClusters(model: model).clusters(count: count)
        let overall = mixture(of: Array(model.topics.indices))
        var tree = TopicTree(nodes: [], undividedCount: 0)
        let ordered = clusters.map { ($0, share(of: $0.topics)) }.sorted {
            ($1.1, $0.0.topics[0]) < ($0.1, $1.0.topics[0])
        }
        var groupNumber = 0
        for (cluster, share) in ordered {
            var parent: String?
            if cluster.topics.count > 1 {
                groupNumber += 1
                let node = group(cluster, number: groupNumber, share: share, overall: overall)
                tree.nodes.append(node)
                parent = node.id
            }
            for topic in cluster.topics.sorted(by: { model.topics[$0].prevalence > model.topics[$1].prevalence }) {
                tree.nodes.append(node(of: topic, parent: parent))
                guard let documents, options.subtopicCount > 0, chosen?.contains(model.topics[topic].id) ?? true else {
                    continue
                }
                let parts = try subtopics(of: topic, in: documents)
                tree.nodes += parts
                tree.undividedCount += parts.isEmpty ? 1 : 0
            }
        }
        return tree
    }

    // MARK: - Groups and topics

    private func share(of topics: [Int]) -> Double {
        topics.reduce(0) { $0 + model.topics[$1].prevalence }
    }

    private func node(of topic: Int, parent: String?) -> TopicTree.Node {
        TopicTree.Node(
            id: model.topics[topic].id,
            parentID: parent,
            kind: .topic,
            label: model.topics[topic].label,
            share: model.topics[topic].prevalence,
            terms: model.terms(ofTopic: topic, count: options.termCount)
        )
    }

    private func group(_ cluster: TopicClusters.Cluster, number: Int, share: Double, overall: [Double])
        -> TopicTree.Node
    {
        let digits = String(number)
        let terms = relevantTerms(in: mixture(of: cluster.topics), overall: overall)
        return TopicTree.Node(
            id: "g" + String(repeating: "0", count: max(0, 2 - digits.count)) + digits,
            kind: .group,
            label: terms.prefix(4).map(\.term).joined(separator: ", "),
            share: share,
            similarity: cluster.similarity,
            terms: terms
        )
    }

    /// The share of each term in some topics, weighted by their prevalence.
    private func mixture(of topics: [Int]) -> [Double] {
        let sums = model.columnSums
        let total = max(share(of: topics), .leastNormalMagnitude)
        return (0..<model.components.rowCount).map { term in
            topics.reduce(0.0) { mixed, topic in
                guard sums[topic] > 0 else { return mixed }
                let weight = model.topics[topic].prevalence / total
                return mixed + weight * Double(model.components[term, topic]) / sums[topic]
            }
        }
    }

    /// The terms of a mixture by relevance with λ = 0.8 (Sievert and Shirley 2014, equation 1), with their shares.
    private func relevantTerms(in mixture: [Double], overall: [Double]) -> [TopicTerm] {
        func relevance(_ term: Int) -> Double { log(mixture[term]) - 0.2 * log(overall[term]) }
        return mixture.indices.filter { mixture[$0] > 0 && overall[$0] > 0 }
            .map { (relevance: relevance($0), term: $0) }
            .sorted { ($1.relevance, $0.term) < ($0.relevance, $1.term) }
            .prefix(options.termCount)
            .map { TopicTerm(term: model.vectorizer.terms[$0.term], weight: mixture[$0.term]) }
    }

    // MARK: - Sub-topics

    private func subtopics(of topic: Int, in documents: Documents) throws(NMFError) -> [TopicTree.Node] {
        let shares = model.shares(of: documents.coefficients)
        let members = (0..<shares.rowCount).filter { shares[$0, topic] >= Self.leastShare }
        guard members.count >= Self.leastDocumentCount * options.subtopicCount else { return [] }
        let part = TopicAttribution(model: model).part(
            of: documents.matrix,
            rows: members,
            topic: topic,
            documents.coefficients
        )
        var factorization = NMF.Options()
        factorization.topicCount = options.subtopicCount
        factorization.seed = options.seed
        factorization.maximumIterations = 200
        let scales = members.map { Float(documents.weights[$0].squareRoot()) }
        guard part.columnCount >= options.subtopicCount else { return [] }
        let found = try NMF(options: factorization, parallel: parallel).factorize(part.scalingRows(by: scales))
        return nodes(of: found, topic: topic, memberCount: members.count)
    }

    private func nodes(of found: NMFFactorization, topic: Int, memberCount: Int) -> [TopicTree.Node] {
        let (terms, documents) = (found.termTopics, found.documentTopics)
        let columns = 0..<terms.columnCount
        let termSums = columns.map { column in (0..<terms.rowCount).reduce(0.0) { $0 + Double(terms[$1, column]) } }
        let sizes = columns.map { column in
            (0..<documents.rowCount).reduce(0.0) { $0 + Double(documents[$1, column]) } * termSums[column]
        }
        let total = sizes.reduce(0, +)
        guard total > 0 else { return [] }
        let overall = (0..<terms.rowCount).map { term in
            columns.reduce(0.0) { sum, column in
                termSums[column] > 0
                    ? sum + sizes[column] / total * Double(terms[term, column]) / termSums[column] : sum
            }
        }
        let parent = model.topics[topic]
        return columns.filter { termSums[$0] > 0 }.sorted { (sizes[$1], $0) < (sizes[$0], $1) }.enumerated().map {
            rank,
            column in
            let mixture = (0..<terms.rowCount).map { Double(terms[$0, column]) / termSums[column] }
            let best = relevantTerms(in: mixture, overall: overall)
            return TopicTree.Node(
                id: "\(parent.id).\(rank + 1)",
                parentID: parent.id,
                kind: .subtopic,
                label: best.prefix(4).map(\.term).joined(separator: ", "),
                share: parent.prevalence * sizes[column] / total,
                terms: best,
                documentCount: memberCount
            )
        }
    }
}

public import LinearAlgebra

/// The share of one topic in some documents, with what drawing the articles anew makes of it.
public struct Prevalence: Hashable, Sendable {
    /// The share, 0…1.
    public var share: Double
    /// The lower end of the 95 % band, or nil where too few articles stand behind it.
    public var low: Double?
    /// The upper end of the 95 % band, or nil where too few articles stand behind it.
    public var high: Double?

    /// Creates a share.
    public init(share: Double, low: Double? = nil, high: Double? = nil) {
        self.share = share
        self.low = low
        self.high = high
    }
}

/// Shares of topics in groups of documents, with bands by a bootstrap over articles (Efron 1979, "Bootstrap methods").
///
/// A replicate draws as many articles as there are, with replacement; the share in a group is then Σ *w a s* / Σ *w a*,
/// with *w* how often the article of a document was drawn, *a* what the document counts for, and *s* its share of the
/// topic. All replicates of a group are one matrix product, (topics + 1) × articles times articles × replicates. Copies
/// of an article are drawn together. The band spans the 2.5 % and the 97.5 % quantile.
///
/// A group of fewer than ``leastArticleCount`` articles has no band: drawing four articles says little about others,
/// and one article drawn again would pretend to be sure.
public struct PrevalenceBootstrap: Sendable {
    /// The documents whose shares are drawn.
    public struct Documents: Sendable {
        /// The share of each topic: documents × topics.
        public var shares: DenseMatrix
        /// What each document counts for.
        public var weights: [Double]
        /// The article that each document is, or stands in; copies of an article have the number of the first.
        public var articles: [Int]
        /// The number of articles that are drawn from.
        public var articleCount: Int

        /// Creates documents.
        public init(shares: DenseMatrix, weights: [Double], articles: [Int], articleCount: Int) {
            self.shares = shares
            self.weights = weights
            self.articles = articles
            self.articleCount = articleCount
        }
    }

    /// The fewest articles with a band.
    public static let leastArticleCount = 5

    private let documents: Documents
    private let rows: [Int32]
    private let weights: ReplicateWeights?
    private let parallel: ParallelLoop

    /// Draws the replicates.
    ///
    /// - Parameters:
    ///   - documents: The documents.
    ///   - replicateCount: The number of replicates; with 0 there are no bands.
    ///   - seed: The seed of the drawing.
    ///   - parallel: The loop to run on; no result depends on it.
    public init(_ documents: Documents, replicateCount: Int, seed: UInt64, parallel: ParallelLoop) {
        OpenBLAS.useOneThread()
        self.documents = documents
        self.parallel = parallel
        var rows = [Int32](repeating: -1, count: documents.articleCount)
        for article in documents.articles { rows[article] = 0 }
        var rowCount = 0
        for article in rows.indices where rows[article] == 0 {
            rows[article] = Int32(rowCount)
            rowCount += 1
        }
        self.rows = rows
        weights =
            replicateCount > 0
            ? ReplicateWeights(
                replicateCount: replicateCount,
                rows: rows,
                rowCount: rowCount,
                seed: seed,
                parallel: parallel
            ) : nil
    }

    /// Returns the share of each topic in each group of documents: groups × topics.
    public func prevalences(of groups: [[Int]]) -> [[Prevalence]] {
        parallel.mapChunks(of: groups.count, chunkSize: 4) { _, range in range.map { prevalence(of: groups[$0]) } }
            .flatMap(\.self)
    }

    /// Returns the number of different articles of a group.
    public func articleCount(of group: [Int]) -> Int {
        Set(group.map { documents.articles[$0] }).count
    }

    private func prevalence(of group: [Int]) -> [Prevalence] {
        let topicCount = documents.shares.columnCount
        let width = topicCount + 1
        // What each article adds to each topic, and to the weight of all.
        var places: [Int: Int] = [:]
        var articles: [Int] = []
        var sums: [Double] = []
        for document in group {
            let article = documents.articles[document]
            let place = places[article] ?? articles.count
            if place == articles.count {
                places[article] = place
                articles.append(article)
                sums += [Double](repeating: 0, count: width)
            }
            let weight = documents.weights[document]
            for topic in 0..<topicCount {
                sums[place * width + topic] += weight * Double(documents.shares[document, topic])
            }
            sums[place * width + topicCount] += weight
        }
        let totals = (0..<width).map { number in
            articles.indices.reduce(0.0) { $0 + sums[$1 * width + number] }
        }
        let shares = (0..<topicCount).map { totals[topicCount] > 0 ? totals[$0] / totals[topicCount] : 0 }
        guard let weights, articles.count >= Self.leastArticleCount else { return shares.map { Prevalence(share: $0) } }
        let products = products(of: sums, width: width, articles: articles, weights)
        return (0..<topicCount).map { topic in
            let drawn = Self.ratios(products, topic, over: topicCount, count: weights.replicateCount)
            guard !drawn.isEmpty else { return Prevalence(share: shares[topic]) }
            var order = OrderStatistics(drawn)
            return Prevalence(share: shares[topic], low: order.quantile(0.025), high: order.quantile(0.975))
        }
    }

    /// Returns the sums over the articles of a group in each replicate: width × replicates.
    private func products(of sums: [Double], width: Int, articles: [Int], _ weights: ReplicateWeights) -> [Float] {
        var products = [Float](repeating: 0, count: width * weights.replicateCount)
        for start in stride(from: 0, to: articles.count, by: weights.stripeLength) {
            let stripe = start..<min(articles.count, start + weights.stripeLength)
            var numbers = [Float](repeating: 0, count: width * stripe.count)
            for (column, place) in stripe.enumerated() {
                for number in 0..<width {
                    numbers[number * stripe.count + column] = Float(sums[place * width + number])
                }
            }
            weights.addProduct(
                of: numbers,
                height: width,
                rows: stripe.map { Int(rows[articles[$0]]) },
                to: &products
            )
        }
        return products
    }

    /// Returns the quotients of two rows in ascending order, without the replicates that drew none of the articles.
    private static func ratios(_ products: [Float], _ row: Int, over total: Int, count: Int) -> [Float] {
        var ratios: [Float] = []
        ratios.reserveCapacity(count)
        for replicate in 0..<count where products[total * count + replicate] > 0 {
            ratios.append(products[row * count + replicate] / products[total * count + replicate])
        }
        ratios.sort()
        return ratios
    }
}

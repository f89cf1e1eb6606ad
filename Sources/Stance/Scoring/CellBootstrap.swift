internal import Foundation
package import LinearAlgebra

/// Resamples the articles of a corpus and scores all cells anew in each replicate.
///
/// In a replicate an article weighs as often as it was drawn. The shrunken score of a cell is then
/// (Σ *w s* + *p*) / (Σ *w n* + *k*): *s* sums the scores and *n* counts the statements of the cell in each article, and *p*
/// stands for the *k* statements that the prior is worth, with mean 0 and variance *k* σ² (``StancePrior``). Without *p* a
/// cell of one article would have the same sign in every replicate, and one of a thousand articles does not feel it:
/// the spread of a cell of *n* statements tends to σ² / (*n* + *k*), the posterior variance of the normal model (Gelman et
/// al. 2013, "Bayesian Data Analysis", section 2.5; a proper Bayesian bootstrap in the sense of Muliere and Secchi 1996).
///
/// A corpus of a few articles is filled up to ``leastArticleCount`` with empty ones: one article drawn out of one would
/// always weigh the same, however little is known from it. A cell of one article is therefore missing from more than a
/// third of the replicates, and its sign is never firm.
///
/// All numerators and denominators of a block of cells are one matrix product, (2 × cells) × articles times articles ×
/// replicates. As cells are sparse over articles, a block takes only the articles that it touches, and at most
/// ``ReplicateWeights/stripeLength`` of them at a time, so that memory stays small. The blocks depend on the cells only,
/// never on the number of threads.
package struct CellBootstrap: Sendable {
    /// What one article adds to a cell.
    package struct Entry: Hashable, Sendable {
        /// The number of the article.
        package var article: Int
        /// The sum of its statements' scores.
        package var sum: Double
        /// The number of its statements.
        package var count: Int

        /// Creates an entry.
        package init(article: Int, sum: Double, count: Int) {
            self.article = article
            self.sum = sum
            self.count = count
        }
    }

    /// What the replicates say about one cell.
    package struct Summary: Hashable, Sendable {
        /// The 2.5 % quantile of the shrunken score.
        package var low: Double
        /// The 97.5 % quantile.
        package var high: Double
        /// The share of replicates with a score above 0; those with a score of 0 count half.
        package var positiveShare: Double
    }

    /// The fewest articles that are drawn from, at which the weights of articles hardly depend on each other.
    private static let leastArticleCount = 100
    /// The cells of a block: enough for a product to pay, few enough to touch few articles.
    private static let blockLength = 64

    private let prior: StancePrior
    private let weights: ReplicateWeights
    private let rows: [Int32]
    private let noise: [Float]
    private let parallel: ParallelLoop
    private let cells: [[Entry]]

    /// Draws the replicates.
    ///
    /// - Parameters:
    ///   - cells: What each article adds to each cell, an article once in a cell.
    ///   - articleCount: The number of articles of the corpus.
    ///   - prior: The prior of all cells.
    ///   - replicateCount: The number of replicates, above 0.
    ///   - seed: The seed of the drawing.
    ///   - parallel: The loop to run on; no result depends on it.
    package init(
        cells: [[Entry]],
        articleCount: Int,
        prior: StancePrior,
        replicateCount: Int,
        seed: UInt64,
        parallel: ParallelLoop
    ) {
        precondition(replicateCount > 0, "at least one replicate")
        OpenBLAS.useOneThread()
        self.cells = cells
        self.prior = prior
        self.parallel = parallel
        var rows = [Int32](repeating: -1, count: max(articleCount, Self.leastArticleCount))
        for entry in cells.joined() { rows[entry.article] = 0 }
        var rowCount = 0
        for article in rows.indices where rows[article] == 0 {
            rows[article] = Int32(rowCount)
            rowCount += 1
        }
        self.rows = rows
        weights = ReplicateWeights(
            replicateCount: replicateCount,
            rows: rows,
            rowCount: rowCount,
            seed: seed,
            parallel: parallel
        )
        noise = Self.noise(count: replicateCount, seed: seed)
    }

    /// Returns what the replicates say about each cell, or nil for a cell without entries.
    package func summaries() -> [Summary?] {
        parallel.mapChunks(of: cells.count, chunkSize: Self.blockLength) { _, range -> [Summary?] in
            let products = products(of: range)
            return range.map { cell in
                guard !cells[cell].isEmpty else { return nil }
                return Self.summary(of: scores(of: cell, in: range, products))
            }
        }.flatMap(\.self)
    }

    /// Calls a closure with the shrunken scores of each cell, one for each replicate, in the order of the cells.
    ///
    /// - Parameter body: Receives the number of a cell and its scores.
    package func forEachCell(_ body: (_ cell: Int, _ scores: [Float]) -> Void) {
        for start in stride(from: 0, to: cells.count, by: Self.blockLength) {
            let range = start..<min(cells.count, start + Self.blockLength)
            let products = products(of: range)
            for cell in range where !cells[cell].isEmpty { body(cell, scores(of: cell, in: range, products)) }
        }
    }

    // MARK: - Products

    /// Returns numerators, then denominators, of a block of cells: (2 × cells) × replicates.
    private func products(of range: Range<Int>) -> [Float] {
        let entries = range.flatMap { cell in
            cells[cell].map { (row: Int(rows[$0.article]), cell: cell - range.lowerBound, entry: $0) }
        }.sorted { ($0.row, $0.cell) < ($1.row, $1.cell) }
        let (width, height) = (weights.replicateCount, 2 * range.count)
        let stripeLength = weights.stripeLength
        var products = [Float](repeating: 0, count: height * width)
        var first = 0
        while first < entries.count {
            // The rows of a stripe, each once.
            var stripe: [Int] = []
            var end = first
            while end < entries.count {
                if stripe.last != entries[end].row {
                    if stripe.count == stripeLength { break }
                    stripe.append(entries[end].row)
                }
                end += 1
            }
            var sums = [Float](repeating: 0, count: height * stripe.count)
            var place = 0
            for (row, cell, entry) in entries[first..<end] {
                if stripe[place] != row { place += 1 }
                sums[cell * stripe.count + place] = Float(entry.sum)
                sums[(range.count + cell) * stripe.count + place] = Float(entry.count)
            }
            weights.addProduct(of: sums, height: height, rows: stripe, to: &products)
            first = end
        }
        return products
    }

    private func scores(of cell: Int, in range: Range<Int>, _ products: [Float]) -> [Float] {
        let width = weights.replicateCount
        let top = (cell - range.lowerBound) * width
        let bottom = top + range.count * width
        let strength = Float(prior.strength)
        let scale = Float((prior.strength * prior.variance).squareRoot())
        // Each cell reads the same noise from a place of its own, so that two cells do not move together.
        let start = Int(UInt64(cell) &* 0x9E37_79B9 % UInt64(width))
        return (0..<width).map { replicate in
            let turned = start + replicate
            let chance = noise[turned < width ? turned : turned - width]
            let score = (products[top + replicate] + scale * chance) / (products[bottom + replicate] + strength)
            return min(1, max(-1, score))
        }
    }

    /// Returns standard normal numbers in random order, with a mean of 0 and a variance of 1 to the last digits.
    ///
    /// Pairs of opposite sign (Box and Muller 1958), scaled: what all cells share must not lean to a side.
    private static func noise(count: Int, seed: UInt64) -> [Float] {
        var generator = ReplicateWeights.generator(seed: seed, stream: 0)
        var noise = [Double](repeating: 0, count: count)
        for pair in 0..<count / 2 {
            let radius = (-2 * log(1 - Double(generator.nextUniform()))).squareRoot()
            noise[2 * pair] = radius * cos(2 * .pi * Double(generator.nextUniform()))
            noise[2 * pair + 1] = -noise[2 * pair]
        }
        let square = noise.reduce(0) { $0 + $1 * $1 } / Double(count)
        let scale = square > 0 ? 1 / square.squareRoot() : 0
        noise.shuffle(using: &generator)
        return noise.map { Float($0 * scale) }
    }

    // MARK: - Summaries

    private static func summary(of scores: [Float]) -> Summary {
        var halves = 0
        for score in scores { halves += score > 0 ? 2 : score == 0 ? 1 : 0 }
        var order = OrderStatistics(scores)
        return Summary(
            low: order.quantile(0.025),
            high: order.quantile(0.975),
            positiveShare: Double(halves) / Double(2 * scores.count)
        )
    }
}

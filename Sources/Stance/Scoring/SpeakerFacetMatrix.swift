internal import Discourse
internal import LinearAlgebra

/// The shrunken scores of speakers × facets.
struct SpeakerFacetMatrix {
    /// One score.
    struct Entry {
        var speaker: Int
        var facet: Int
        var cell: StanceCell
    }

    /// The speakers with evidence on two facets or more, by identifier.
    let speakers: [Speaker]
    /// The facets that one of them speaks about, by theme and facet.
    let facets: [(theme: String, facet: String)]
    /// The scores, by speaker and facet.
    let entries: [Entry]

    private struct FacetKey: Hashable, Comparable {
        var theme: String
        var facet: String

        static func < (left: FacetKey, right: FacetKey) -> Bool {
            (left.theme, left.facet) < (right.theme, right.facet)
        }
    }

    init(cells: [StanceCell]) {
        let evident = cells.filter { $0.facet != nil && !$0.evidence.isEmpty && $0.speaker.kind != .article }
        let bySpeaker = Dictionary(grouping: evident, by: \.speaker.id).filter {
            $0.value.count >= StanceMap.fewestFacets
        }.sorted { $0.key < $1.key }.map(\.value)
        let keys = Set(bySpeaker.joined().map { FacetKey(theme: $0.theme, facet: $0.facet ?? "") }).sorted()
        let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        facets = keys.map { ($0.theme, $0.facet) }
        speakers = bySpeaker.compactMap { $0.first?.speaker }
        entries = bySpeaker.enumerated().flatMap { speaker, cells in
            cells.compactMap { cell in
                places[FacetKey(theme: cell.theme, facet: cell.facet ?? "")].map {
                    Entry(speaker: speaker, facet: $0, cell: cell)
                }
            }.sorted { $0.facet < $1.facet }
        }
    }

    /// The scores as compressed rows.
    var sparse: SparseMatrix {
        var starts = [Int](repeating: 0, count: speakers.count + 1)
        for entry in entries { starts[entry.speaker + 1] += 1 }
        for speaker in speakers.indices { starts[speaker + 1] += starts[speaker] }
        return SparseMatrix(
            trustedRowCount: speakers.count,
            columnCount: facets.count,
            rowStarts: starts,
            columnIndices: entries.map { Int32($0.facet) },
            values: entries.map { Float($0.cell.stance) }
        )
    }

    /// Returns how far each two speakers agree who share enough facets.
    func agreements() -> [StanceMap.Agreement] {
        let rows = Dictionary(grouping: entries, by: \.speaker)
        let scores = speakers.indices.map { speaker in
            (rows[speaker] ?? []).map { (facet: $0.facet, score: $0.cell.stance) }
        }
        var agreements: [StanceMap.Agreement] = []
        for first in speakers.indices {
            for second in speakers.indices.dropFirst(first + 1) {
                var (dot, own, other) = (0.0, 0.0, 0.0)
                var (shared, place) = (0, 0)
                for (facet, score) in scores[first] {
                    while place < scores[second].count, scores[second][place].facet < facet { place += 1 }
                    guard place < scores[second].count, scores[second][place].facet == facet else { continue }
                    dot += score * scores[second][place].score
                    own += score * score
                    other += scores[second][place].score * scores[second][place].score
                    shared += 1
                }
                guard shared >= StanceMap.fewestFacets, own > 0, other > 0 else { continue }
                let cosine = min(1, max(-1, dot / (own.squareRoot() * other.squareRoot())))
                agreements.append(
                    StanceMap.Agreement(first: first, second: second, cosine: cosine, sharedFacetCount: shared)
                )
            }
        }
        return agreements
    }

    // MARK: - Spread

    /// The deviations of one speaker's coordinates.
    struct Spread {
        var x: Double
        var y: Double
        var correlation: Double?
    }

    /// Returns how far each speaker moves when the articles are drawn anew.
    func spreads(
        _ weights: [(x: Double, y: Double)],
        cells: [StanceCell],
        options: StanceScorer.Options,
        _ parallel: ParallelLoop
    ) -> [Spread] {
        let rollUps = cells.filter { $0.facet == nil && $0.speaker.kind != .article }
        let prior = StancePrior(
            groups: rollUps.map { Self.statements(of: $0).map(\.score) },
            strength: options.priorStrength
        )
        var articles: [String: Int] = [:]
        let bootstrapped = entries.map { entry -> [CellBootstrap.Entry] in
            var found: [Int: CellBootstrap.Entry] = [:]
            for statement in Self.statements(of: entry.cell) {
                let article = articles[statement.article] ?? articles.count
                articles[statement.article] = article
                found[article, default: CellBootstrap.Entry(article: article, sum: 0, count: 0)].sum += statement.score
                found[article]?.count += 1
            }
            return found.values.sorted { $0.article < $1.article }
        }
        let bootstrap = CellBootstrap(
            cells: bootstrapped,
            articleCount: articles.count,
            prior: prior,
            replicateCount: options.replicates,
            seed: options.seed,
            parallel: parallel
        )
        let zeros = [Double](repeating: 0, count: options.replicates)
        var (xs, ys) = (speakers.map { _ in zeros }, speakers.map { _ in zeros })
        bootstrap.forEachCell { number, scores in
            let entry = entries[number]
            for (replicate, score) in scores.enumerated() {
                xs[entry.speaker][replicate] += Double(score) * weights[entry.facet].x
                ys[entry.speaker][replicate] += Double(score) * weights[entry.facet].y
            }
        }
        return speakers.indices.map { Self.spread(xs[$0], ys[$0]) }
    }

    private static func spread(_ xs: [Double], _ ys: [Double]) -> Spread {
        let count = Double(xs.count)
        let (meanX, meanY) = (xs.reduce(0, +) / count, ys.reduce(0, +) / count)
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (x, y) in zip(xs, ys) {
            xx += (x - meanX) * (x - meanX)
            yy += (y - meanY) * (y - meanY)
            xy += (x - meanX) * (y - meanY)
        }
        let size = (xx * yy).squareRoot()
        return Spread(
            x: (xx / count).squareRoot(),
            y: (yy / count).squareRoot(),
            correlation: size > 0 ? min(1, max(-1, xy / size)) : nil
        )
    }

    /// The squashed score of each statement of a cell, in the order of the ledger.
    private static func statements(of cell: StanceCell) -> [(article: String, score: Double)] {
        var places: [String: Int] = [:]
        var statements: [(article: String, score: Double)] = []
        for row in cell.evidence {
            let place = places[row.statementID] ?? statements.count
            if place == statements.count {
                places[row.statementID] = place
                statements.append((row.articleID, 0))
            }
            statements[place].score += row.contribution
        }
        // Contributions are divided by the number of statements with evidence.
        return statements.map { ($0.article, $0.score * Double(statements.count)) }
    }
}

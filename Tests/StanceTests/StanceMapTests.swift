import Discourse
import Foundation
import LinearAlgebra
import Stance
import Testing

@Suite("The map of speakers")
struct StanceMapTests {
    /// A cell of one statement with one word, whose shrunken score is the score given times the shrinkage 1/2.
    private func cell(_ speaker: String, _ facet: String?, _ score: Double, article: String) -> StanceCell {
        let row = EvidenceRow(
            word: "word",
            valence: score,
            reverser: 1,
            negation: 1,
            facet: facet ?? "theme",
            facetSign: 1,
            decay: 1,
            modality: 1,
            voice: 1,
            confidence: 1,
            contribution: score,
            statementID: "\(article):0:4",
            articleID: article,
            start: 0,
            end: 4,
            sentence: "word"
        )
        return StanceCell(
            speaker: Samples.speaker(speaker),
            theme: "theme",
            facet: facet,
            stanceRaw: score,
            shrinkage: 0.5,
            verdict: .support,
            certainty: .leaning,
            tone: nil,
            toneStanceConflict: false,
            statementCount: 1,
            articleCount: 1,
            evidence: [row]
        )
    }

    /// Speakers with a score on each of some facets; a score of nil is silence.
    private func cells(_ rows: [(String, [Double?])]) -> [StanceCell] {
        rows.flatMap { name, scores in
            scores.enumerated().compactMap { facet, score in
                score.map { cell(name, "facet\(facet)", $0, article: "\(name)\(facet)") }
            }
        }
    }

    private func map(_ rows: [(String, [Double?])], replicates: Int = 0, threads: Int = 1) throws -> StanceMap {
        var options = StanceScorer.Options()
        options.replicates = replicates
        options.priorStrength = 1
        return try StanceMap(cells: cells(rows), options: options, parallel: ParallelLoop(threadCount: threads))
    }

    @Test("agrees with a decomposition worked out by hand")
    func agreesWithAHandDecomposition() throws {
        // Half of [[0.8, 0.4], [0.4, 0.8]] has the singular values 0.6 and 0.2, with the vectors (1, ±1) / √2.
        let map = try map([("Ada", [0.8, 0.4]), ("Ben", [0.4, 0.8])])

        #expect(map.places.map(\.speaker.name) == ["Ada", "Ben"])
        for place in map.places {
            #expect(abs(place.x - 0.6 / 2.0.squareRoot()) < 1e-6)
            #expect(abs(abs(place.y) - 0.2 / 2.0.squareRoot()) < 1e-6)
        }
        #expect(abs(map.places[0].y + map.places[1].y) < 1e-6)
        #expect(abs(map.keptShares[0] - 0.9) < 1e-6)
        #expect(abs(map.keptShares[1] - 0.1) < 1e-6)
    }

    @Test("has the cosine of shared facets as agreement, and none for one shared facet")
    func cosines() throws {
        let map = try map([
            ("Ada", [0.6, 0.8, nil]), ("Ben", [0.6, 0.8, -0.9]), ("Cay", [-0.6, -0.8, nil]), ("Dan", [nil, 0.5, 0.5]),
        ])
        let found = Dictionary(
            uniqueKeysWithValues: map.agreements.map { agreement in
                let names = [agreement.first, agreement.second].map { map.places[$0].speaker.name }
                return (names.joined(separator: "-"), agreement)
            }
        )

        #expect(Set(found.keys) == ["Ada-Ben", "Ada-Cay", "Ben-Cay", "Ben-Dan"])
        #expect(abs((found["Ada-Ben"]?.cosine ?? 0) - 1) < 1e-12)
        #expect(abs((found["Ada-Cay"]?.cosine ?? 0) + 1) < 1e-12)
        // (0.8 · 0.5 − 0.9 · 0.5) / (√(0.64 + 0.81) · √0.5)
        #expect(abs((found["Ben-Dan"]?.cosine ?? 0) + 0.05 / (1.45.squareRoot() * 0.5.squareRoot())) < 1e-12)
        #expect(found["Ben-Dan"]?.sharedFacetCount == 2)
    }

    @Test("keeps the distances of speakers whose scores lie in a plane")
    func keepsDistances() throws {
        let rows: [(String, [Double?])] = [
            ("Ada", [0.8, 0.2, 0.4]), ("Ben", [-0.4, 0.6, -0.2]), ("Cay", [0.4, 0.8, 0.2]),
            ("Dan", [-0.8, -0.2, -0.4]),
        ]
        let map = try map(rows)

        // The third facet is half of the first, so that nothing is lost.
        #expect(abs(map.keptShares[0] + map.keptShares[1] - 1) < 1e-5)
        for first in rows.indices {
            for second in rows.indices {
                let expected = zip(rows[first].1, rows[second].1).reduce(0.0) { sum, pair in
                    let difference = ((pair.0 ?? 0) - (pair.1 ?? 0)) / 2
                    return sum + difference * difference
                }
                let (one, other) = (map.places[first], map.places[second])
                let found = (one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)
                #expect(abs(found - expected) < 1e-5)
            }
        }
    }

    @Test("is the same on any number of threads and in any order of the cells")
    func isTheSame() throws {
        let rows = (0..<40).map { speaker -> (String, [Double?]) in
            let scores = (0..<12).map { facet -> Double? in
                (facet * 7 + speaker * 5) % 4 == 0 ? nil : sin(Double(facet * speaker + 1))
            }
            return ("Speaker \(speaker)", scores)
        }
        let one = try map(rows, replicates: 200)
        let four = try map(rows, replicates: 200, threads: 4)
        let turned = try map(rows.reversed(), replicates: 200)

        #expect(one == four)
        #expect(one == turned)
        let largest = one.places.max { abs($0.x) < abs($1.x) }
        #expect((largest?.x ?? -1) > 0)
    }

    @Test("spreads a speaker of one statement a facet further than one of many")
    func spreads() throws {
        var many: [StanceCell] = []
        for facet in 0..<2 {
            var cell = cell("Ben", "facet\(facet)", 0.7, article: "b0\(facet)")
            cell.evidence = (0..<40).map { number in
                var row = cell.evidence[0]
                row.statementID = "b\(number):\(facet):4"
                row.articleID = "b\(number)"
                row.contribution = 0.7 / 40
                return row
            }
            many.append(cell)
        }
        var options = StanceScorer.Options()
        options.replicates = 500
        options.priorStrength = 4
        let map = try StanceMap(cells: cells([("Ada", [0.7, 0.7])]) + many, options: options)
        let (ada, ben) = (map.places[0], map.places[1])

        #expect((ada.spreadX ?? 0) > 2 * (ben.spreadX ?? 1))
        #expect((ben.spreadX ?? 0) > 0)
        #expect(abs(ada.correlation ?? 2) <= 1)
        #expect(try self.map([("Ada", [0.7, 0.7]), ("Ben", [0.7, 0.1])]).places[0].spreadX == nil)
    }

    @Test("maps some speakers only, and they agree as they do among all")
    func someSpeakers() throws {
        let cells = cells([("Ada", [0.7, 0.7]), ("Ben", [0.7, 0.1]), ("Cay", [-0.5, 0.3])])
        let all = try StanceMap(cells: cells)
        let some = try StanceMap(cells: cells, speakers: ["ada", "ben"])

        #expect(some.places.map(\.speaker.name) == ["Ada", "Ben"])
        #expect(some.agreements == [all.agreements[0]])
    }

    @Test("refuses fewer than two speakers with two facets")
    func refusesTooFew() {
        #expect(throws: StanceMapError.tooFew(speakers: 0, facets: 0)) { try map([]) }
        #expect(throws: StanceMapError.tooFew(speakers: 1, facets: 2)) {
            try map([("Ada", [0.5, 0.5]), ("Ben", [0.5, nil])])
        }
    }
}

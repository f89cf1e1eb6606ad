import Corpus
import Discourse
import Foundation
import LinearAlgebra
import Testing

@testable import Stance

@Suite("The audit of a lexicon")
struct LexiconAuditTests {
    private static let good = [
        "splendid", "superb", "brilliant", "graceful", "generous", "delightful", "radiant", "lovely",
        "charming", "cheerful", "soothing", "thriving",
    ]
    private static let bad = [
        "dreadful", "wretched", "hideous", "vicious", "rotten", "shameful", "gruesome", "nasty",
        "filthy", "bleak", "tragic", "corrupt",
    ]

    /// Words of the same company that are in no lexicon; the last ones are names and theme words.
    private static let otherGood = ["velvety", "mellow", "satiny", "lutheran", "hindu", "sunlit", "Marlow", "Ada"]
    private static let otherBad = ["mouldy", "clammy", "sooty", "mossy", "Orban", "Bert"]

    /// Articles in which good and bad words keep different company.
    private static let articles: [Article] = (0..<120).map { number in
        var generator = RandomGenerator(seed: UInt64(number))
        func pick(_ words: [String]) -> String { words[generator.next(below: words.count)] }
        var sentences: [String] = []
        for _ in 0..<8 {
            let isGood = generator.next(below: 2) == 0
            let pool = isGood ? good + otherGood : bad + otherBad
            let (word, other) = (pick(pool), pick(pool))
            let place = pick(
                isGood ? ["garden", "meadow", "orchard", "terrace"] : ["gutter", "cellar", "sewer", "ditch"]
            )
            sentences.append("The \(word) and \(other) \(place) of that day was gone at noon.")
        }
        return Article(id: "a\(number)", text: sentences.joined(separator: " "))
    }

    private func auditor(_ change: (inout [String: Lexicon.Value]) -> Void = { _ in }) throws -> LexiconAuditor {
        let rules = try Samples.kit.get().rules
        var values: [String: Lexicon.Value] = [:]
        for word in Self.good { values[word] = .init(valence: 0.5) }
        for word in Self.bad { values[word] = .init(valence: -0.5) }
        change(&values)
        var options = LexiconAudit.Options()
        options.minimumCount = 5
        options.rank = 8
        return LexiconAuditor(
            lexicon: Lexicon(values: values),
            rules: rules,
            names: try NameWords(models: Samples.models, rules: rules),
            stopWords: [],
            themes: [Theme(id: "gardens", seeds: ["sunlit*", "the mossy"])],
            options: options
        )
    }

    @Test("finds entries with the wrong sign and no other")
    func findsWrong() throws {
        let turned: Set = ["superb", "radiant", "charming", "nasty", "filthy", "bleak"]
        let auditor = try auditor { values in
            for word in turned { values[word]?.valence *= -1 }
        }

        let audit = try auditor.audit(Self.articles, parallel: ParallelLoop())

        #expect(audit.areaUnderCurve > 0.6, "a quarter of the signs is wrong, so 0.75 at best")
        #expect(audit.positiveSeedCount == 12)
        #expect(audit.negativeSeedCount == 12)
        let suspicious = audit.findings.filter { $0.kind == .suspicious }
        #expect(!suspicious.isEmpty)
        #expect(turned.isSuperset(of: suspicious.map(\.word)))
        for finding in suspicious {
            #expect(finding.proposedValence == 0)
            #expect(abs(finding.valence ?? 0) == 2)
            #expect((finding.valence ?? 0) * finding.strength <= -2)
        }
    }

    @Test("tells held-out words apart and finds missing words with their side")
    func findsMissing() throws {
        let audit = try auditor().audit(Self.articles, parallel: ParallelLoop())

        #expect(audit.areaUnderCurve > 0.95)
        let found = audit.findings.filter { $0.kind == .missing }.map { [$0.word, $0.proposedValence > 0 ? "+" : "-"] }
        let possible =
            ["velvety", "mellow", "satiny"].map { [$0, "+"] } + ["mouldy", "clammy", "sooty"].map { [$0, "-"] }
        #expect(found.contains { possible.contains($0) })
        #expect(!audit.findings.contains { $0.kind == .suspicious })
        #expect(audit.findings.allSatisfy { $0.nearest.count == 5 && $0.count >= 5 && $0.articles <= $0.count })
    }

    @Test("gives sentences of different articles that hold the word")
    func givesExamples() throws {
        let audit = try auditor().audit(Self.articles, parallel: ParallelLoop())

        #expect(!audit.findings.isEmpty)
        for finding in audit.findings {
            #expect(finding.examples.count == 2)
            #expect(Set(finding.examples).count == 2)
            #expect(
                finding.examples.allSatisfy {
                    $0.hasPrefix("The ") && $0.hasSuffix(" at noon.") && $0.contains(finding.word)
                },
                "\(finding.examples)"
            )
        }
    }

    @Test("proposes nothing for names, groups and theme words, and counts them")
    func blocksNames() throws {
        let audit = try auditor().audit(Self.articles, parallel: ParallelLoop())

        let reasons: [String: WordExclusion] = [
            "sunlit": .themeWord, "mossy": .themeWord, "ada": .givenName, "bert": .givenName, "marlow": .capitalised,
            "orban": .capitalised, "lutheran": .religion, "hindu": .religion,
        ]
        let blocked = audit.blocked.flatMap { entry in entry.examples.map { ($0, entry.reason) } }
        #expect(blocked.count { reasons[$0.0] != nil } > 2)
        for (word, reason) in blocked { #expect(reasons[word] ?? reason == reason, "\(word)") }
        #expect(Set(audit.findings.map(\.word)).isDisjoint(with: reasons.keys))
    }

    @Test("scores no word by its own sign")
    func scoresNoWordByItself() throws {
        let corpus = CorpusWords(
            Self.articles,
            rules: try Samples.kit.get().rules.discourse,
            minimumCount: 5,
            gap: 5,
            parallel: ParallelLoop()
        )
        let matrix = WordAssociations(corpus, window: 5).matrix(parallel: ParallelLoop())
        let vectors = try WordVectors(matrix, rank: 8, seed: 0, parallel: ParallelLoop())
        let seeds = corpus.words.indices.compactMap { word -> PolarityAxis.Seed? in
            let text = corpus.words[word].text
            guard Self.good.contains(text) || Self.bad.contains(text) else { return nil }
            return PolarityAxis.Seed(word: word, isPositive: Self.good.contains(text))
        }
        let axis = try #require(PolarityAxis(vectors, words: corpus.words, seeds: seeds, foldCount: 5))

        for place in seeds.indices {
            var turned = seeds
            turned[place].isPositive.toggle()
            let other = try #require(PolarityAxis(vectors, words: corpus.words, seeds: turned, foldCount: 5))
            #expect(other.scores[seeds[place].word] == axis.scores[seeds[place].word])
            #expect(other.scores != axis.scores)
        }
        #expect(PolarityAxis.fold(of: "praised", count: 5) == PolarityAxis.fold(of: "praises", count: 5))
    }

    @Test("is the same on any number of threads")
    func isTheSameOnAnyNumberOfThreads() throws {
        let auditor = try auditor()

        let one = try auditor.audit(Self.articles, parallel: ParallelLoop(threadCount: 1))
        let four = try auditor.audit(Self.articles, parallel: ParallelLoop(threadCount: 4))

        #expect(one == four)
    }

    @Test("refuses a corpus with too few words of the lexicon")
    func refusesTooFew() throws {
        let few = [Article(id: "a", text: "A splendid day, a dreadful night.")]

        #expect(throws: LexiconAuditError.tooFewSeeds(positive: 0, negative: 0, needed: 10)) {
            try auditor().audit(few, parallel: ParallelLoop())
        }
    }

    @Test("counts pairs within the window and takes the logarithm of their ratio to chance")
    func computesInformation() throws {
        // Pairs at most two words apart: a b, a c, b c, b a, c a, c d, a d; each counts both ways, 14 in all.
        let corpus = CorpusWords(
            [Article(id: "x", text: "anna bella carla anna dora")],
            rules: try Samples.kit.get().rules.discourse,
            minimumCount: 1,
            gap: 2,
            parallel: ParallelLoop()
        )
        let number = Dictionary(uniqueKeysWithValues: corpus.words.enumerated().map { ($1.text, $0) })
        let matrix = WordAssociations(corpus, window: 2).matrix(parallel: ParallelLoop())
        func value(_ first: String, _ second: String) -> Float? {
            guard let row = number[first], let column = number[second] else { return nil }
            for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1]
            where Int(matrix.columnIndices[entry]) == column { return matrix.values[entry] }
            return nil
        }

        // anna has 5 pairs, bella 3, carla 4, dora 2.
        #expect(corpus.words.first == .init(text: "anna", count: 2, articles: 1, inside: 1, capitalised: 0))
        #expect(abs((value("anna", "bella") ?? 0) - Float(log(2.0 * 14 / 15))) < 1e-6)
        #expect(abs((value("carla", "dora") ?? 0) - Float(log(1.0 * 14 / 8))) < 1e-6)
        #expect(abs((value("bella", "carla") ?? 0) - Float(log(1.0 * 14 / 12))) < 1e-6)
        #expect(value("bella", "dora") == nil, "three apart")
        #expect(value("anna", "bella") == value("bella", "anna"))
        #expect(value("anna", "anna") == nil)
    }

    @Test("measures the area under the curve as scikit-learn does")
    func measuresArea() {
        // sklearn 1.9.1: roc_auc_score([1,1,1,0,0,0,0], [.9,.4,.4,.4,.1,-.2,.8]) = 0.75
        #expect(PolarityAxis.areaUnderCurve(positive: [0.9, 0.4, 0.4], negative: [0.4, 0.1, -0.2, 0.8]) == 0.75)
        #expect(PolarityAxis.areaUnderCurve(positive: [2], negative: [1]) == 1)
        #expect(PolarityAxis.areaUnderCurve(positive: [1], negative: [1]) == 0.5)
    }
}

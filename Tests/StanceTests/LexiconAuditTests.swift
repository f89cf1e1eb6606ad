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

    /// Articles in which good and bad words keep different company; "velvety", "mouldy" and the like are in no lexicon.
    private static let articles: [Article] = (0..<120).map { number in
        var generator = RandomGenerator(seed: UInt64(number))
        func pick(_ words: [String]) -> String { words[generator.next(below: words.count)] }
        var sentences: [String] = []
        for _ in 0..<8 {
            let isGood = generator.next(below: 2) == 0
            let word = pick(
                (isGood ? good + ["velvety", "mellow", "satiny", "lutheran"] : bad + ["mouldy", "clammy", "sooty"])
            )
            let other = pick(isGood ? good : bad)
            let place = pick(
                isGood ? ["garden", "meadow", "orchard", "terrace"] : ["gutter", "cellar", "sewer", "ditch"]
            )
            let name = pick(isGood ? ["Marlow", "Ada"] : ["Orban", "Bert"])
            sentences.append("The \(word) and \(other) \(place) that day was with \(name) at noon.")
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
            themes: [Theme(id: "gardens", seeds: ["garden*", "the cellar", "meadow", "gutter"])],
            options: options
        )
    }

    @Test("tells held-out words apart, and finds the entry with the wrong sign and the missing words")
    func findsWrongAndMissing() throws {
        let auditor = try auditor { $0["superb"] = .init(valence: -0.5) }

        let audit = try auditor.audit(Self.articles, parallel: ParallelLoop())

        #expect(audit.areaUnderCurve > 0.85)
        #expect(audit.positiveSeedCount == 11)
        #expect(audit.negativeSeedCount == 13)
        let suspicious = try #require(audit.findings.first)
        #expect(suspicious.kind == .suspicious)
        #expect(suspicious.word == "superb")
        #expect(suspicious.valence == -2)
        #expect(suspicious.proposedValence == 0)
        #expect(suspicious.strength > 1)
        let missing = audit.findings.filter { $0.kind == .missing }
        let sides = ["velvety": 2.0, "mellow": 2, "satiny": 2, "mouldy": -2, "clammy": -2, "sooty": -2]
        #expect(missing.count > 1)
        for finding in missing where sides[finding.word] != nil {
            #expect(finding.proposedValence == sides[finding.word])
        }
        #expect(!Set(missing.map(\.word)).isDisjoint(with: sides.keys))
        #expect(missing.allSatisfy { $0.nearest.count == 5 && $0.count >= 5 && $0.articles <= $0.count })
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
            "garden": .themeWord, "cellar": .themeWord, "meadow": .themeWord, "gutter": .themeWord, "ada": .givenName,
            "bert": .givenName, "marlow": .capitalised, "orban": .capitalised, "lutheran": .religion,
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

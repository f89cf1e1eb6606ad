import Corpus
import Foundation
import LinearAlgebra
import Testing

@Suite("Near-duplicate finder")
struct NearDuplicateFinderTests {
    static let report = """
        The council of Port Selene voted on Tuesday to close the old coal harbour within two years and to build a wind \
        terminal in its place. Mayor Ada Moss called the vote a promise to the children of the town. The dockers' union \
        said that four hundred jobs were at stake and asked for a plan before the first crane is taken down.
        """

    private func groups(_ texts: [String], threads: Int = 2, threshold: Double = 0.4) -> [[Int]] {
        var options = NearDuplicateFinder.Options()
        options.threshold = threshold
        let articles = texts.enumerated().map { Article(id: "\($0.offset)", text: $0.element) }
        return NearDuplicateFinder(options: options)
            .groups(of: articles, parallel: ParallelLoop(threadCount: threads)).groups
    }

    @Test("groups copies whatever their case, quotes and line ends")
    func groupsCopies() {
        let copy = Self.report.uppercased().replacing("'", with: "’").replacing(" ", with: "\n")
        #expect(groups(["Something else altogether happened here today.", Self.report, copy]) == [[1, 2]])
    }

    @Test("groups a cut and a lengthened version with the original")
    func groupsVersions() {
        let cut = String(Self.report.prefix(280))
        let longer = Self.report + " A second vote is due in May, after the budget."
        #expect(groups([cut, Self.report, longer]) == [[0, 1, 2]])
    }

    @Test("joins no pair that shares too little")
    func joinsNoPairBelowThreshold() {
        let half =
            String(Self.report.prefix(160)) + " and then the story went on in quite another way, with other people, "
            + "other ships and another end, which nobody in the town had seen coming before the spring."
        #expect(groups([Self.report, half]).isEmpty)
        #expect(groups([Self.report, half], threshold: 0.2) == [[0, 1]])
    }

    @Test("joins texts of few words only if they are the same, and takes empty ones for no copies")
    func comparesShortTextsWhole() {
        #expect(groups(["Dam opens", "dam opens!", "Dam opened", "", " ", "", "opens dam"]) == [[0, 1]])
    }

    @Test("finds a short version inside a longer one, but not a sentence that is quoted")
    func findsContainedVersions() {
        let sentences = (0..<30).map { "Sentence \($0) of the long report tells thing \($0) about harbour \($0 * 7)." }
        let long = sentences.joined(separator: " ")

        #expect(groups([long, sentences.prefix(12).joined(separator: " ")]) == [[0, 1]])
        #expect(groups([long, sentences.prefix(4).joined(separator: " ")]).isEmpty)
    }

    @Test("takes reports of the same fixed words for no copies")
    func keepsTemplatesApart() {
        let words = (0..<3_000).map { "w\($0 * 7919 % 3_001)" }
        let template = "The exchange said on closing that the following lots were loaded and none of them was damaged "
        let reports = (0..<40).map { template + words[$0 * 18..<$0 * 18 + 18].joined(separator: " ") }

        #expect(groups(reports).isEmpty)
        // Two of them alone: what nobody else has counts in full.
        #expect(groups([reports[0], reports[0] + " again"]) == [[0, 1]])
    }

    @Test("takes last week's report with new numbers for no copy, and a reprint for one")
    func knowsUpdatesFromReports() throws {
        let changed = Self.report.replacing("two years", with: "four years").replacing("four hundred", with: "nine")
        func joined(_ text: String, days: Int) throws -> Bool {
            let first = try #require(CivilDate(year: 2031, month: 3, day: 3)).start
            let articles = [
                Article(id: "1", text: Self.report, publishedAt: first),
                Article(id: "2", text: text, publishedAt: first.addingTimeInterval(Double(days) * 86_400)),
            ]
            return NearDuplicateFinder().groups(of: articles).copyCount == 1
        }

        #expect(try joined(changed, days: 1))
        #expect(try !joined(changed, days: 7))
        #expect(try joined(Self.report, days: 400))
    }

    @Test("tells what two articles share by counting")
    func similarity() {
        let first = Article(id: "1", text: "one two three four five six")
        let second = Article(id: "2", text: "One, two three four; nine ten!")

        let similarity = NearDuplicateFinder().similarity(of: first, second)

        // 3-grams: 123 234 345 456 beside 123 234 349 49(10).
        #expect(similarity.sharedCount == 2)
        #expect(similarity.jaccard == 2.0 / 6)
        #expect(similarity.containment == 0.5)
    }

    @Test("a policy keeps, leaves out or groups copies")
    func policies() {
        let articles = [Self.report, "Something else happened.", Self.report].enumerated().map {
            Article(id: "\($0.offset)", text: $0.element)
        }
        func outcome(_ policy: DuplicatePolicy) -> DuplicatePolicy.Outcome {
            policy.apply(to: articles, parallel: ParallelLoop(threadCount: 1))
        }

        #expect(outcome(.keep).articles.map(\.id) == ["0", "1", "2"])
        #expect(outcome(.keep).groups.copyCount == 0)
        #expect(outcome(.weight).articles.map(\.id) == ["0", "1", "2"])
        #expect(outcome(.weight).groups.groups == [[0, 2]])
        #expect(outcome(.keepFirst).articles.map(\.id) == ["0", "1"])
        #expect(outcome(.keepFirst).leftOutCount == 1)
    }

    @Test("agrees with comparing each with each", arguments: [0.4, 0.7])
    func agreesWithAllPairs(threshold: Double) {
        let texts = Self.variants(count: 60)
        let expected = Self.groupsByAllPairs(texts, threshold: threshold)
        #expect(groups(texts, threads: 1, threshold: threshold) == expected)
        #expect(groups(texts, threads: 4, threshold: threshold) == expected)
        #expect(expected.count > 3)
    }

    @Test("counts a group once")
    func countsGroupOnce() {
        let groups = DuplicateGroups(groups: [[4, 1, 3], [0, 2]], articleCount: 6)
        #expect(groups.groups == [[0, 2], [1, 3, 4]])
        #expect((0..<6).map(groups.representative) == [0, 1, 0, 1, 1, 5])
        #expect(groups.representatives == [0, 1, 5])
        #expect((0..<6).reduce(0.0) { $0 + groups.weight(of: $1) }.rounded() == 3)
        #expect(groups.copyCount == 3)
        #expect(groups.group(of: 3) == 1)
        #expect(groups.group(of: 5) == nil)
    }

    @Test("compares what cleaning keeps")
    func comparesWhatCleaningKeeps() {
        var first = Article(id: "1", text: "ASTERA: one two three four five six seven")
        first.removed = [TextRange(start: 0, end: 8)]
        let second = Article(id: "2", text: "one two three four five six seven")
        #expect(NearDuplicateFinder().groups(of: [first, second]).groups == [[0, 1]])
    }

    /// Makes texts that share runs of words with one of six originals, by a fixed rule.
    private static func variants(count: Int) -> [String] {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let originals = (0..<6).map { original in (0..<120).map { "w\(original)x\($0)" } }
        return (0..<count).map { _ in
            var words = originals[next(6)]
            for _ in 0..<next(12) { words[next(words.count)] = "other\(next(1_000))" }
            return words.dropLast(next(20)).joined(separator: " ")
        }
    }

    private static func groupsByAllPairs(_ texts: [String], threshold: Double) -> [[Int]] {
        let sets = texts.map { text in
            let words = text.split(separator: " ").map(String.init)
            return Set((0...(words.count - 3)).map { words[$0..<$0 + 3].joined(separator: " ") })
        }
        var group = Array(texts.indices)
        for left in texts.indices {
            for right in texts.indices where right > left {
                let shared = Double(sets[left].intersection(sets[right]).count)
                let smaller = Double(min(sets[left].count, sets[right].count))
                // Ten that are not shared are added; no text here is less than a third of another.
                let isAlike = shared >= threshold * Double(sets[left].union(sets[right]).count + 10)
                guard isAlike || shared >= 2.0 / 3 * (smaller + 10) else { continue }
                let (low, high) = (min(group[left], group[right]), max(group[left], group[right]))
                for index in group.indices where group[index] == high { group[index] = low }
            }
        }
        return Dictionary(grouping: texts.indices) { group[$0] }.values.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
    }
}

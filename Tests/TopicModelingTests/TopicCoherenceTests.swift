import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TopicModeling
import Vectorization

@Suite("Coherence")
struct TopicCoherenceTests {
    /// What gensim says of a few topics, from `Models/reference/coherence.json`.
    private struct Reference: Decodable {
        var texts: [String]
        var topics: [[String]]
        var values: [String: [Double]]

        static func read() throws -> Reference {
            let path = SharedData.checkoutPath(of: "Models/reference/coherence.json")
            return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: URL(filePath: path)))
        }
    }

    private func coherence(
        _ topics: [[String]],
        _ texts: [String],
        mode: CoherenceMode = .exact,
        threads: Int = 2
    ) throws -> TopicCoherence {
        try TopicCoherence(
            topics: topics,
            texts: texts,
            mode: mode,
            vectorizer: TFIDFVectorizer(),
            parallel: ParallelLoop(threadCount: threads)
        )
    }

    @Test("is gensim's number in its mode", arguments: CoherenceMeasure.allCases)
    func isGensimsNumber(measure: CoherenceMeasure) throws {
        let reference = try Reference.read()
        let expected = try #require(reference.values[measure.rawValue])

        let found = try #require(try coherence(reference.topics, reference.texts, mode: .gensim).values[measure])

        #expect(found.count == expected.count)
        for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 1e-9) }
    }

    /// Counts windows one by one.
    private func naiveNPMI(_ topic: [String], _ texts: [String], width: Int) -> Double {
        var windows: [Set<String>] = []
        for text in texts {
            let words = text.split(separator: " ").map(String.init)
            for start in 0...max(0, words.count - width) where !words.isEmpty {
                windows.append(Set(words[start..<min(words.count, start + width)]))
            }
        }
        func share(_ words: String...) -> Double {
            Double(windows.count { window in words.allSatisfy(window.contains) }) / Double(windows.count)
        }
        var values: [Double] = []
        for (place, one) in topic.enumerated() {
            for other in topic[..<place] {
                let joint = share(one, other)
                let pmi = log((joint + 1e-12) / (share(one) * share(other)))
                values.append(min(1, max(-1, pmi / -log(joint + 1e-12))))
            }
        }
        return values.reduce(0, +) / Double(values.count)
    }

    @Test("is what counting every window gives in the exact mode")
    func isWhatCountingGives() throws {
        let reference = try Reference.read()

        let found = try #require(try coherence(reference.topics, reference.texts).values[.npmi])

        for (topic, found) in zip(reference.topics, found) {
            #expect(abs(found - naiveNPMI(topic, reference.texts, width: 10)) < 1e-9)
        }
    }

    @Test("tells a topic whose words stand together from one whose words never meet")
    func tellsTopicsApart() throws {
        let texts =
            (0..<30).map { "The crane at dock \($0) lifts the ship in the harbour." }
            + (0..<30).map { "Nurses gave dose \($0) of the vaccine at the clinic." }

        let values = try #require(
            try coherence([["crane", "dock", "ship"], ["crane", "clinic", "ship"]], texts).values[.npmi]
        )

        #expect(values[0] > 0.9)
        #expect(values[1] < 0)
    }

    @Test("counts a phrase as one term")
    func countsAPhrase() throws {
        let texts = ["the oil price rose with the tax", "price of oil", "oil price and tax", "a tax on bread"]

        let found = try coherence([["oil price", "tax"]], texts)

        // Phrase and tax: two of four texts have both, three have tax, two the phrase.
        let expected = log(0.5 / (0.5 * 0.75)) / -log(0.5)
        #expect(abs((found.values[.npmi]?[0] ?? 0) - expected) < 1e-9)
        #expect(found.unseenTerms == [[]])
    }

    @Test("is finite for terms that no text has, and names them")
    func isFiniteForUnseenTerms() throws {
        let found = try coherence([["oil", "unicorn"], ["unicorn", "griffin"]], ["oil and tax", "", "oil"])

        #expect(found.values.values.joined().allSatisfy { $0.isFinite })
        #expect(found.values[.npmi] == [0, 0])
        #expect(found.unseenTerms == [["unicorn"], ["unicorn", "griffin"]])
    }

    @Test("is finite where terms are in every window, and without any text", arguments: CoherenceMode.allCases)
    func isFiniteEverywhere(mode: CoherenceMode) throws {
        let always = try coherence([["oil", "tax"]], ["oil tax", "tax oil"], mode: mode)
        let never = try coherence([["oil", "tax"]], [], mode: mode)

        #expect(always.values.values.joined().allSatisfy { $0.isFinite })
        #expect(never.values.values.joined().allSatisfy { $0 == 0 })
    }

    @Test("does not depend on the number of threads, or on the order of the texts")
    func doesNotDependOnThreads() throws {
        let reference = try Reference.read()
        let texts = Array(repeating: reference.texts, count: 60).flatMap(\.self)

        let one = try coherence(reference.topics, texts, threads: 1)

        let four = try coherence(reference.topics, texts, threads: 4)
        let reversed = try coherence(reference.topics, texts.reversed(), threads: 2)

        #expect(four == one)
        #expect(reversed.values == one.values)
    }

    @Test("diversity is the share of distinct terms")
    func diversity() {
        #expect(TopicCoherence.diversity(of: [["oil", "tax"], ["oil", "ship"]]) == 0.75)
        #expect(TopicCoherence.diversity(of: []) == 0)
    }

    @Test("is refused for runs of characters, which have no windows of words")
    func refusesCharacters() {
        var options = TFIDFVectorizer.Options()
        options.analyzer = .character

        #expect(throws: VectorizationError.self) {
            try TopicCoherence(
                topics: [["oi", "il"]],
                texts: ["oil"],
                vectorizer: TFIDFVectorizer(options: options),
                parallel: ParallelLoop()
            )
        }
    }
}

import Testing
import TopicModeling

@Suite("Seed file")
struct SeedFileTests {
    private let whole = """
        version: 1
        topics:
          - name: Fisheries
            seeds: ["trawler*", "Fishing quota", {word: cod, strength: 3}]
            exclude: ["phishing"]
            articles: [a1]
            strength: 2
          - name: Energy
            seeds: [oil]
        apart: [[Fisheries, Energy]]
        frozen:
          model: old.safetensors
          topics: [t03, t07]
        """

    @Test("reads words with strengths, exclusions, articles, pairs and frozen topics")
    func readsAll() throws {
        let seeds = try SeedFile.parse(whole, path: "seeds.yaml")

        #expect(seeds.topics.map(\.name) == ["Fisheries", "Energy"])
        #expect(seeds.topics[0].words == [.init("trawler*"), .init("fishing quota"), .init("cod", strength: 3)])
        #expect(seeds.topics[0].exclusions == ["phishing"])
        #expect(seeds.topics[0].articles == ["a1"] && seeds.topics[0].strength == 2)
        #expect(seeds.apart == [[0, 1]])
        #expect(seeds.frozen == .init(model: "old.safetensors", topics: ["t03", "t07"], line: 13))
        #expect(seeds.guidedTopicCount == 4)
    }

    /// A change of the file, and the line and a part of the message that it must lead to.
    struct Mistake: CustomTestStringConvertible {
        var from: String
        var to: String
        var line: Int
        var message: String

        var testDescription: String { to }
    }

    @Test(
        "names the line of a mistake and its remedy",
        arguments: [
            Mistake(from: "\"phishing\"", to: "cod", line: 5, message: "has \"cod\" among its seeds and excludes it"),
            Mistake(from: "\"phishing\"", to: "\"fish*\"", line: 5, message: "which covers its seed \"fishing quota\""),
            Mistake(from: "version: 1", to: "version: 2", line: 1, message: "this program reads version 1"),
            Mistake(from: "name: Energy", to: "name: Fisheries", line: 8, message: "stands on line 3 already"),
            Mistake(
                from: "[Fisheries, Energy]]",
                to: "[Fisheries, Oil]]",
                line: 10,
                message: "there is no topic \"Oil\""
            ),
            Mistake(from: "strength: 3", to: "strength: much", line: 4, message: "a number above 0"),
            Mistake(from: "strength: 2", to: "force: 2", line: 7, message: "unknown key \"force\""),
            Mistake(from: "[oil]", to: "[]", line: 8, message: "has no \"seeds\""),
            Mistake(from: "[oil]", to: "[\"*\"]", line: 9, message: "an entry without a letter"),
            Mistake(from: "[oil]", to: "oil", line: 9, message: "must be a list of words and phrases"),
            Mistake(from: "model: old.safetensors", to: "", line: 13, message: "has no \"model\""),
        ]
    )
    func namesMistakes(mistake: Mistake) throws {
        let error = #expect(throws: SeedFileError.self) {
            try SeedFile.parse(whole.replacing(mistake.from, with: mistake.to), path: "seeds.yaml")
        }

        let text = try #require(error).description
        #expect(text.hasPrefix("seeds.yaml:\(mistake.line): ") && text.contains(mistake.message), "\(text)")
    }

    @Test("an exclusion that narrows a pattern is no contradiction")
    func allowsNarrowing() throws {
        let text = "version: 1\ntopics: [{name: Energy, seeds: [\"oil*\"], exclude: [oilcloth]}]\n"

        #expect(try SeedFile.parse(text, path: "s").topics[0].exclusions == ["oilcloth"])
    }
}

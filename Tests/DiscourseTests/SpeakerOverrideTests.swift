import Corpus
import Discourse
import Testing

@Suite("Speaker overrides")
struct SpeakerOverrideTests {
    /// The statements of texts, one article each ("a0", "a1" …), with overrides; and the names that match nobody.
    private func applied(
        _ overrides: SpeakerOverrides,
        to texts: [String]
    ) throws -> (articles: [ArticleDiscourse], unmatched: [String]) {
        let extractor = try makeExtractor()
        var articles = texts.enumerated().map { extractor.extract(Article(id: "a\($0.offset)", text: $0.element)) }
        let unmatched = overrides.apply(to: &articles)
        return (articles, unmatched)
    }

    private func ids(_ articles: [ArticleDiscourse]) -> [[String]] {
        articles.map { $0.statements.compactMap(\.speaker?.id) }
    }

    @Test("a merge joins full names, bare surnames and titles under its first name, by the rule override")
    func mergeJoins() throws {
        let merge = SpeakerOverrides.Merge(names: ["Lena Orth", "L. Orth-Vane", "Minister Orth"])
        let texts = [
            "Lena Orth said the bridge was safe.", "L. Orth-Vane said the bridge was old.",
            "Minister Orth said the bridge was closed. She said it would open in May.",
        ]

        let (articles, unmatched) = try applied(SpeakerOverrides(merges: [merge]), to: texts)

        #expect(ids(articles) == [["lena-orth"], ["lena-orth"], ["lena-orth", "lena-orth"]])
        #expect(articles.flatMap(\.statements).allSatisfy { $0.speaker?.name == "Lena Orth" })
        #expect(
            articles.flatMap(\.statements).map(\.speaker?.resolvedBy) == [.fullName, .override, .override, .override]
        )
        #expect(articles[2].aliases.map(\.alias) == ["Minister Orth", "She"])
        #expect(articles[2].aliases.allSatisfy { $0.speakerID == "lena-orth" && $0.rule == .override })
        #expect(articles[2].speakers.map(\.id) == ["lena-orth"])
        #expect(unmatched == [])
    }

    @Test("a merge by a bare name leaves alone whom an article names in full")
    func mergeSparesFullNames() throws {
        let merge = SpeakerOverrides.Merge(names: ["Lena Orth", "Orth"])
        let texts = ["Karl Orth said it was late. Orth said it was cold.", "Orth said the bridge was safe."]

        let (articles, _) = try applied(SpeakerOverrides(merges: [merge]), to: texts)

        #expect(ids(articles) == [["karl-orth", "karl-orth"], ["lena-orth"]])
    }

    @Test("a split leads the name to somebody else in its articles only, and beats a merge there")
    func splitLeadsElsewhere() throws {
        let overrides = SpeakerOverrides(
            merges: [.init(names: ["Lena Orth", "Orth"])],
            splits: [.init(name: "Orth", articleIDs: ["a1"], speaker: "Tom Orth")]
        )
        let text = "Orth said the bridge was safe. He said it would hold."

        let (articles, unmatched) = try applied(overrides, to: [text, text])

        #expect(ids(articles) == [["lena-orth", "lena-orth"], ["tom-orth", "tom-orth"]])
        #expect(unmatched == [])
    }

    @Test("a split of a surname that was led to a full name takes its pronouns along, not the role of the other")
    func splitOfResolvedSurname() throws {
        let text = """
            The bridge was named after President Lena Orth. Orth said the bridge was safe. She said it would hold.
            """
        let split = SpeakerOverrides.Split(name: "Orth", articleIDs: ["a0"], speaker: "Ida Orth")

        let before = try applied(SpeakerOverrides(), to: [text]).articles[0].statements
        let after = try applied(SpeakerOverrides(splits: [split]), to: [text]).articles[0].statements

        #expect(before.map(\.speaker?.id) == ["lena-orth", "lena-orth"])
        #expect(before.map(\.speaker?.role) == ["president", "president"])
        #expect(after.map(\.speaker?.id) == ["ida-orth", "ida-orth"])
        #expect(after.map(\.speaker?.role) == [nil, nil])
    }

    @Test("a rename shows a name as another one and joins the bearer of that name, whose kind it takes")
    func renameShows() throws {
        let renames = ["Ministry of Energy", "officials"].map {
            SpeakerOverrides.Rename(from: $0, to: "Velland Energy Ministry")
        }
        let texts = [
            "The Ministry of Energy said the dam was full.", "The Velland Energy Ministry said the dam was empty.",
            "Officials said the dam was neither.",
        ]

        let (articles, unmatched) = try applied(SpeakerOverrides(renames: renames), to: texts)

        #expect(ids(articles) == Array(repeating: ["velland-energy-ministry"], count: 3))
        #expect(articles.flatMap(\.statements).allSatisfy { $0.speaker?.name == "Velland Energy Ministry" })
        #expect(articles.flatMap(\.statements).allSatisfy { $0.speaker?.kind == .organisation })
        #expect(unmatched == [])
    }

    @Test("an identifier that is scoped to an article names the speaker of that article")
    func scopedIdentifier() throws {
        let rename = SpeakerOverrides.Rename(from: "a1/orth", to: "Lena Orth")
        let text = "Orth said the bridge was safe."

        let (articles, _) = try applied(SpeakerOverrides(renames: [rename]), to: [text, text])

        #expect(ids(articles) == [["a0/orth"], ["lena-orth"]])
    }

    @Test("chains of speakers follow")
    func chainsFollow() throws {
        let rename = SpeakerOverrides.Rename(from: "Lena Orth", to: "Lena Orth-Vane")

        let (articles, _) = try applied(
            SpeakerOverrides(renames: [rename]),
            to: ["Lena Orth said Karl Brandt believes that the debt is high."]
        )

        let inner = try #require(articles[0].statements.first { $0.chain.count == 2 })
        #expect(inner.chain.map(\.name) == ["Lena Orth-Vane", "Karl Brandt"])
    }

    @Test("names of nobody are told, a split's with its article; a name to show need not occur")
    func unmatchedNames() throws {
        let overrides = SpeakerOverrides(
            merges: [
                .init(names: ["Lena B. Orth-Vane", "Lena Orth", "Minister Orth"]),
                .init(names: ["Ada Finch", "A. Finch"]),
            ],
            splits: [.init(name: "Lena Orth", articleIDs: ["a7"], speaker: "Tom Orth")],
            renames: [.init(from: "Harbour Board", to: "Port Board")]
        )

        let (articles, unmatched) = try applied(overrides, to: ["Lena Orth said the bridge was safe."])

        #expect(ids(articles) == [["lena-orth-vane"]])
        #expect(unmatched == ["Lena Orth in a7", "Minister Orth", "Ada Finch", "A. Finch", "Harbour Board"])
    }

    @Test("no overrides change nothing")
    func noOverrides() throws {
        let text = "President Lena Orth said the bridge was safe. She said it would open. Officials said nothing."
        let plain = try makeExtractor().extract(Article(id: "a0", text: text))

        let (articles, unmatched) = try applied(SpeakerOverrides(), to: [text])
        let (others, _) = try applied(SpeakerOverrides(renames: [.init(from: "Ada Finch", to: "Ada Vole")]), to: [text])

        #expect(articles == [plain])
        #expect(others == [plain])
        #expect(unmatched == [])
    }
}

import Corpus
import Discourse
import Testing

@Suite("Speakers")
struct SpeakerTests {
    @Test("takes title, nationality and organisation apart from the name")
    func takesTitleApart() throws {
        let speaker = try #require(
            try statements("Vellandic President Dana Reeve said the dam would hold.").first?.speaker
        )

        #expect(speaker.id == "dana-reeve")
        #expect(speaker.name == "Dana Reeve")
        #expect(speaker.role == "president")
        #expect(speaker.resolvedBy == .title)
        #expect(speaker.kind == .person)
    }

    @Test("reads role and organisation from an appositive")
    func readsAppositive() throws {
        let text = "“It is calm,” Cai Heng, a researcher at the Talmar-based Vellandic Institute for Rivers, said."

        let speaker = try #require(try statements(text).first?.speaker)

        #expect(speaker.name == "Cai Heng")
        #expect(speaker.role == "researcher")
        #expect(speaker.organisation?.contains("Institute for Rivers") == true)
    }

    @Test(
        "leads a document in somebody's own words to who issued it",
        arguments: [
            ("Reeve's letter said the dam would hold.", "Dana Reeve"),
            ("A statement by Reeve said the dam would hold.", "Dana Reeve"),
            ("A Water Ministry statement said the dam would hold.", "Water Ministry"),
        ]
    )
    func leadsDocumentsToIssuers(sentence: String, name: String) throws {
        let text = "President Dana Reeve came to the dam on Monday. " + sentence

        let speaker = try #require(try statements(text).last?.speaker)

        #expect(speaker.name == name)
        #expect(speaker.resolvedBy == .document)
    }

    @Test("keeps a report as a document of its own")
    func keepsReports() throws {
        let speaker = try #require(try statements("The report said the dam would hold.").first?.speaker)

        #expect(speaker.kind == .document)
    }

    @Test("leads surname, title and pronoun to one speaker")
    func leadsMentionsToOneSpeaker() throws {
        let text = """
            President Lena Orth said the bridge was safe. Orth said it would open in May.

            “It took nine years,” she said. Mrs. Orth said the cost was fair.
            """

        let discourse = try makeExtractor().extract(Article(id: "a", text: text))

        #expect(Set(discourse.statements.compactMap(\.speaker?.id)) == ["lena-orth"])
        #expect(Set(discourse.aliases.map(\.rule)) == [.title, .surname, .pronoun])
        #expect(discourse.aliases.reduce(0) { $0 + $1.mentionCount } == discourse.statements.count)
    }

    @Test("keeps a bare surname inside its article")
    func keepsBareSurnameInside() throws {
        let first = try makeExtractor().extract(Article(id: "one", text: "Orth said the bridge was safe."))
        let second = try makeExtractor().extract(Article(id: "two", text: "Orth said the bridge was unsafe."))

        var registry = SpeakerRegistry()
        registry.add(first)
        registry.add(second)

        #expect(registry.speakers.map(\.speaker.id) == ["one/orth", "two/orth"])
    }

    @Test("joins full names across articles and counts them")
    func joinsFullNames() throws {
        var registry = SpeakerRegistry()
        registry.add(
            try makeExtractor().extract(
                Article(id: "one", text: "Lena Orth said the bridge was safe. Orth said it would open.")
            )
        )
        registry.add(
            try makeExtractor().extract(Article(id: "two", text: "President Lena B. Orth said the bridge was old."))
        )

        let entry = try #require(registry.speakers.first)
        #expect(registry.speakers.count == 1)
        #expect(entry.speaker.id == "lena-orth")
        #expect(entry.articleCount == 2)
        #expect(entry.speaker.role == "president")
        #expect(registry.aliases.map(\.alias) == ["Lena Orth", "Orth", "President Lena B. Orth"])
    }

    @Test("does not guess between two bearers of a name who were named nowhere before")
    func doesNotGuess() throws {
        let text = "Orth said the bridge was safe.\n\nLena Orth and her brother Karl Orth live in Talmar."

        let speaker = try #require(try statements(text).first?.speaker)

        #expect(speaker.resolvedBy == .unresolved)
        #expect(speaker.id == "article/orth")
    }

    @Test("tells two bearers of a name apart by title")
    func tellsApartByTitle() throws {
        let text = "Lena Orth and Karl Orth met on Monday. Mr. Orth said the bridge was safe."

        #expect(try statements(text).first?.speaker?.name == "Karl Orth")
    }

    @Test("scopes collectives to their article")
    func scopesCollectives() throws {
        let speaker = try #require(try statements("Officials said the bridge was safe.").first?.speaker)

        #expect(speaker.id == "article/officials")
        #expect(speaker.kind == .collective)
    }

    @Test("gives a transcript to its speaker, one statement a sentence")
    func givesTranscriptToItsSpeaker() throws {
        let article = Article(id: "speech", text: "We must act now. Coal is the past.", speaker: "Lena Orth")

        let discourse = try makeExtractor().transcript(article)

        #expect(discourse.statements.map(\.text) == ["We must act now.", "Coal is the past."])
        #expect(
            discourse.statements.allSatisfy { $0.speaker?.id == "lena-orth" && $0.speaker?.resolvedBy == .transcript }
        )
        #expect(discourse.statements.map(\.modality) == [.demanded, .asserted])
    }

    @Test("chains nested speakers from the outermost to the innermost")
    func chainsNestedSpeakers() throws {
        let found = try statements("Lena Orth said Karl Brandt believes that the debt is high.")

        let inner = try #require(found.first { $0.cue?.text == "believes" })
        #expect(inner.chain.map(\.name) == ["Lena Orth", "Karl Brandt"])
        #expect(inner.voice == .nested)
    }

    @Test("reads names to identifiers without accents and middle initials")
    func readsIdentifiers() {
        #expect(SpeakerName.identifier(of: "Łucja Ørn-Šárka") == "lucja-orn-sarka")
        #expect(SpeakerName.identifier(of: "Dana J. Reeve") == "dana-reeve")
        #expect(SpeakerName.identifier(of: "“…”") == "unnamed")
    }
}

import Discourse
import Testing

@Suite("Speaker search")
struct SpeakerSearchTests {
    private static func person(_ id: String, _ name: String) -> Speaker {
        Speaker(id: id, name: name, kind: .person, mention: name, resolvedBy: .fullName)
    }

    private let search = SpeakerSearch([
        person("lena-orth", "Lena Orth"), person("jose-ruben", "José M. Rubén"), person("karl-vos", "Karl Vos"),
        person("mina-vos", "Mina Vos"), person("a1/orth", "Orth"),
        person("a2/aide-to-karl-brandt", "aide to Karl Brandt"),
        person("karl-brandt", "Karl Brandt"),
        Speaker(
            id: "harbour-orth",
            name: "Harbour Orth",
            kind: .organisation,
            mention: "",
            resolvedBy: .fullName
        ),
    ])

    @Test(
        "finds a full name in any capitals, with or without accents and middle initials",
        arguments: ["José M. Rubén", "jose ruben", "JOSÉ RUBÉN"]
    )
    func findsFullName(name: String) throws {
        #expect(try search.identifiers(named: name) == ["jose-ruben"])
    }

    @Test("finds a surname that one person has, and who is called nothing else; organisations have no surname")
    func findsSurname() throws {
        #expect(try search.identifiers(named: "orth") == ["lena-orth", "a1/orth"])
    }

    @Test("takes nobody for the bearer of a name that only describes them")
    func ignoresDescriptions() throws {
        #expect(try search.identifiers(named: "Brandt") == ["karl-brandt"])
    }

    @Test("finds an identifier, also one that is scoped to an article", arguments: ["a1/orth", "A1/Orth"])
    func findsIdentifier(id: String) throws {
        #expect(try search.identifiers(named: id) == ["a1/orth"])
    }

    @Test("does not guess between two bearers of a surname")
    func doesNotGuess() {
        #expect(throws: SpeakerSearchError.ambiguous(name: "Vos", identifiers: ["karl-vos", "mina-vos"])) {
            try search.identifiers(named: "Vos")
        }
    }

    @Test("names the nearest of those with a full name, the nearest first")
    func namesNearest() throws {
        let error = #expect(throws: SpeakerSearchError.self) { try search.identifiers(named: "Lena Ort") }
        let ofWord = #expect(throws: SpeakerSearchError.self) { try search.identifiers(named: "Brant") }

        guard case .unknown("Lena Ort", let nearest) = error, case .unknown(_, let nearestToWord) = ofWord else {
            Issue.record("found \(String(describing: error)), \(String(describing: ofWord))")
            return
        }
        #expect(nearest.first == "Lena Orth")
        #expect(nearest.count == 5)
        #expect(!nearest.contains("aide to Karl Brandt"))
        #expect(nearestToWord.first == "Karl Brandt")
    }

    @Test("has nobody to name where nobody speaks")
    func emptySearch() {
        #expect(throws: SpeakerSearchError.unknown(name: "Orth", nearest: [])) {
            try SpeakerSearch([]).identifiers(named: "Orth")
        }
    }
}

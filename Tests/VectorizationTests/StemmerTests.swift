import Testing
import Vectorization

@Suite("Stemmer")
struct StemmerTests {
    @Test("cuts English and German words as Snowball does")
    func cutsWords() throws {
        let english = try Stemmer(language: "english")
        let german = try Stemmer(language: "german")

        #expect(english.stem("negotiations") == "negoti")
        #expect(english.stem("running") == "run")
        #expect(english.stem("") == "")
        #expect(german.stem("h\u{E4}user") == "haus")
    }

    @Test("names the languages that it knows")
    func namesTheLanguages() {
        #expect(Stemmer.languages.contains("english"))
        #expect(Stemmer.languages == Stemmer.languages.sorted())
        #expect(throws: VectorizationError.unknownStemmer(language: "elvish", known: Stemmer.languages)) {
            _ = try Stemmer(language: "elvish")
        }
        let message = VectorizationError.unknownStemmer(language: "elvish", known: ["danish", "dutch"]).description
        #expect(message == "no stemmer knows the language 'elvish'; known are danish, dutch")
    }
}

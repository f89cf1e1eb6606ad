import Foundation
import LinearAlgebra
import ModelData
import TestSupport
import Testing
import Vectorization

@Suite("Stop words")
struct StopWordsTests {
    private let models = ModelFolder(
        path: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Models")
            .path(percentEncoded: false)
    )

    @Test("of English ship with the program")
    func ofEnglishShip() throws {
        let words = try StopWords(named: "english", models: models).words

        #expect(words.contains("the"))
        #expect(!words.contains { $0.hasPrefix("#") || $0.contains(" ") })
    }

    @Test("may be none")
    func mayBeNone() throws {
        #expect(try StopWords(named: "none", models: models).words.isEmpty)
    }

    @Test("come from a file with comments and blank lines")
    func comeFromAFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("mine.txt")
        try Data("# mine\r\nzebra\n\n  apple \nzebra\n".utf8).write(to: URL(filePath: path))

        #expect(try StopWords(named: path, models: models).words == ["apple", "zebra"])
    }

    @Test("name the file that cannot be read")
    func nameTheFileThatCannotBeRead() throws {
        let folder = try TemporaryFolder()
        let binary = folder.path("binary.txt")
        try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: binary))

        #expect(throws: VectorizationError.unreadableStopWords(path: "/no/such", reason: "there is no such file")) {
            try StopWords(named: "/no/such", models: models)
        }
        #expect(throws: VectorizationError.unreadableStopWords(path: binary, reason: "it is not UTF-8 text")) {
            try StopWords(named: binary, models: models)
        }
        #expect(throws: VectorizationError.unreadableStopWords(path: folder.path(""), reason: "it is a folder")) {
            try StopWords(named: folder.path(""), models: models)
        }
    }

    @Test("that the token rule can never produce are listed")
    func thatCanNeverBeProducedAreListed() {
        let words = StopWords(name: "test", words: ["don't", "the", "a", "The", "so-called", "so", "called"])
        var unicode = TFIDFVectorizer.Options()

        #expect(words.unproducible(with: unicode) == [])
        #expect(
            words.unproducible(with: .scikitLearn) == [
                StopWords.Unproducible(word: "a", tokens: []),
                StopWords.Unproducible(word: "don't", tokens: ["don"]),
            ]
        )
        unicode.lowercases = false
        #expect(words.unproducible(with: unicode) == [])
    }

    @Test("are removed before stems are taken, and end phrases under the Unicode rule")
    func areRemovedBeforeStemsAreTaken() throws {
        var options = TFIDFVectorizer.Options.scikitLearn
        options.tokenRule = .unicode
        options.ngramRange = 1...2
        options.stemLanguage = "english"
        let stopWords = StopWords(name: "test", words: ["votes", "of"])

        let model = try TFIDFVectorizer(options: options, stopWords: stopWords)
            .fitTransform(["voting votes of ministers voting"], parallel: ParallelLoop()).model

        #expect((0..<model.terms.count).map { model.terms[$0] } == ["minist", "minist vote", "vote"])
    }
}

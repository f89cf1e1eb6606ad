import Corpus
import Discourse
import Testing

extension ConformanceTests {
    @Test("finds nothing where nothing is said", arguments: SilentCase.all)
    func findsNothing(silent: SilentCase) throws {
        let found = try statements(silent.text)

        guard let forbidden = silent.forbidden else {
            #expect(found.isEmpty, "found \(found.map(ConformanceTests.line).joined(separator: "\n"))")
            return
        }
        #expect(!found.contains { content(of: $0, in: silent.text) == forbidden })
    }

    @Test("chains the speakers", arguments: ChainCase.all)
    func chainsTheSpeakers(chain: ChainCase) throws {
        let found = try statements(chain.text)

        let match = found.first {
            content(of: $0, in: chain.text) == chain.content && $0.chain.map(\.name) == chain.chain
        }
        #expect(match != nil, "found \(found.map(ConformanceTests.line).joined(separator: "\n"))")
    }

    @Test("reads a transcript", arguments: TranscriptCase.all)
    func readsTranscript(transcript: TranscriptCase) throws {
        let article = Article(id: "speech", text: transcript.text, speaker: transcript.speaker)

        let found = try makeExtractor().transcript(article).statements

        #expect(found.map { plain($0.text) } == transcript.contents)
        #expect(found.allSatisfy { $0.speaker?.name == transcript.speaker })
    }

    private func content(of statement: Statement, in text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        return statement.content.map { range in
            var slice = String.UnicodeScalarView()
            slice.append(contentsOf: scalars[range.start..<range.end])
            return plain(String(slice))
        }.joined(separator: " | ")
    }
}

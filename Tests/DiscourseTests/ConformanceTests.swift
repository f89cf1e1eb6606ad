import Corpus
import Discourse
import Testing

@Suite("Conformance")
struct ConformanceTests {
    @Test(
        "finds the statement of each shape",
        arguments: ConformanceCase.quoted + ConformanceCase.reported + ConformanceCase.acts
            + ConformanceCase.punctuation + ConformanceCase.names + ConformanceCase.references + ConformanceCase.groups
            + ConformanceCase.contentEnds + ConformanceCase.reportingClauses + ConformanceCase.reportingCues
            + ConformanceCase.stanceCues + ConformanceCase.ladder + ConformanceCase.shapes + ConformanceCase.newsroom
    )
    func findsTheStatementOfEachShape(shape: ConformanceCase) throws {
        let text = Array(shape.text.unicodeScalars)

        let found = try statements(shape.text)

        let match = found.first { statement in
            let content = statement.content.map { range in
                var slice = String.UnicodeScalarView()
                slice.append(contentsOf: text[range.start..<range.end])
                return plain(String(slice))
            }.joined(separator: " | ")
            return statement.speaker?.name == shape.speaker && statement.cue?.text == shape.cue
                && statement.kind == shape.kind
                && content == shape.content
        }
        #expect(match != nil, "found \(found.map(ConformanceTests.line).joined(separator: "\n"))")
    }

    /// A statement as one line, for the message of a failure.
    static func line(_ statement: Statement) -> String {
        "\(statement.kind.rawValue) [\(statement.pattern)] \(statement.speaker?.name ?? "-") (\(statement.cue?.text ?? "-")): \(statement.text)"
    }
}

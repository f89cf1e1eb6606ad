import Foundation
import Reporting
import Testing

@Suite("JSON writer")
struct JSONWriterTests {
    @Test("writes what a JSON parser reads back")
    func writesWhatAParserReadsBack() throws {
        let value = JSONValue.object([
            JSONField("text", "“Quoted”\t\"straight\" \\ \u{1} \u{7F} é 李 🙂\nnext"),
            JSONField("list", .array([1, .number(-0.25), .null, true])),
        ])

        let text = JSONWriter.text(of: value)

        let parsed = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(parsed["text"] as? String == "“Quoted”\t\"straight\" \\ \u{1} \u{7F} é 李 🙂\nnext")
        let list = try #require(parsed["list"] as? [Any])
        #expect(list.count == 4)
        #expect(list[1] as? Double == -0.25)
    }

    @Test("writes numbers that are not finite as null", arguments: [Double.nan, .infinity, -.infinity])
    func writesNonFiniteNumbersAsNull(number: Double) {
        #expect(JSONWriter.text(of: .number(number)) == "null")
    }

    @Test("never writes a minus sign before zero")
    func writesNegativeZeroAsZero() {
        #expect(JSONWriter.text(of: .number(-0.0)) == "0.0")
    }

    @Test("keeps the order of fields")
    func keepsTheOrderOfFields() {
        let value = JSONValue.object([JSONField("b", 1), JSONField("a", 2)])
        #expect(JSONWriter.text(of: value) == #"{"b":1,"a":2}"#)
    }

    @Test("reads numbers back without loss", arguments: [0.1, 1e-300, 123_456_789.123, 1.0 / 3])
    func readsNumbersBack(number: Double) {
        #expect(Double(JSONWriter.text(of: .number(number))) == number)
    }

    @Test("gives the pretty and the plain form the same content")
    func prettyFormHasTheSameContent() throws {
        let value = JSONValue.object([
            JSONField("data", .array([.object([JSONField("a", .array([1, 2]))]), .object([])]))
        ])
        let plain = try JSONSerialization.jsonObject(with: Data(JSONWriter.text(of: value).utf8)) as? NSDictionary
        let pretty =
            try JSONSerialization.jsonObject(
                with: Data(JSONWriter.text(of: value, isPretty: true).utf8)
            ) as? NSDictionary
        #expect(plain == pretty)
    }
}

import Reporting
import Testing

@Suite("Delimited text")
struct DelimitedTextTests {
    @Test("quotes what RFC 4180 asks to quote and nothing else")
    func quotesByRFC4180() {
        let row = DelimitedText.csvRow(["plain", "a,b", "say \"yes\"", "two\nlines", nil, "−0.5"])
        #expect(row == "plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",,−0.5\n")
    }

    @Test("escapes tabs and line breaks in tab-separated rows")
    func escapesTabs() {
        #expect(DelimitedText.tsvRow(["a\tb", "c\nd", "e\\f"]) == "a\\tb\tc\\nd\te\\\\f\n")
    }
}

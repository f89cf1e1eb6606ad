/// One record as a file holds it, before dates and identifiers are understood.
struct RawRecord: Sendable {
    var text: String
    var title: String?
    var date: String?
    var source: String?
    var speaker: String?
    var identifier: String?
    var url: String?
    var fields: [String: String] = [:]

    init(text: String, title: String? = nil) {
        self.text = text
        self.title = title
    }

    /// Creates a record from the values of the slots of a ``FieldSelection``; empty values other than that of the text
    /// and of further fields count as none.
    init(text: String, values: [String?], extraNames: [String]) {
        self.text = text
        func value(_ field: ArticleField) -> String? {
            values[field.rawValue].flatMap { $0.isEmpty ? nil : $0 }
        }
        title = value(.title)
        date = value(.date)
        source = value(.source)
        speaker = value(.speaker)
        identifier = value(.identifier)
        url = value(.url)
        for (index, name) in extraNames.enumerated() {
            if let extra = values[FieldSelection.firstExtraSlot + index] { fields[name] = extra }
        }
    }
}

/// Where a record lies in a window of bytes, and the line that it starts in.
struct RecordSlice: Hashable, Sendable {
    var range: Range<Int>
    var line: Int
}

/// What became of the bytes of a record.
enum DecodedRecord: Sendable {
    /// The record holds an article.
    case record(RawRecord)

    /// The record cannot be used; the problem lies so many lines behind its start.
    case problem(ReadingProblem, lineOffset: Int)

    /// A problem with the byte at which a part of a record stops being UTF-8.
    static func invalidUTF8(in bytes: [UInt8], part: Range<Int>, record: Range<Int>) -> DecodedRecord {
        let place = part.lowerBound + (bytes.firstInvalidUTF8(in: part) ?? 1) - 1
        var lineStart = record.lowerBound
        var lineOffset = 0
        while let end = bytes.firstPlace(of: UInt8(ascii: "\n"), in: lineStart..<place) {
            lineStart = end + 1
            lineOffset += 1
        }
        return .problem(.invalidUTF8(byte: place - lineStart + 1), lineOffset: lineOffset)
    }
}

/// The records of one part of a window.
struct DecodedChunk: Sendable {
    var records: [DecodedRecord] = []

    /// Which slots of the field selection were seen in any record.
    var foundSlots: [Bool] = []

    /// The names of the fields of the first record.
    var firstFields: [String] = []
}

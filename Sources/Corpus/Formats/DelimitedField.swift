/// One field of a delimited row, where it lies and what ends it.
struct DelimitedField {
    /// The bytes of the field, without the quotation marks around it.
    var content: Range<Int>

    /// Whether doubled quotation marks stand for single ones in the content.
    var hasDoubledQuotes = false

    /// The place where the next field or row starts.
    var next: Int

    /// Whether the row ends behind the field.
    var endsRow: Bool

    /// The place of text between the closing quotation mark and the next separator.
    var textAfterQuote: Int?

    /// Reads the field that starts at a place, by RFC 4180; `nil` if the bytes end first and more may follow.
    ///
    /// - Throws: ``ReadingProblem/unterminatedQuote`` if the file ends within a quoted field.
    static func read(
        _ bytes: Span<UInt8>,
        from start: Int,
        to end: Int,
        delimiter: UInt8,
        isAtEnd: Bool
    ) throws(ReadingProblem) -> DelimitedField? {
        guard start < end, bytes[start] == UInt8(ascii: "\"") else {
            return readUnquoted(
                bytes,
                from: start,
                searchedFrom: start,
                to: end,
                delimiter: delimiter,
                isAtEnd: isAtEnd
            )
        }
        var place = start + 1
        var hasDoubledQuotes = false
        while place < end {
            guard bytes[place] == UInt8(ascii: "\"") else {
                place += 1
                continue
            }
            if place + 1 < end, bytes[place + 1] == UInt8(ascii: "\"") {
                hasDoubledQuotes = true
                place += 2
                continue
            }
            // The second half of a doubled mark may still come.
            guard place + 1 < end || isAtEnd else { return nil }
            let closing = place
            guard
                var field = readUnquoted(
                    bytes,
                    from: start,
                    searchedFrom: closing + 1,
                    to: end,
                    delimiter: delimiter,
                    isAtEnd: isAtEnd
                )
            else { return nil }
            if field.content.upperBound > closing + 1 { field.textAfterQuote = closing + 1 }
            field.content = start + 1..<closing
            field.hasDoubledQuotes = hasDoubledQuotes
            return field
        }
        guard isAtEnd else { return nil }
        throw .unterminatedQuote
    }

    private static func readUnquoted(
        _ bytes: Span<UInt8>,
        from start: Int,
        searchedFrom: Int,
        to end: Int,
        delimiter: UInt8,
        isAtEnd: Bool
    ) -> DelimitedField? {
        var place = searchedFrom
        while place < end {
            let byte = bytes[place]
            if byte == delimiter { return DelimitedField(content: start..<place, next: place + 1, endsRow: false) }
            if byte == UInt8(ascii: "\n") {
                let isCarriageReturn = place > searchedFrom && bytes[place - 1] == UInt8(ascii: "\r")
                let contentEnd = isCarriageReturn ? place - 1 : place
                return DelimitedField(content: start..<contentEnd, next: place + 1, endsRow: true)
            }
            place += 1
        }
        guard isAtEnd else { return nil }
        let isCarriageReturn = end > searchedFrom && bytes[end - 1] == UInt8(ascii: "\r")
        return DelimitedField(content: start..<(isCarriageReturn ? end - 1 : end), next: end, endsRow: true)
    }
}

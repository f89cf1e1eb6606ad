/// Finds the ends of JSON values without understanding them; the parser checks each value later.
enum JSONScan {
    /// What is found at the start of a top-level object.
    enum Object: Hashable {
        /// An array of articles, whose first element can start at this place.
        case articles(Int)

        /// No such array; the object ends before this place.
        case whole(Int)

        /// The bytes end first.
        case incomplete
    }

    /// The names of fields that hold the articles of a file.
    static let articleArrays = ["data", "articles", "documents"]

    /// Returns the place of the first byte that is not blank, or the end.
    static func skipBlanks(_ bytes: Span<UInt8>, from start: Int, to end: Int, line: inout Int) -> Int {
        var place = start
        while place < end {
            switch bytes[place] {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: return place
            }
            place += 1
        }
        return place
    }

    /// Returns the place behind the value that starts at a place, or `nil` if the bytes end first.
    static func endOfValue(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        var depth = 0
        var place = start
        while place < end {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                guard let stringEnd = endOfString(bytes, from: place, to: end) else { return nil }
                place = stringEnd
                if depth == 0 { return place }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return place + 1 }
                if depth < 0 { return place }
            case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
                if depth == 0 { return place }
            default: break
            }
            place += 1
        }
        return nil
    }

    /// Returns the place behind the string whose opening quotation mark is at a place.
    static func endOfString(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        var place = start + 1
        while place < end {
            switch bytes[place] {
            case UInt8(ascii: "\""): return place + 1
            case UInt8(ascii: "\\"): place += 2
            default: place += 1
            }
        }
        return nil
    }

    /// Looks through the fields of the object that starts at a place.
    static func object(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Object {
        var depth = 0
        var expectsName = false
        var place = start
        while place < end {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                guard let stringEnd = endOfString(bytes, from: place, to: end) else { return .incomplete }
                if depth == 1, expectsName, isArticleArray(bytes, place + 1..<stringEnd - 1) {
                    switch arrayOfObjects(bytes, from: stringEnd, to: end) {
                    case .articles(let first): return .articles(first)
                    case .incomplete: return .incomplete
                    case .whole: break
                    }
                }
                expectsName = false
                place = stringEnd
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                expectsName = depth == 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { return .whole(place + 1) }
            case UInt8(ascii: ","):
                expectsName = depth == 1
            default: break
            }
            place += 1
        }
        return .incomplete
    }

    private static func isArticleArray(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        articleArrays.contains { candidate in
            candidate.utf8.count == name.count && zip(candidate.utf8, name).allSatisfy { $0 == bytes[$1] }
        }
    }

    /// Tells whether `: [ {` or `: [ ]` follows a name.
    private static func arrayOfObjects(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Object {
        var line = 0
        let colon = skipBlanks(bytes, from: start, to: end, line: &line)
        guard colon < end else { return .incomplete }
        guard bytes[colon] == UInt8(ascii: ":") else { return .whole(colon) }
        let bracket = skipBlanks(bytes, from: colon + 1, to: end, line: &line)
        guard bracket < end else { return .incomplete }
        guard bytes[bracket] == UInt8(ascii: "[") else { return .whole(bracket) }
        let first = skipBlanks(bytes, from: bracket + 1, to: end, line: &line)
        guard first < end else { return .incomplete }
        let isObject = bytes[first] == UInt8(ascii: "{") || bytes[first] == UInt8(ascii: "]")
        return isObject ? .articles(bracket + 1) : .whole(first)
    }
}

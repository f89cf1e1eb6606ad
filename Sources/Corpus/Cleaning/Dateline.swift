/// Recognises the dateline in front of the first paragraph of an article.
///
/// A dateline is a place in capitals, with or without a region (`, Nigeria`), a date (`, March 4`) and an agency in
/// parentheses, or the agency alone; then a dash or a colon; then the start of a sentence.
struct Dateline {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    /// Whether a colon may end a place that stands by itself: not in a transcript, whose speakers look the same.
    private let allowsColon: Bool
    private let labels: DatelineLabels

    /// The longest start of a paragraph that is looked at, in code points.
    static let longest = 120

    private init(_ scalars: [Unicode.Scalar], allowsColon: Bool, labels: DatelineLabels) {
        self.scalars = scalars
        self.allowsColon = allowsColon
        self.labels = labels
    }

    /// Returns the number of code points of the dateline at the start of a paragraph, its dash and the blanks behind it
    /// included; `nil` if there is none.
    static func length(in paragraph: Substring, allowsColon: Bool, labels: DatelineLabels) -> Int? {
        guard let first = paragraph.unicodeScalars.first, first == "(" || first.properties.isUppercase else {
            return nil
        }
        var dateline = Dateline(
            Array(paragraph.unicodeScalars.prefix(longest)),
            allowsColon: allowsColon,
            labels: labels
        )
        return dateline.length()
    }

    private mutating func length() -> Int? {
        let name = readPlace()
        let hasRegion = name != nil && readRegion()
        let hasDate = name != nil && readDate()
        let hasAgency = readAgency()
        guard name != nil || hasAgency else { return nil }
        let isBare = !hasRegion && !hasDate && !hasAgency
        if isBare, let name, labels.contains(name) { return nil }
        guard readSeparator(allowsColon: !isBare || allowsColon) else { return nil }
        guard place < scalars.count, Self.startsSentence(scalars[place]) else { return nil }
        return place
    }

    private subscript(offset: Int) -> Unicode.Scalar {
        scalars.indices.contains(place + offset) ? scalars[place + offset] : "\n"
    }

    /// Reads words in capitals: `ASTANA`, `ST. PAUL`, `PORT-AU-PRINCE`, `NEW DELHI/ISLAMABAD`.
    private mutating func readPlace() -> String? {
        let start = place
        var capitals = 0
        while true {
            let isCapital = Self.isCapital(self[0])
            let isPoint = self[0] == "." && Self.isCapital(self[-1])
            let isBetween =
                [" ", "-", "'", "’", "/"].contains(self[0]) && Self.isCapital(self[1])
                && (Self.isCapital(self[-1]) || self[-1] == ".")
            guard isCapital || isPoint || (isBetween && place > start) else { break }
            capitals += isCapital ? 1 : 0
            place += 1
        }
        guard capitals >= 3 else {
            place = start
            return nil
        }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[start..<place])
        return String(name)
    }

    /// Reads `, Nigeria`, `, Costa Rica` or `, Minn.`: up to three capitalised words, none of them a month.
    private mutating func readRegion() -> Bool {
        let start = place
        guard self[0] == ",", self[1] == " " else { return false }
        place += 2
        var words = 0
        while words < 3, Self.isCapital(self[0]) {
            let wordStart = place
            guard let word = readWord(), MonthName.month(word) == nil else {
                place = wordStart
                break
            }
            words += 1
            guard self[0] == " ", Self.isCapital(self[1]) else { break }
            place += 1
        }
        if words == 0 { place = start }
        return words > 0
    }

    /// Reads `, March 4`, `, March 4, 2031`, `, 4 March` or `, 4 March 2031`.
    private mutating func readDate() -> Bool {
        let start = place
        if self[0] == "," { place += 1 }
        guard place == start || self[0] == " " else { return rewind(to: start) }
        while self[0] == " " { place += 1 }
        let startsWithDay = readNumber(upTo: 2)
        if startsWithDay { while self[0] == " " { place += 1 } }
        guard let word = readWord(), MonthName.month(word) != nil else { return rewind(to: start) }
        if !startsWithDay {
            guard self[0] == " " else { return rewind(to: start) }
            place += 1
            guard readNumber(upTo: 2) else { return rewind(to: start) }
        }
        let end = place
        if self[0] == "," { place += 1 }
        guard self[0] == " " else { return rewind(to: end) || true }
        place += 1
        return readNumber(upTo: 4) || rewind(to: end) || true
    }

    /// Reads `(Meridian Wire)`: up to four words that start with a capital.
    private mutating func readAgency() -> Bool {
        let start = place
        while self[0] == " " { place += 1 }
        guard self[0] == "(", let end = scalars[place...].firstIndex(of: ")"), end - place <= 40 else {
            return rewind(to: start)
        }
        let words = scalars[(place + 1)..<end].split(separator: " ")
        guard (1...4).contains(words.count), words.allSatisfy({ $0.first.map(Self.isCapital) ?? false }) else {
            return rewind(to: start)
        }
        place = end + 1
        return true
    }

    /// Reads a dash, or a colon, and the blanks around it.
    private mutating func readSeparator(allowsColon: Bool) -> Bool {
        let start = place
        while self[0] == " " || self[0] == "\u{A0}" { place += 1 }
        switch self[0] {
        case "—", "–", "―": place += 1
        case "-" where self[1] == "-": place += 2
        case "-" where place > start && self[1] == " ": place += 1
        case ":" where allowsColon && place == start && self[1] == " ": place += 1
        default: return false
        }
        while self[0] == " " || self[0] == "\u{A0}" { place += 1 }
        return true
    }

    /// Reads letters and a point behind them; the word comes back in lower case.
    private mutating func readWord() -> String? {
        let start = place
        while self[0].properties.isAlphabetic { place += 1 }
        guard place > start else { return nil }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[start..<place])
        if self[0] == "." { place += 1 }
        return String(word).lowercased()
    }

    private mutating func readNumber(upTo digits: Int) -> Bool {
        let start = place
        while ("0"..."9").contains(self[0]), place - start < digits { place += 1 }
        return place > start
    }

    private mutating func rewind(to start: Int) -> Bool {
        place = start
        return false
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."Z").contains(scalar) || (scalar.value >= 0x80 && scalar.properties.isUppercase)
    }

    private static func startsSentence(_ scalar: Unicode.Scalar) -> Bool {
        isCapital(scalar) || ("0"..."9").contains(scalar) || ["\"", "'", "“", "‘", "«", "„"].contains(scalar)
    }

    /// Tells whether a line starts like one of a transcript: a name in capitals and a colon.
    static func looksLikeSpeakerLabel(_ line: Substring) -> Bool {
        var dateline = Dateline(Array(line.unicodeScalars.prefix(longest)), allowsColon: true, labels: DatelineLabels())
        return dateline.readPlace() != nil && dateline[0] == ":"
    }
}

extension DateCursor {
    mutating func skipBlanks() {
        while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") || next == UInt8(ascii: "\n")
            || next == UInt8(ascii: "\r")
        {
            position += 1
        }
    }

    mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    var isAtDigit: Bool { next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9") }

    /// Reads digits, at least one and not more than a limit.
    mutating func integer(upTo limit: Int) -> Int? {
        let start = position
        var number = 0
        while isAtDigit {
            guard position - start < limit else { return nil }
            number = number * 10 + Int(next - UInt8(ascii: "0"))
            position += 1
        }
        return position > start ? number : nil
    }

    /// Reads `.5` or `,5`, of any length.
    mutating func fraction() -> Double? {
        guard next == UInt8(ascii: ".") || next == UInt8(ascii: ",") else { return nil }
        position += 1
        guard isAtDigit else { return nil }
        var fraction = 0.0
        var unit = 0.1
        while isAtDigit {
            fraction += Double(next - UInt8(ascii: "0")) * unit
            unit /= 10
            position += 1
        }
        return fraction
    }

    /// Reads letters, in lower case; a point behind them is passed over.
    mutating func word() -> String? {
        var word: [UInt8] = []
        while case let letter = next | 0x20, letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") {
            word.append(letter)
            position += 1
        }
        guard !word.isEmpty else { return nil }
        _ = skip(".")
        return String(decoding: word, as: UTF8.self)
    }

    /// Reads `10:20`, `10:20:30` or `102030`, a fraction behind the seconds, and `am` or `pm`.
    ///
    /// - Returns: Seconds after midnight.
    mutating func timeOfDay() -> Double? {
        let start = position
        guard var hour = integer(upTo: 6) else { return nil }
        var minute = 0
        var second = 0
        var part: Double?
        switch position - start {
        case 1...2:
            guard skip(":"), let found = integer(upTo: 2) else { return nil }
            minute = found
            if skip(":") {
                guard let found = integer(upTo: 2) else { return nil }
                second = found
                part = fraction()
            }
        case 4:
            (hour, minute) = (hour / 100, hour % 100)
        case 6:
            (hour, minute, second) = (hour / 10_000, hour / 100 % 100, hour % 100)
            part = fraction()
        default:
            return nil
        }
        guard let shift = halfOfDay(hour: hour) else { return nil }
        return secondOfDay(hour + shift, minute, second).map { $0 + (part ?? 0) }
    }

    /// Reads `am` or `p.m.` if it is there, and returns what it adds to the hour; `nil` for 13 pm.
    private mutating func halfOfDay(hour: Int) -> Int? {
        let start = position
        skipBlanks()
        guard var half = word() else {
            position = start
            return 0
        }
        if half == "a" || half == "p" { half += word() ?? "" }
        guard half == "am" || half == "pm" else {
            position = start
            return 0
        }
        guard (1...12).contains(hour) else { return nil }
        return half == "am" ? (hour == 12 ? -12 : 0) : (hour == 12 ? 0 : 12)
    }

    /// Reads a zone and returns how far it is ahead of UTC, in seconds.
    mutating func zone() -> Double? {
        let isAhead = next == UInt8(ascii: "+")
        if isAhead || next == UInt8(ascii: "-") {
            position += 1
            let start = position
            guard var hours = integer(upTo: 4) else { return nil }
            var minutes = 0
            if position - start > 2 {
                (hours, minutes) = (hours / 100, hours % 100)
            } else if skip(":") {
                guard let found = integer(upTo: 2) else { return nil }
                minutes = found
            }
            guard hours <= 15, minutes < 60 else { return nil }
            return Double((isAhead ? 1 : -1) * (hours * 3_600 + minutes * 60))
        }
        guard let name = word(), let hours = Self.zones[name] else { return nil }
        return hours * 3_600
    }

    /// The zone names of RFC 2822 §4.3, with the hours that they are ahead of UTC.
    private static let zones: [String: Double] = [
        "z": 0, "utc": 0, "gmt": 0, "ut": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
        "pst": -8,
        "pdt": -7,
    ]
}

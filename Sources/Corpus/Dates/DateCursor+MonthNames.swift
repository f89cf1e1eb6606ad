extension DateCursor {
    /// Reads a date that names its month: one month, one year, one day at most, and around them a weekday, a time and a
    /// zone, in any order that is usual.
    mutating func writtenMoment() -> Double? {
        var parts = WrittenDate()
        while !isAtEnd {
            skipBlanks()
            if skip(",") || isAtEnd { continue }
            let start = position
            let isPart = isAtDigit ? readNumber(into: &parts) : readWord(into: &parts)
            guard isPart, position > start else { return nil }
        }
        guard let year = parts.year, let month = parts.month else { return nil }
        let day = CivilDate(year: year, month: month, day: parts.day ?? 1)
        return moment(day, secondOfDay: (parts.time ?? 0) - (parts.zone ?? 0))
    }

    private mutating func readNumber(into parts: inout WrittenDate) -> Bool {
        let start = position
        guard let number = integer(upTo: 4) else { return false }
        switch (position - start, next) {
        case (1...2, UInt8(ascii: ":")):
            position = start
            guard parts.time == nil, let time = timeOfDay() else { return false }
            parts.time = time
        case (4, _):
            guard parts.year == nil else { return false }
            parts.year = number
        case (1...2, _):
            guard parts.day == nil else { return false }
            parts.day = number
            skipOrdinalEnding()
            _ = skip("-")
        default:
            return false
        }
        return true
    }

    private mutating func readWord(into parts: inout WrittenDate) -> Bool {
        let start = position
        if let word = word() {
            if let month = MonthName.month(word) {
                guard parts.month == nil else { return false }
                parts.month = month
                _ = skip("-")
                return true
            }
            if Self.weekdays.contains(where: { MonthName.isName(word, of: $0) }) || ["at", "of"].contains(word) {
                return true
            }
            position = start
        }
        guard parts.zone == nil, parts.time != nil, let zone = zone() else {
            return parts.zone != nil && skipComment()
        }
        parts.zone = zone
        return true
    }

    private mutating func skipOrdinalEnding() {
        let start = position
        guard let ending = word(), ["st", "nd", "rd", "th"].contains(ending) else {
            position = start
            return
        }
    }

    /// Passes over a zone name in parentheses, as mail programs add it.
    private mutating func skipComment() -> Bool {
        guard skip("(") else { return false }
        while !isAtEnd, next != UInt8(ascii: ")") { position += 1 }
        return skip(")")
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

/// What was read of a date that names its month.
private struct WrittenDate {
    var year: Int?
    var month: Int?
    var day: Int?
    var time: Double?
    var zone: Double?
}

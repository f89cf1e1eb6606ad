/// A place in the bytes of a date, and the rules for what may follow.
struct DateCursor {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position >= bytes.count }

    /// The next byte, or 0 at the end.
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Reads the whole of the bytes as one moment, in seconds since 1970.
    mutating func moment(order: NumericDateOrder?) -> Double? {
        let start = position
        if let seconds = numericMoment(order: order) { return seconds }
        position = start
        return writtenMoment()
    }

    private mutating func numericMoment(order: NumericDateOrder?) -> Double? {
        let isNegative = skip("-")
        let start = position
        guard let number = integer(upTo: 14) else { return nil }
        let width = position - start
        switch (width, next) {
        case (9...10, _), (13, _):
            let fraction = fraction() ?? 0
            skipBlanks()
            guard isAtEnd else { return nil }
            let seconds = width == 13 ? (Double(number) + fraction) / 1_000 : Double(number) + fraction
            return isNegative ? -seconds : seconds
        case _ where isNegative:
            return nil
        case (14, _):
            let day = CivilDate(compact: number / 1_000_000)
            let time = number % 1_000_000
            return moment(day, secondOfDay: secondOfDay(time / 10_000, time / 100 % 100, time % 100))
        case (8, _):
            return moment(CivilDate(compact: number), secondOfDay: timeAfterDate())
        case (4, UInt8(ascii: "-")), (4, UInt8(ascii: "/")), (4, UInt8(ascii: ".")):
            return moment(dateAfterYear(number), secondOfDay: timeAfterDate())
        case (4, _):
            skipBlanks()
            return isAtEnd ? moment(CivilDate(year: number, month: 1, day: 1), secondOfDay: 0) : nil
        case (1...2, UInt8(ascii: "/")), (1...2, UInt8(ascii: ".")), (1...2, UInt8(ascii: "-")):
            guard let order else { return nil }
            return moment(dateBeforeYear(number, order: order), secondOfDay: timeAfterDate())
        default:
            return nil
        }
    }

    /// Reads `-03-04` or `-03` after a year; the month alone stands for its first day.
    private mutating func dateAfterYear(_ year: Int) -> CivilDate? {
        let sign = next
        position += 1
        guard let month = integer(upTo: 2) else { return nil }
        guard next == sign else { return CivilDate(year: year, month: month, day: 1) }
        position += 1
        guard let day = integer(upTo: 2) else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private mutating func dateBeforeYear(_ first: Int, order: NumericDateOrder) -> CivilDate? {
        let sign = next
        position += 1
        guard let second = integer(upTo: 2), next == sign else { return nil }
        position += 1
        let start = position
        guard var year = integer(upTo: 4) else { return nil }
        switch position - start {
        case 4: break
        // The pivot of POSIX strptime.
        case 2: year += year < 69 ? 2_000 : 1_900
        default: return nil
        }
        return order == .monthFirst
            ? CivilDate(year: year, month: first, day: second) : CivilDate(year: year, month: second, day: first)
    }

    /// Reads what follows a date: nothing, or a time of day with a zone.
    ///
    /// - Returns: Seconds after midnight UTC.
    private mutating func timeAfterDate() -> Double? {
        if next == UInt8(ascii: "T") || next == UInt8(ascii: "t") {
            position += 1
            return timeWithZone()
        }
        skipBlanks()
        return isAtEnd ? 0 : timeWithZone()
    }

    private mutating func timeWithZone() -> Double? {
        guard let time = timeOfDay() else { return nil }
        skipBlanks()
        guard !isAtEnd else { return time }
        guard let offset = zone() else { return nil }
        skipBlanks()
        return isAtEnd ? time - offset : nil
    }

    func moment(_ day: CivilDate?, secondOfDay: Double?) -> Double? {
        guard let day, let secondOfDay else { return nil }
        return Double(day.daysSince1970) * 86_400 + secondOfDay
    }

    func secondOfDay(_ hour: Int, _ minute: Int, _ second: Int) -> Double? {
        let isInDay = (0...23).contains(hour) || (hour == 24 && minute == 0 && second == 0)
        guard isInDay, (0...59).contains(minute), (0...60).contains(second) else { return nil }
        return Double(hour * 3_600 + minute * 60 + second)
    }
}

extension CivilDate {
    /// Creates a day from a number such as 20310304.
    fileprivate init?(compact: Int) {
        self.init(year: compact / 10_000, month: compact / 100 % 100, day: compact % 100)
    }
}

extension Period {
    /// Returns the first days, `2031-03-01`, of all spans from one first day to another, both included.
    ///
    /// - Parameters:
    ///   - first: The first day of a span, as ``firstDay(of:)`` writes it.
    ///   - last: The first day of the same span or of a later one.
    /// - Returns: The days in the order of time; none if a text is no day or the last lies before the first.
    public func firstDays(from first: String, through last: String) -> [String] {
        guard var day = Self.day(first), let end = Self.day(last) else { return [] }
        var days: [String] = []
        while day <= end {
            days.append(Period.day.name(of: day.start))
            day = next(day)
        }
        return days
    }

    /// The first day of the span behind the one that begins on a day.
    private func next(_ day: CivilDate) -> CivilDate {
        switch self {
        case .day: return CivilDate(daysSince1970: day.daysSince1970 + 1)
        case .week: return CivilDate(daysSince1970: day.daysSince1970 + 7)
        case .month, .quarter, .year:
            let step = self == .month ? 1 : self == .quarter ? 3 : 12
            let month = day.month - 1 + step
            let next = CivilDate(year: day.year + month / 12, month: month % 12 + 1, day: 1)
            return next ?? CivilDate(daysSince1970: day.daysSince1970 + 28 * step)
        }
    }

    private static func day(_ text: String) -> CivilDate? {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }
}

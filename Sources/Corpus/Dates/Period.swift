public import Foundation

/// The length of the spans that results are counted over.
public enum Period: String, Hashable, Sendable, Codable, CaseIterable {
    /// A day, `2031-03-04`.
    case day

    /// A week from Monday to Sunday by ISO 8601, `2031-W10`.
    case week

    /// A month, `2031-03`.
    case month

    /// A quarter, `2031-Q1`.
    case quarter

    /// A year, `2031`.
    case year

    /// Returns the name of the span that holds a moment in UTC; names sort by time as text from year 0 to 9999.
    public func name(of date: Date) -> String {
        let day = CivilDate(of: date)
        switch self {
        case .day:
            return DateFormats.digits(day.year, 4) + "-" + DateFormats.digits(day.month, 2) + "-"
                + DateFormats.digits(day.day, 2)
        case .week:
            let days = day.daysSince1970
            // 1 January 1970 was a Thursday; the Thursday of a week decides the year that the week belongs to.
            let weekday = ((days + 3) % 7 + 7) % 7
            let thursday = CivilDate(daysSince1970: days - weekday + 3)
            let newYear = CivilDate(year: thursday.year, month: 1, day: 1)?.daysSince1970 ?? 0
            let week = (thursday.daysSince1970 - newYear) / 7 + 1
            return DateFormats.digits(thursday.year, 4) + "-W" + DateFormats.digits(week, 2)
        case .month:
            return DateFormats.digits(day.year, 4) + "-" + DateFormats.digits(day.month, 2)
        case .quarter:
            return DateFormats.digits(day.year, 4) + "-Q\((day.month + 2) / 3)"
        case .year:
            return DateFormats.digits(day.year, 4)
        }
    }

    /// Returns the first day, `2031-03-01`, of the span that holds a moment in UTC; in tables it sorts as a date does.
    public func firstDay(of date: Date) -> String {
        let day = CivilDate(of: date)
        let start: CivilDate?
        switch self {
        case .day: start = day
        case .week:
            // 1 January 1970 was a Thursday, three days behind a Monday.
            let weekday = ((day.daysSince1970 + 3) % 7 + 7) % 7
            start = CivilDate(daysSince1970: day.daysSince1970 - weekday)
        case .month: start = CivilDate(year: day.year, month: day.month, day: 1)
        case .quarter: start = CivilDate(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)
        case .year: start = CivilDate(year: day.year, month: 1, day: 1)
        }
        return Period.day.name(of: (start ?? day).start)
    }
}

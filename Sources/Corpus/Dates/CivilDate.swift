public import Foundation

/// A day of the proleptic Gregorian calendar.
///
/// The arithmetic is that of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): exact for every
/// year, without tables.
public struct CivilDate: Hashable, Sendable, Comparable {
    /// The year; 0 is 1 BC.
    public var year: Int

    /// The month, 1…12.
    public var month: Int

    /// The day of the month, 1…31.
    public var day: Int

    /// Creates a day, or `nil` if the calendar has none such.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CivilDate.dayCount(year: year, month: month) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Creates the day that lies a number of days after 1 January 1970.
    public init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Creates the day, in UTC, that holds a moment.
    public init(of date: Date) {
        // Moments beyond some billion years are no dates; the bound keeps the conversion from trapping.
        let days = (date.timeIntervalSince1970 / 86_400).rounded(.down)
        self.init(daysSince1970: days.isNaN ? 0 : Int(max(-1e12, min(1e12, days))))
    }

    /// The number of days from 1 January 1970 to this day.
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The first moment of the day, in UTC.
    public var start: Date {
        Date(timeIntervalSince1970: Double(daysSince1970) * 86_400)
    }

    /// Returns the number of days of a month.
    public static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Orders by time.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

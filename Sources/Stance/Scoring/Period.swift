public import Foundation

/// The length of the periods of a stance table over time; all in UTC.
public enum Period: String, Sendable, Hashable, CaseIterable {
    case day, week, month, quarter, year

    /// Returns the first day of the period around a date: "2024-07-01"; weeks start on Monday.
    public func start(of date: Date) -> String {
        let day = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
        var (year, month, dayOfMonth) = Self.civil(day)
        switch self {
        case .day: break
        case .week:
            let weekday = ((day + 3) % 7 + 7) % 7
            (year, month, dayOfMonth) = Self.civil(day - weekday)
        case .month: dayOfMonth = 1
        case .quarter: (month, dayOfMonth) = ((month - 1) / 3 * 3 + 1, 1)
        case .year: (month, dayOfMonth) = (1, 1)
        }
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(dayOfMonth, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }

    /// The Gregorian date of a number of days since 1970 (Hinnant 2014, "chrono-compatible low-level date algorithms").
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

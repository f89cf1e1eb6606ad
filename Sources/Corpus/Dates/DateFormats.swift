public import Foundation

/// Reads the dates that news files hold and writes ISO 8601.
///
/// Everything is in UTC: a moment without a zone is taken as UTC, one with a zone is converted.
public enum DateFormats {
    /// Returns the moment that a text names, or `nil` if it names none that is beyond doubt.
    ///
    /// Read are, each with or without a time of day, a fraction and a zone where that makes sense:
    /// - ISO 8601: `2031-03-04T10:20:30.5+01:00`, `2031-03-04 10:20`, `2031-03`, `2031`, `20310304`, `20310304T102030Z`,
    ///   and with other signs between the numbers: `2031/03/04`, `2031.03.04`;
    /// - RFC 2822: `Tue, 04 Mar 2031 10:20:30 +0100`;
    /// - month names in English: `4 March 2031`, `March 4, 2031`, `4th Mar 2031 at 10:20 pm`, `March 2031`;
    /// - Unix time: nine or ten digits in seconds, thirteen in milliseconds; fourteen digits are `20310304102030`;
    /// - `03/04/2031`, `03.04.2031`, `3/4/31` only with an `order`; the years 69…99 of two digits lie in the last century.
    ///
    /// A month or a year stands for its first moment.
    ///
    /// - Parameters:
    ///   - text: The date; blanks around it do not matter.
    ///   - order: What comes first where numbers alone leave that open.
    /// - Returns: The moment, or `nil`.
    public static func parse(_ text: String, order: NumericDateOrder? = nil) -> Date? {
        guard text.utf8.count <= 80 else { return nil }
        var cursor = DateCursor(bytes: Array(text.utf8))
        cursor.skipBlanks()
        guard let seconds = cursor.moment(order: order) else { return nil }
        return Date(timeIntervalSince1970: seconds)
    }

    /// Tells whether a text is a date only if one says whether its month or its day comes first.
    static func isAmbiguous(_ text: String) -> Bool {
        parse(text) == nil && NumericDateOrder.allCases.contains { parse(text, order: $0) != nil }
    }

    /// Returns a moment as `2031-03-04T10:20:30Z`; fractions of a second are cut off.
    public static func iso(_ date: Date) -> String {
        let moment = Int(date.timeIntervalSince1970.rounded(.down))
        let day = CivilDate(of: date)
        let second = moment - day.daysSince1970 * 86_400
        return digits(day.year, 4) + "-" + digits(day.month, 2) + "-" + digits(day.day, 2) + "T"
            + digits(second / 3_600, 2) + ":" + digits(second / 60 % 60, 2) + ":" + digits(second % 60, 2) + "Z"
    }

    /// Returns a number with zeros in front up to a width.
    package static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(abs(number))
        let zeros = String(repeating: "0", count: max(0, width - text.utf8.count))
        return (number < 0 ? "-" : "") + zeros + text
    }
}

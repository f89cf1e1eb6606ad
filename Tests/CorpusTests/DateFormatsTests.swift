import Corpus
import Foundation
import Testing

@Suite("Date formats")
struct DateFormatsTests {
    /// 2031-03-04T00:00:00Z in Unix time, as `date -u -d 2031-03-04 +%s` prints it.
    static let day = 1_930_348_800.0

    @Test(
        "reads a day in the usual forms",
        arguments: [
            "2031-03-04", " 2031-03-04 ", "20310304", "2031/03/04", "2031.3.4", "2031-3-4", "4 March 2031",
            "March 4, 2031", "Mar 4 2031", "4 Mar. 2031", "4th of March 2031", "Tuesday, March 4th, 2031", "4-Mar-2031",
            "1930348800", "1930348800000", "1930348800.0", "Tue, 04 Mar 2031 00:00:00 GMT",
        ]
    )
    func readsDay(text: String) {
        #expect(DateFormats.parse(text)?.timeIntervalSince1970 == Self.day)
    }

    @Test(
        "reads times, fractions and zones",
        arguments: [
            ("2031-03-04T10:20:30Z", 37_230.0), ("2031-03-04T10:20:30.5Z", 37_230.5),
            ("2031-03-04T10:20:30,250+01:00", 33_630.25), ("2031-03-04 10:20", 37_200),
            ("2031-03-04T10:20-0530", 57_000),
            ("20310304T102030Z", 37_230), ("20310304102030", 37_230), ("2031-03-04 10:20:30 UTC", 37_230),
            ("Tue, 04 Mar 2031 10:20:30 +0100", 33_630), ("4 Mar 2031 10:20 EST", 55_200),
            ("March 4, 2031 at 10:20 pm", 80_400), ("March 4, 2031, 12:05 a.m.", 300),
            ("Tue Mar 04 10:20:30 +0000 2031", 37_230), ("Tue, 4 Mar 2031 10:20:30 -0500 (EST)", 55_230),
            ("2031-03-04T24:00:00", 86_400), ("2031-03-04t10:20:30z", 37_230),
        ]
    )
    func readsTimes(text: String, seconds: Double) {
        #expect(DateFormats.parse(text)?.timeIntervalSince1970 == Self.day + seconds)
    }

    @Test("takes a month or a year for its first moment")
    func takesMonthForItsFirstMoment() throws {
        let march = try #require(DateFormats.parse("2031-03"))
        #expect(DateFormats.iso(march) == "2031-03-01T00:00:00Z")
        #expect(DateFormats.parse("March 2031") == march)
        let year = try #require(DateFormats.parse("2031"))
        #expect(DateFormats.iso(year) == "2031-01-01T00:00:00Z")
    }

    @Test(
        "reads numbers with the month or the day in front only when told which",
        arguments: ["03/04/2031", "3/4/2031", "03.04.2031", "03-04-2031", "3/4/31"]
    )
    func readsAmbiguousDatesOnlyWhenTold(text: String) throws {
        #expect(DateFormats.parse(text) == nil)
        let american = try #require(DateFormats.parse(text, order: .monthFirst))
        let european = try #require(DateFormats.parse(text, order: .dayFirst))
        #expect(DateFormats.iso(american) == "2031-03-04T00:00:00Z")
        #expect(DateFormats.iso(european) == "2031-04-03T00:00:00Z")
    }

    @Test(
        "refuses what is no date",
        arguments: [
            "", "yesterday", "2031-13-04", "2031-02-29", "2031-03-04T25:00", "31 February 2031", "March 2031 2032",
            "2031-03-04 and more", "99", "123456789012", "-2031-03-04", "March", "2031-03-04T10:20+99:00", "13:20 pm",
            "March 4, 2031 13:20 pm", String(repeating: "1", count: 200), "4 March", "2031-", "T10:20",
        ]
    )
    func refusesOther(text: String) {
        #expect(DateFormats.parse(text) == nil)
    }

    @Test(
        "accepts the leap day where there is one",
        arguments: [(2_028, true), (2_000, true), (1_900, false), (2_031, false)]
    )
    func acceptsLeapDay(year: Int, isLeapYear: Bool) {
        #expect((DateFormats.parse("\(year)-02-29") != nil) == isLeapYear)
    }

    @Test("writes ISO 8601 and reads it back, before 1970 too")
    func writesAndReadsBack() {
        for seconds in stride(from: -3_000_000_000.0, to: 5_000_000_000, by: 98_765_432) {
            let date = Date(timeIntervalSince1970: seconds)
            #expect(DateFormats.parse(DateFormats.iso(date)) == date)
        }
        #expect(DateFormats.iso(Date(timeIntervalSince1970: -1)) == "1969-12-31T23:59:59Z")
        #expect(DateFormats.iso(Date(timeIntervalSince1970: Self.day + 0.9)) == "2031-03-04T00:00:00Z")
    }

    @Test("counts the same days as Foundation's calendar")
    func countsSameDaysAsFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for days in stride(from: 0, to: 60_000, by: 37) {
            let day = CivilDate(daysSince1970: days)
            let parts = calendar.dateComponents([.year, .month, .day], from: day.start)
            #expect(parts.year == day.year && parts.month == day.month && parts.day == day.day)
            #expect(day.daysSince1970 == days)
        }
    }

    @Test(
        "names periods",
        arguments: [
            (Period.day, "2031-03-04"), (.week, "2031-W10"), (.month, "2031-03"), (.quarter, "2031-Q1"),
            (.year, "2031"),
        ]
    )
    func namesPeriods(period: Period, name: String) {
        #expect(period.name(of: Date(timeIntervalSince1970: Self.day)) == name)
    }

    @Test(
        "gives days at the turn of a year to the week of ISO 8601",
        arguments: [
            ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"),
            ("1969-12-28", "1969-W52"),
        ]
    )
    func namesWeeksAtTurnOfYear(day: String, week: String) throws {
        #expect(Period.week.name(of: try #require(DateFormats.parse(day))) == week)
    }
}

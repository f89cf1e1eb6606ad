import Corpus
import Testing

@Suite("Sequences of periods")
struct PeriodSequenceTests {
    @Test(
        "list every span from the first to the last, also over a new year",
        arguments: [
            (Period.day, "2031-12-30", "2032-01-01", ["2031-12-30", "2031-12-31", "2032-01-01"]),
            (.week, "2031-12-22", "2032-01-05", ["2031-12-22", "2031-12-29", "2032-01-05"]),
            (.month, "2031-11-01", "2032-01-01", ["2031-11-01", "2031-12-01", "2032-01-01"]),
            (.quarter, "2031-07-01", "2032-01-01", ["2031-07-01", "2031-10-01", "2032-01-01"]),
            (.year, "2030-01-01", "2032-01-01", ["2030-01-01", "2031-01-01", "2032-01-01"]),
        ]
    )
    func spans(period: Period, first: String, last: String, expected: [String]) {
        #expect(period.firstDays(from: first, through: last) == expected)
    }

    @Test("are empty where the last lies before the first or a text is no day")
    func empty() {
        #expect(Period.month.firstDays(from: "2031-02-01", through: "2031-01-01").isEmpty)
        #expect(Period.month.firstDays(from: "spring", through: "2031-01-01").isEmpty)
    }
}

/// How a date such as 03/04/2031 is read, which by itself may be in March or in April.
public enum NumericDateOrder: String, Hashable, Sendable, Codable, CaseIterable {
    /// 03/04/2031 is 4 March, as written in the United States.
    case monthFirst = "month-first"

    /// 03/04/2031 is 3 April, as written in most other places.
    case dayFirst = "day-first"
}

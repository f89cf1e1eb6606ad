/// What became of one record.
enum RecordOutcome: Sendable {
    /// An article, whether its identifier was given with it, and its date if that could be read in two ways.
    case article(Article, hasGivenIdentifier: Bool, ambiguousDate: String?)

    /// The record is dated outside the days that are wanted.
    case outsideDates

    /// Only certain days are wanted, and the record has no date.
    case undated

    /// The record cannot be used; the problem lies so many lines behind its start.
    case problem(ReadingProblem, lineOffset: Int)
}

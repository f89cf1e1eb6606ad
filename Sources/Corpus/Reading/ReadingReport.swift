/// What was read, and what was not.
public struct ReadingReport: Hashable, Sendable {
    /// A date as it stands in a file.
    public struct DateText: Hashable, Sendable {
        /// The date.
        public var text: String

        /// Where it stands.
        public var origin: RecordOrigin
    }

    /// The number of files that were opened.
    public var files = 0

    /// The number of bytes read, after decompression.
    public var bytes = 0

    /// The number of records found, those that were left out included.
    public var records = 0

    /// The number of articles handed out.
    public var articles = 0

    /// The number of articles handed out whose text holds no visible character.
    public var emptyDocuments = 0

    /// The number of articles without a given identifier that are identical to an earlier one.
    public var repeatedDocuments = 0

    /// The number of records left out because they are dated before `since` or after `until`.
    public var outsideDates = 0

    /// The number of records left out because `since` or `until` was given and they have no date.
    public var undated = 0

    /// The number of articles handed out without a date because theirs, such as 03/04/2031, could be read in two ways
    /// and the options do not say how.
    public var ambiguousDates = 0

    /// The first of those dates.
    public var firstAmbiguousDate: DateText?

    /// The number of records, or rests of files, that could not be used.
    public var rejectedCount = 0

    /// The first of the rejected records, as many as the options keep.
    public var rejected: [RejectedRecord] = []

    /// The number of files in the folders that are of no kind that is read.
    public var ignoredFileCount = 0

    /// The first of those files.
    public var ignoredFiles: [String] = []

    /// Whether as many articles were read as the limit allows, so that there may be more.
    public var stoppedAtLimit = false

    /// Creates an empty report.
    public init() {}
}

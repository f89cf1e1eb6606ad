public import Foundation
public import ModelData

extension CorpusReader {
    /// What becomes of a record that cannot be used.
    public enum ErrorPolicy: String, Hashable, Sendable, Codable, CaseIterable {
        /// Reading ends with an error that names it.
        case fail

        /// It is left out, counted and reported.
        case skip
    }

    /// Where the parts of an article are found and which articles are wanted.
    public struct Options: Hashable, Sendable {
        /// The field of the text; without a name the usual ones are looked for.
        public var textField: String?

        /// The field of the headline.
        public var titleField: String?

        /// The field of the date.
        public var dateField: String?

        /// The field of the outlet.
        public var sourceField: String?

        /// The field of the speaker of a transcript.
        public var speakerField: String?

        /// The field of the identifier.
        public var idField: String?

        /// The field of the address.
        public var urlField: String?

        /// Further fields to keep in ``Article/fields``, by name.
        public var extraFields: [String] = []

        /// Whether each line of a text file is an article of its own.
        public var lines = false

        /// The format of the files that are named one by one and of standard input; without one, the file name and
        /// then the first bytes decide.
        public var format: FileFormat?

        /// The first day that is wanted; the time of day does not matter.
        public var since: Date?

        /// The last day that is wanted, the whole of it.
        public var until: Date?

        /// How dates that are numbers alone, such as 03/04/2031, are read; without it such articles have no date, and
        /// the report counts them.
        public var dateOrder: NumericDateOrder?

        /// The most articles to read.
        public var limit: Int?

        /// What becomes of records that cannot be used.
        public var onError = ErrorPolicy.fail

        /// What is left out of the texts.
        public var cleaning: Set<Cleaning> = []

        /// Where the words that no dateline starts with are found; without it the colon after a capitalised word alone
        /// makes a dateline.
        public var models: ModelFolder?

        /// The most rejected records that the report keeps; all are counted, and all are handed to the callback.
        public var keptRejectedRecords = 1_000

        /// The number of bytes that are read before articles are handed out.
        package var blockSize = 4 << 20

        /// Creates the default options.
        public init() {}
    }
}

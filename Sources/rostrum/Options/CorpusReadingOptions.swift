import ArgumentParser
import Corpus
import Foundation

/// How the files of a corpus are read.
struct CorpusReadingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The field with the text.", valueName: "name"))
    var textField: String?

    @Option(help: ArgumentHelp("The field with the headline.", valueName: "name"))
    var titleField: String?

    @Option(help: ArgumentHelp("The field with the date.", valueName: "name"))
    var dateField: String?

    @Option(help: ArgumentHelp("The field with the outlet.", valueName: "name"))
    var sourceField: String?

    @Option(help: ArgumentHelp("The field with the speaker of a transcript.", valueName: "name"))
    var speakerField: String?

    @Option(help: ArgumentHelp("The field with the identifier.", valueName: "name"))
    var idField: String?

    @Flag(help: "Take each line of a text file as a document.")
    var lines = false

    @Option(help: "The format of standard input and of files without a known ending.")
    var inputFormat: FileFormat?

    @Option(help: "How dates such as 03/04/2031 are read: month-first or day-first.")
    var dateOrder: NumericDateOrder?

    @Option(help: ArgumentHelp("Leave out articles before this day.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Leave out articles after this day.", valueName: "date"))
    var until: String?

    @Option(help: ArgumentHelp("Read no more than this many articles.", valueName: "count"))
    var limit: Int?

    @Option(help: "What to do with a record that cannot be read: fail or skip.")
    var onError: CorpusReader.ErrorPolicy = .fail

    @Option(
        help: ArgumentHelp("Where '--on-error skip' writes the records it leaves out.", valueName: "file"),
        completion: .file()
    )
    var rejectedFile = "rejected.jsonl"

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1, not \(limit).") }
        for (name, day) in [("--since", since), ("--until", until)] {
            if let day, DateFormats.parse(day) == nil {
                throw ValidationError("'\(name) \(day)' is no date; write it as 2031-03-04.")
            }
        }
        if let first = since.flatMap({ DateFormats.parse($0) }), let last = until.flatMap({ DateFormats.parse($0) }),
            first > last
        {
            throw ValidationError("'--since' lies after '--until'; no article can be between them.")
        }
    }

    /// What was typed, as the library understands it.
    var readerOptions: CorpusReader.Options {
        var options = CorpusReader.Options()
        options.textField = textField
        options.titleField = titleField
        options.dateField = dateField
        options.sourceField = sourceField
        options.speakerField = speakerField
        options.idField = idField
        options.lines = lines
        options.format = inputFormat
        options.dateOrder = dateOrder
        options.since = since.flatMap { DateFormats.parse($0) }
        options.until = until.flatMap { DateFormats.parse($0) }
        options.limit = limit
        options.onError = onError
        return options
    }
}

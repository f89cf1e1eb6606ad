public import Stance

/// What was found in lexicon files, as a document and for a person.
public struct LexiconCheckListing {
    /// One finding with its file.
    public struct Row: Sendable {
        var path: String
        var finding: LexiconCheck.Finding
    }

    private let checks: [LexiconCheck]

    /// Creates a listing of the checks of some files.
    public init(_ checks: [LexiconCheck]) {
        self.checks = checks
    }

    /// The definition of a problem.
    public static let problems = RecordDefinition<Row>(
        name: "lexicon_problems",
        summary: "One problem of a lexicon file.",
        key: ["file", "line", "problem"]
    )
    .field("file", .text, "The file.") { .string($0.path) }
    .field("line", .integer, "The line, counted from 1; 0 for the whole file.") { .integer($0.finding.line) }
    .field("word", .text, isNullable: true, "The word; null if the line cannot be read.") { .optional($0.finding.word) }
    .field("problem", .choice(LexiconCheck.Problem.codes), "The kind of problem.") { .string($0.finding.problem.code) }
    .field("message", .text, "What is wrong and the remedy.") { .string($0.finding.problem.description) }

    /// The definition of a checked file.
    public static let files = RecordDefinition<LexiconCheck>(
        name: "lexicon_validation",
        summary: "What is in a lexicon file and what is wrong with it.",
        key: ["file"]
    )
    .field("file", .text, "The file.") { .string($0.path) }
    .field("layout", .choice(Lexicon.Format.allCases.map(\.rawValue)), "Its layout.") { .string($0.format.rawValue) }
    .field("entries", .integer, "Entries.") { .integer($0.total.entries) }
    .field("phrases", .integer, "Entries of several words.") { .integer($0.phraseCount) }
    .field("forms", .integer, "Words and phrases with all their forms.") { .integer($0.formCount) }
    .field("positive", .integer, "Entries above 0.") { .integer($0.total.positive) }
    .field("negative", .integer, "Entries below 0.") { .integer($0.total.negative) }
    .field("classes", .list(.object(classFields)), "The entries by class, the largest first.") { check in
        .array(check.classes.map(value))
    }
    .field("unused_categories", .list(.text), "Categories whose names tell no side.") {
        .array($0.unusedCategories.map(JSONValue.string))
    }
    .field("problems", .list(.object(problems.layout.fields)), "What is wrong, by line.") { check in
        .array(check.findings.map { problems.record(of: Row(path: check.path, finding: $0)) })
    }

    private static let classFields = [
        FieldDescription("class", .text, "The class or category; empty for none."),
        FieldDescription("positive", .integer, "Entries above 0."),
        FieldDescription("negative", .integer, "Entries below 0."),
        FieldDescription("neutral", .integer, "Entries that are 0."),
    ]

    private static func value(of count: LexiconCheck.ClassCount) -> JSONValue {
        .object([
            JSONField("class", .string(count.name)), JSONField("positive", .integer(count.positive)),
            JSONField("negative", .integer(count.negative)), JSONField("neutral", .integer(count.neutral)),
        ])
    }

    /// One record a file.
    public var fileListing: Listing<LexiconCheck> {
        Listing(definition: Self.files, rows: checks, columns: [])
    }

    /// One record a problem.
    public var problemListing: Listing<Row> {
        let rows = checks.flatMap { check in check.findings.map { Row(path: check.path, finding: $0) } }
        return Listing(definition: Self.problems, rows: rows, columns: [])
    }

    /// The problems as lines that editors can follow, then the counts of each file.
    public func text(isMarkdown: Bool, width: Int?, isColoured: Bool) -> String {
        var text = ""
        for check in checks {
            for finding in check.findings {
                let word = finding.word.map { "\"\($0)\" " } ?? ""
                text += PrintableText.singleLine("\(check.path):\(finding.line): \(word)\(finding.problem)") + "\n"
            }
        }
        for check in checks { text += (text.isEmpty ? "" : "\n") + summary(check, isMarkdown, width, isColoured) }
        return text
    }

    private func summary(_ check: LexiconCheck, _ isMarkdown: Bool, _ width: Int?, _ isColoured: Bool) -> String {
        let rows = (check.classes + [check.total]).map { count in
            [
                count.name.isEmpty ? "(none)" : count.name, "\(count.positive)", "\(count.negative)",
                "\(count.neutral)",
                "\(count.entries)",
            ]
        }
        let table = TextTable(
            columns: [TextTable.Column("class", isFlexible: true)]
                + ["positive", "negative", "neutral", "entries"].map { TextTable.Column($0, alignment: .right) },
            rows: rows
        )
        let problems = check.findings.count
        var lines = [
            "\(check.path): layout \(check.format.rawValue), \(check.total.entries) entries (\(check.phraseCount) of several "
                + "words), \(check.formCount) forms, \(problems == 0 ? "no" : "\(problems)") "
                + "problem\(problems == 1 ? "" : "s")"
        ]
        if !check.unusedCategories.isEmpty {
            lines.append(
                "categories left out, since their names tell no side: "
                    + check.unusedCategories.joined(separator: ", ")
            )
        }
        let body = isMarkdown ? table.markdown() : table.text(width: width, isColoured: isColoured)
        return lines.map { PrintableText.singleLine($0) + "\n" }.joined() + "\n" + body
    }
}

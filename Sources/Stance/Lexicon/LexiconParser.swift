internal import ModelData

/// Reads the lines of a lexicon file; a line that cannot be read is noted and left out.
struct LexiconParser {
    let path: String
    let layouts: LexiconLayouts
    let lines: [LexiconLine]
    let format: Lexicon.Format
    var entries: [LexiconFile.Entry] = []
    var problems: [DataFileError] = []
    var unusedCategories: [String] = []

    /// Cuts a text into lines and finds its layout.
    ///
    /// - Throws: `DataFileError` if there is no entry.
    init(
        text: String,
        path: String,
        format: Lexicon.Format?,
        layouts: LexiconLayouts
    ) throws(DataFileError) {
        let lines = LexiconLine.lines(of: text)
        guard let first = lines.first(where: { !$0.isComment }) else {
            throw .malformed(path: path, line: 0, problem: "there is no entry; write one word and value a line")
        }
        self.path = path
        self.layouts = layouts
        self.lines = lines
        self.format = format ?? LexiconFormatFinder(path: path, lines: lines, layouts: layouts).format(first: first)
    }

    /// Reads all lines.
    ///
    /// - Throws: `DataFileError` if the file lacks what all its lines need: a header, a polar category.
    mutating func run() throws(DataFileError) {
        switch format {
        case .rostrum, .vader, .afinn, .plain, .table: try runTable()
        case .dictionary: try runDictionary()
        case .categories: try runCategories()
        }
    }

    /// Notes a line that cannot be read.
    mutating func note(_ problem: String, line: Int) {
        problems.append(.malformed(path: path, line: line, problem: problem))
    }

    /// Adds an entry unless its word has no sign to match by.
    mutating func add(_ word: String, value: Double, valueClass: String, as partOfSpeech: String? = nil, line: Int) {
        let word = word.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard word.contains(where: { $0 != "*" }) else { return note("the word is missing", line: line) }
        var known: WordForms.PartOfSpeech?
        if let partOfSpeech, !partOfSpeech.isEmpty {
            known = WordForms.PartOfSpeech(rawValue: partOfSpeech.lowercased())
            guard known != nil else {
                let names = WordForms.PartOfSpeech.allCases.map(\.rawValue).joined(separator: ", ")
                return note("unknown part of speech \"\(partOfSpeech)\"; write \(names)", line: line)
            }
        }
        entries.append(.init(line: line, word: word, partOfSpeech: known, value: value, valueClass: valueClass))
    }

    /// Returns the error of a dictionary in which no category tells a side.
    func noPolarCategory(_ names: [String]) -> DataFileError {
        let found = names.prefix(8).joined(separator: ", ")
        let problem =
            "no category is named for a side (there is \(found.isEmpty ? "none" : found)); "
            + "name them \"positive\" and \"negative\", or \"neg_positive\" and \"neg_negative\" for negated phrases"
        return .malformed(path: path, line: 0, problem: problem)
    }
}

/// One line of a lexicon file that is not blank.
struct LexiconLine {
    /// The line in the file, counted from 1.
    var number: Int
    /// Its text, without the line end.
    var text: Substring

    /// Whether it is a comment.
    var isComment: Bool { text.hasPrefix("#") }

    /// The line without white space around it.
    var trimmed: String {
        var rest = text
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// The signs of white space that it starts with.
    var indent: Int { text.prefix(while: \.isWhitespace).count }

    /// Returns the lines of a text that are not blank.
    static func lines(of text: String) -> [LexiconLine] {
        var lines: [LexiconLine] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        where line.contains(where: { !$0.isWhitespace }) {
            lines.append(LexiconLine(number: index + 1, text: line))
        }
        return lines
    }

    /// Returns the cells between the separators, without quotation marks around them; nil if a mark is not closed.
    func cells(separatedBy separator: Character) -> [String]? {
        guard text.contains("\"") else {
            return text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        }
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        var rest = text
        while let next = rest.popFirst() {
            if isQuoted, next == "\"", rest.first == "\"" {
                rest.removeFirst()
                cell.append("\"")
            } else if next == "\"", isQuoted || cell.isEmpty {
                isQuoted.toggle()
            } else if next == separator, !isQuoted {
                cells.append(cell)
                cell = ""
            } else {
                cell.append(next)
            }
        }
        return isQuoted ? nil : cells + [cell]
    }
}

internal import ModelData

extension LexiconParser {
    /// Where the columns of a table are.
    private struct Columns {
        var word = 0
        var value = 1
        var partOfSpeech: Int?
        var valueClass: Int?
    }

    /// A line with its value, before the scale of the file is known.
    private struct Row {
        var line: Int
        var word: String
        var value: Double
        /// Whether the value is that of a label such as "positive" and on the one scale already.
        var isLabel: Bool
        var partOfSpeech: String?
        var valueClass: String
    }

    /// Reads a file with one word and its value a line.
    mutating func runTable() throws(DataFileError) {
        var rest = lines.filter { !$0.isComment }[...]
        guard let first = rest.first else { return }
        let separator = LexiconFormatFinder.separator(of: first)
        var columns = Columns()
        switch format {
        case .table:
            rest.removeFirst()
            columns = try header(first, separator)
        case .rostrum: columns = Columns(word: 0, value: 2, partOfSpeech: 1, valueClass: 3)
        default: break
        }
        guard !rest.isEmpty else {
            throw .malformed(path: path, line: 0, problem: "there is no entry; write one word and value a line")
        }
        var rows: [Row] = []
        for line in rest {
            if let row = row(line, separator, columns) { rows.append(row) }
        }
        let full: Double
        if let fixed = format.fullValence { full = fixed } else { full = try scale(of: rows) }
        for row in rows {
            let value = row.isLabel ? row.value : row.value / full * 4
            add(row.word, value: value, valueClass: row.valueClass, as: row.partOfSpeech, line: row.line)
        }
        problems.sort { $0.line < $1.line }
    }

    private func header(_ line: LexiconLine, _ separator: Character) throws(DataFileError) -> Columns {
        let names = line.cells(separatedBy: separator) ?? []
        func place(_ column: LexiconLayouts.Column) -> Int? {
            names.firstIndex { layouts.column(named: $0) == column }
        }
        for column in [LexiconLayouts.Column.word, .value] where place(column) == nil {
            let problem =
                "the header has no column for the \(column.rawValue) (there is \(names.joined(separator: ", "))); "
                + "name one \"\(column.rawValue)\""
            throw .malformed(path: path, line: line.number, problem: problem)
        }
        return Columns(
            word: place(.word) ?? 0,
            value: place(.value) ?? 1,
            partOfSpeech: place(.partOfSpeech),
            valueClass: place(.valueClass)
        )
    }

    private mutating func row(_ line: LexiconLine, _ separator: Character, _ columns: Columns) -> Row? {
        guard let cells = line.cells(separatedBy: separator) else {
            note("a quotation mark is not closed", line: line.number)
            return nil
        }
        guard cells.count > max(columns.word, columns.value) else {
            let sign = separator == "\t" ? "tabs" : "\"\(separator)\""
            let count = max(columns.word, columns.value) + 1
            let problem = "expected a word and its value: \(count) columns apart by \(sign), found \(cells.count)"
            note(problem, line: line.number)
            return nil
        }
        func cell(_ place: Int?) -> String? { place.flatMap { cells.indices.contains($0) ? cells[$0] : nil } }
        let text = cells[columns.value].trimmingSpaces
        let label = format == .table ? layouts.value(ofCategory: text) : nil
        guard let value = label ?? Double(text), value.isFinite else {
            note("\"\(text)\" is not a number", line: line.number)
            return nil
        }
        if let full = format.fullValence, abs(value) > full {
            note("valence \(text) is outside -\(Int(full)) to \(Int(full))", line: line.number)
            return nil
        }
        return Row(
            line: line.number,
            word: cells[columns.word],
            value: value,
            isLabel: label != nil,
            partOfSpeech: cell(columns.partOfSpeech),
            valueClass: cell(columns.valueClass)?.trimmingSpaces ?? ""
        )
    }

    /// Returns the value that stands for full polarity: the one that a comment names, or the greatest.
    private mutating func scale(of rows: [Row]) throws(DataFileError) -> Double {
        let greatest = rows.filter { !$0.isLabel }.map { abs($0.value) }.max() ?? 4
        for line in lines where line.isComment {
            guard let match = line.trimmed.lowercased().wholeMatch(of: #/#\s*scale:\s*(\S+)/#) else { continue }
            guard let full = Double(match.1), full.isFinite, full > 0 else {
                note("\"\(match.1)\" is no scale; write the greatest value, such as # scale: 5", line: line.number)
                continue
            }
            for row in rows where abs(row.value) > full && !row.isLabel {
                note("value \(row.value) is outside the scale -\(full) to \(full)", line: row.line)
            }
            return full
        }
        guard greatest > 0 else {
            if let problem = problems.first { throw problem }
            throw .malformed(path: path, line: 0, problem: "every value is 0; give polar words")
        }
        return greatest
    }
}

extension DataFileError {
    /// The line that cannot be read, 0 for the whole file.
    package var line: Int {
        if case .malformed(_, let line, _) = self { line } else { 0 }
    }
}

extension String {
    /// The text without white space around it.
    fileprivate var trimmingSpaces: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

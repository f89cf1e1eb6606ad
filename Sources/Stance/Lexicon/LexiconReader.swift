public import ModelData

/// Reads a lexicon file: finds its format, scales its values, inflects its entries.
struct LexiconReader {
    /// The inflected forms of one entry, and which of them the file lists itself.
    private struct Entry {
        var forms: [String]
        var value: Lexicon.Value
    }

    let path: String
    let forms: WordForms

    func lexicon(format given: Lexicon.Format?) throws(DataFileError) -> Lexicon {
        let rows = try DataFile.rows(path: path)
        guard let first = rows.first else {
            throw .malformed(path: path, line: 0, problem: "there is no entry; write one word and value a line")
        }
        let format: Lexicon.Format
        if let given { format = given } else { format = try self.format(of: rows, first: first) }
        var full = format.fullValence ?? 0
        var values: [Double] = []
        for row in rows {
            let column = format == .rostrum ? 2 : 1
            let value = try number(row, column: column, format: format)
            values.append(value)
            if format == .plain { full = max(full, abs(value)) }
        }
        guard full > 0 else { throw .malformed(path: path, line: 0, problem: "every value is 0; give polar words") }
        var entries: [Entry] = []
        for (row, value) in zip(rows, values) {
            entries.append(try entry(row, valence: value / full, format: format))
        }
        return Self.joined(entries)
    }

    /// Lets listed forms win over derived ones; a form of several entries gets their mean.
    private static func joined(_ entries: [Entry]) -> Lexicon {
        var listed: [String: (sum: Double, count: Int, valueClass: String)] = [:]
        var derived = listed
        func add(
            _ form: String,
            _ value: Lexicon.Value,
            to table: inout [String: (sum: Double, count: Int, valueClass: String)]
        ) {
            let old = table[form] ?? (0, 0, value.valueClass)
            table[form] = (old.sum + value.valence, old.count + 1, old.valueClass)
        }
        for entry in entries {
            add(entry.forms[0], entry.value, to: &listed)
            for form in entry.forms.dropFirst() { add(form, entry.value, to: &derived) }
        }
        let all = derived.merging(listed) { $1 }
        return Lexicon(
            values: all.mapValues { .init(valence: $0.sum / Double($0.count), valueClass: $0.valueClass) },
            entryCount: entries.count
        )
    }

    private func format(of rows: [DataRow], first: DataRow) throws(DataFileError) -> Lexicon.Format {
        guard first.columns.count > 1 else {
            throw .malformed(path: path, line: first.line, problem: "expected a word, a tab and a value")
        }
        if WordForms.PartOfSpeech(rawValue: first.columns[1]) != nil { return .rostrum }
        if first.columns.count >= 4, first.columns[3].utf8.first == UInt8(ascii: "[") { return .vader }
        let isAFINN = rows.allSatisfy { row in
            row.columns.count == 2 && Int(row.columns[1]).map { abs($0) <= 5 } == true
        }
        return isAFINN && rows.contains { abs(Int($0.columns[1]) ?? 0) > 1 } ? .afinn : .plain
    }

    private func number(_ row: DataRow, column: Int, format: Lexicon.Format) throws(DataFileError) -> Double {
        guard row.columns.count > column else {
            throw .malformed(path: path, line: row.line, problem: "expected \(column + 1) columns apart by tabs")
        }
        guard let value = Double(row.columns[column]), value.isFinite else {
            throw .malformed(path: path, line: row.line, problem: "\"\(row.columns[column])\" is not a number")
        }
        if let full = format.fullValence, abs(value) > full {
            let problem = "valence \(row.columns[column]) is outside -\(Int(full)) to \(Int(full))"
            throw .malformed(path: path, line: row.line, problem: problem)
        }
        return value
    }

    private func entry(_ row: DataRow, valence: Double, format: Lexicon.Format) throws(DataFileError) -> Entry {
        let lemma = row.columns[0].lowercased()
        guard lemma.unicodeScalars.contains(where: { $0.value > 0x20 }) else {
            throw .malformed(path: path, line: row.line, problem: "the word is missing")
        }
        guard format == .rostrum else { return Entry(forms: [lemma], value: .init(valence: valence)) }
        guard let partOfSpeech = WordForms.PartOfSpeech(rawValue: row.columns[1]) else {
            let known = WordForms.PartOfSpeech.allCases.map(\.rawValue).joined(separator: ", ")
            let problem = "unknown part of speech \"\(row.columns[1])\"; write \(known)"
            throw .malformed(path: path, line: row.line, problem: problem)
        }
        let value = Lexicon.Value(valence: valence, valueClass: row.columns.count > 3 ? row.columns[3] : "")
        return Entry(forms: forms.lexiconForms(of: lemma, as: partOfSpeech), value: value)
    }
}

extension Lexicon {
    /// Reads a lexicon file.
    ///
    /// - Parameters:
    ///   - path: The file: UTF-8, tab-separated, `#` before comments.
    ///   - format: Its layout, or nil to find it out from the first rows.
    ///   - rules: The rules whose inflection derives forms from base forms.
    /// - Returns: The lexicon with all forms.
    /// - Throws: `DataFileError` with the file, the line and the remedy.
    public static func read(path: String, format: Format? = nil, rules: StanceRules) throws(DataFileError) -> Lexicon {
        try LexiconReader(path: path, forms: rules.forms).lexicon(format: format)
    }

    /// Reads the news lexicon of the models folder and its protected words.
    ///
    /// - Throws: `DataFileError` with the file, the line and the remedy.
    public static func news(models: ModelFolder, rules: StanceRules) throws(DataFileError) -> Lexicon {
        try read(path: models.path(of: "lexicons/news.tsv"), format: .rostrum, rules: rules)
            .protecting(protectedWords(path: models.path(of: "lexicons/protected.txt"), rules: rules))
    }

    /// Reads a list of words that never carry polarity; a single word in base form protects its -s form as well.
    ///
    /// - Throws: `DataFileError` if the file cannot be read.
    public static func protectedWords(path: String, rules: StanceRules) throws(DataFileError) -> Set<String> {
        var words: Set<String> = []
        for row in try DataFile.rows(path: path) {
            let word = row.columns[0].lowercased()
            words.insert(word)
            if !word.utf8.contains(0x20) { words.formUnion(rules.forms.forms(of: word, as: .noun)) }
        }
        return words
    }
}

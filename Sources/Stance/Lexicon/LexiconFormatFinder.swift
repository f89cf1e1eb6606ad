/// Finds the layout of a lexicon file from its ending and its first lines.
struct LexiconFormatFinder {
    let path: String
    let lines: [LexiconLine]
    let layouts: LexiconLayouts

    /// Returns the layout.
    ///
    /// - Parameter first: The first line that is no comment.
    /// - Returns: The layout; `plain` if nothing tells it, so that the first broken line is named.
    func format(first: LexiconLine) -> Lexicon.Format {
        let name = path.lowercased()
        if name.hasSuffix(".dic") || first.trimmed == "%" { return .dictionary }
        if name.hasSuffix(".cat") { return .categories }
        let separator = LexiconFormatFinder.separator(of: first)
        guard let cells = first.cells(separatedBy: separator), cells.count > 1 else {
            return looksLikeCategories(first) ? .categories : .plain
        }
        if cells.contains(where: { layouts.column(named: $0) == .word }), cells.allSatisfy({ Double($0) == nil }) {
            return .table
        }
        if WordForms.PartOfSpeech(rawValue: cells[1]) != nil { return .rostrum }
        if separator == "\t", isVADER(cells) { return .vader }
        return isAFINN(separator) ? .afinn : .plain
    }

    /// Returns what stands between the cells of a line: a tab, else a semicolon, else a comma.
    static func separator(of line: LexiconLine) -> Character {
        if line.text.contains("\t") { return "\t" }
        return line.text.contains(";") && !line.text.contains(",") ? ";" : ","
    }

    private func isVADER(_ cells: [String]) -> Bool {
        guard cells.count >= 3, let mean = Double(cells[1]), abs(mean) <= 4, let deviation = Double(cells[2]) else {
            return false
        }
        return deviation >= 0 && (cells.count == 3 || cells[3].hasPrefix("["))
    }

    private func isAFINN(_ separator: Character) -> Bool {
        var greatest = 0
        for line in lines where !line.isComment {
            guard let cells = line.cells(separatedBy: separator), cells.count == 2, let value = Int(cells[1]),
                abs(value) <= 5
            else { return false }
            greatest = max(greatest, abs(value))
        }
        return separator == "\t" && greatest > 1
    }

    /// Whether the line is a category's name with an indented word below it.
    private func looksLikeCategories(_ first: LexiconLine) -> Bool {
        let rest = lines.drop { $0.number <= first.number }
        return first.indent == 0 && (rest.first.map { $0.indent > 0 } ?? false)
    }
}

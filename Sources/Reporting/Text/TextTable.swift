/// Aligned columns for a terminal, or the same columns plain for a pipe.
public struct TextTable: Sendable {
    /// How a column is laid out.
    public struct Column: Sendable {
        /// The side on which cells are flush.
        public enum Alignment: Sendable {
            /// Texts.
            case left
            /// Numbers.
            case right
        }

        /// The heading.
        public var title: String
        /// The side on which cells are flush.
        public var alignment: Alignment
        /// Whether cells may be cut when the terminal is too narrow.
        public var isFlexible: Bool
        /// The most lines that a cell takes on a terminal that is too narrow; the rest is cut.
        public var lineLimit: Int
        /// How much of the room a column gets that is too wide, beside the other flexible ones.
        public var share: Int

        /// Creates a column.
        public init(
            _ title: String,
            alignment: Alignment = .left,
            isFlexible: Bool = false,
            lineLimit: Int = 1,
            share: Int = 1
        ) {
            self.title = title
            self.alignment = alignment
            self.isFlexible = isFlexible
            self.lineLimit = lineLimit
            self.share = share
        }
    }

    /// The columns.
    public var columns: [Column]
    /// The cells, row after row, as many in each as there are columns.
    public var rows: [[String]]

    /// Creates a table.
    public init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Returns the table's lines.
    ///
    /// - Parameters:
    ///   - width: The columns of the terminal; nil (a pipe) never cuts a cell.
    ///   - isColoured: Whether the heading is set off by bold type.
    /// - Returns: The lines, each with its line end.
    public func text(width: Int? = nil, isColoured: Bool = false) -> String {
        let cells = rows.map { $0.map(PrintableText.singleLine) }
        let widths = columnWidths(cells: cells, available: width)
        var lines: [String] = []
        let heading = line(columns.map(\.title), widths: widths)
        lines.append(isColoured ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading)
        for row in cells { lines += self.lines(row, widths: widths) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Returns the table in Markdown.
    public func markdown() -> String {
        func row(_ cells: [String]) -> String {
            "| " + cells.map(escapedForMarkdown).joined(separator: " | ") + " |\n"
        }
        let rule = columns.map { $0.alignment == .right ? "---:" : "---" }
        return row(columns.map(\.title)) + "| " + rule.joined(separator: " | ") + " |\n"
            + rows.map { row($0.map(PrintableText.singleLine)) }.joined()
    }

    private func escapedForMarkdown(_ cell: String) -> String {
        var escaped = ""
        for character in cell {
            if "|\\`*_<>[]".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    /// Shares the room that is left among the flexible columns, the narrow ones first.
    private func columnWidths(cells: [[String]], available: Int?) -> [Int] {
        var widths = columns.indices.map { column in
            cells.reduce(DisplayWidth.width(of: columns[column].title)) { widest, row in
                max(widest, DisplayWidth.width(of: row[column]))
            }
        }
        guard let available else { return widths }
        let gaps = 2 * max(0, columns.count - 1)
        let flexible = columns.indices.filter { columns[$0].isFlexible }.sorted { left, right in
            (widths[left] * columns[right].share, left) < (widths[right] * columns[left].share, right)
        }
        let fixed = columns.indices.filter { !columns[$0].isFlexible }.reduce(0) { $0 + widths[$1] }
        var room = max(available - gaps - fixed, 8 * flexible.count)
        var shares = flexible.reduce(0) { $0 + columns[$1].share }
        for column in flexible {
            widths[column] = min(widths[column], room * columns[column].share / max(1, shares))
            room -= widths[column]
            shares -= columns[column].share
        }
        return widths
    }

    /// Returns the lines of a row: as many as its longest cell takes.
    private func lines(_ cells: [String], widths: [Int]) -> [String] {
        let parts = columns.indices.map { column in
            DisplayWidth.lines(of: cells[column], columns: widths[column], limit: columns[column].lineLimit)
        }
        let count = parts.map(\.count).max() ?? 1
        return (0..<count).map { number in
            var line = line(parts.map { number < $0.count ? $0[number] : "" }, widths: widths)
            while number > 0, line.last == " " { line.removeLast() }
            return line
        }
    }

    private func line(_ cells: [String], widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let shown = DisplayWidth.truncated(cell, to: widths[column])
            let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.width(of: shown)))
            let isLast = column == cells.count - 1
            switch columns[column].alignment {
            case .left: line += isLast ? shown : shown + padding
            case .right: line += padding + shown
            }
            if !isLast { line += "  " }
        }
        return line
    }
}

public import Corpus
public import Discourse

/// Statements as keywords in context: the words that report each one, with the text around them.
///
/// Every line is a speaker, the text to the left, the cue in brackets and the text to the right, aligned on the cue.
/// A statement without a cue is shown from where its content starts, behind `[–]`.
public struct StatementConcordance {
    /// One line before it is laid out.
    private struct Line {
        var speaker: String
        var left: String
        var cue: String
        var right: String
        /// Whether the text goes on to the right without a space: "said: ".
        var isJoined: Bool
    }

    /// The widths of the parts, in columns.
    private struct Layout {
        var speaker: Int
        var left: Int
        /// The most columns of a cue with its brackets.
        var cue: Int
        var whole: Int
    }

    private let statements: [Statement]
    private let articles: [Article]

    /// Creates a concordance.
    ///
    /// - Parameters:
    ///   - statements: The statements to show.
    ///   - articles: The articles that they come from.
    public init(statements: [Statement], articles: [Article]) {
        self.statements = statements
        self.articles = articles
    }

    /// Returns the lines, in the order of the statements.
    ///
    /// - Parameters:
    ///   - isMarkdown: Whether to write a Markdown table.
    ///   - width: The columns that a line may take.
    ///   - isColoured: Whether cues are set off by bold type.
    /// - Returns: A heading and a line a statement, each with its line end.
    public func text(isMarkdown: Bool = false, width: Int = 80, isColoured: Bool = false) -> String {
        let lines = lines(reach: 2 * width)
        let layout = layout(of: lines, width: width)
        if isMarkdown { return markdown(lines, layout) }
        let heading = "speaker" + spaces(layout.speaker + layout.left + 3 - 7) + "cue"
        let body = lines.map { line in
            let cue = bracketed(line, layout)
            let text = plain(line, layout)
            guard isColoured, let place = text.firstRange(of: cue) else { return text + "\n" }
            return text[..<place.lowerBound] + "\u{1B}[1m" + cue + "\u{1B}[0m" + text[place.upperBound...] + "\n"
        }
        return (isColoured ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading) + "\n" + body.joined()
    }

    // MARK: Layout

    private func layout(of lines: [Line], width: Int) -> Layout {
        let widestSpeaker = lines.map { DisplayWidth.width(of: $0.speaker) }.max() ?? 0
        let widestCue = lines.map { DisplayWidth.width(of: $0.cue) }.max() ?? 0
        let speaker = min(max(widestSpeaker, 7), max(8, width / 4))
        let room = max(0, width - speaker - 2)
        let cue = min(widestCue + 2, max(5, room / 3))
        return Layout(speaker: speaker, left: max(0, (room - cue - 2) / 2), cue: cue, whole: width)
    }

    private func bracketed(_ line: Line, _ layout: Layout) -> String {
        "[" + DisplayWidth.truncated(line.cue, to: layout.cue - 2) + "]"
    }

    private func plain(_ line: Line, _ layout: Layout) -> String {
        let speaker = DisplayWidth.truncated(line.speaker, to: layout.speaker)
        let left = DisplayWidth.truncatedAtStart(line.left, to: layout.left)
        let cue = bracketed(line, layout) + (line.isJoined ? "" : " ")
        let start =
            speaker + spaces(layout.speaker - DisplayWidth.width(of: speaker) + 2)
            + spaces(layout.left - DisplayWidth.width(of: left)) + left + " " + cue
        return start + DisplayWidth.truncated(line.right, to: max(0, layout.whole - DisplayWidth.width(of: start)))
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private func markdown(_ lines: [Line], _ layout: Layout) -> String {
        let right = max(0, layout.whole - layout.speaker - layout.left - layout.cue - 4)
        return TextTable(
            columns: [
                TextTable.Column("speaker"), TextTable.Column("left", alignment: .right), TextTable.Column("cue"),
                TextTable.Column("right"),
            ],
            rows: lines.map { line in
                [
                    line.speaker, DisplayWidth.truncatedAtStart(line.left, to: layout.left), line.cue,
                    DisplayWidth.truncated(line.right, to: right),
                ]
            }
        ).markdown()
    }

    // MARK: Context

    /// Returns the lines with a number of code points to both sides of each cue.
    private func lines(reach: Int) -> [Line] {
        var byID: [String: Article] = [:]
        for article in articles where byID[article.id] == nil { byID[article.id] = article }
        var shown: (id: String, text: [Unicode.Scalar])?
        return statements.map { statement in
            let article = byID[statement.articleID]
            if shown?.id != statement.articleID {
                shown = (statement.articleID, article.map { Array($0.text.unicodeScalars) } ?? [])
            }
            return line(of: statement, in: shown?.text ?? [], removed: article?.removed ?? [], reach: reach)
        }
    }

    private func line(of statement: Statement, in text: [Unicode.Scalar], removed: [TextRange], reach: Int) -> Line {
        let content = statement.content.first?.start ?? 0
        let place = statement.cue?.range ?? TextRange(start: content, end: content)
        let start = min(max(0, place.start), text.count)
        let end = min(max(start, place.end), text.count)
        // What cleaning leaves out is no context.
        let first = max(start - reach, removed.last { $0.end <= start }?.end ?? 0)
        let last = min(end + reach, removed.first { $0.start >= end }?.start ?? text.count)
        let right = text[end..<max(end, min(last, text.count))]
        return Line(
            speaker: StatementListing.speaker(of: statement),
            left: Self.singleLine(text[min(max(0, first), start)..<start]),
            cue: statement.cue.map { PrintableText.singleLine($0.text) } ?? "–",
            right: Self.singleLine(right),
            isJoined: statement.cue != nil && right.first?.properties.isWhitespace != true
        )
    }

    private static func singleLine(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        PrintableText.singleLine(String(String.UnicodeScalarView(scalars)))
    }
}

/// Marks the parts of an article that are no part of what it says: repeated headlines and the dateline.
///
/// Only what is asked for is marked, in ``Article/removed``; the text itself stays as it was read.
public struct ArticleCleaner: Hashable, Sendable {
    /// What is marked.
    public let cleaning: Set<Cleaning>

    private let labels: DatelineLabels

    /// Creates a cleaner.
    ///
    /// - Parameters:
    ///   - cleaning: What to mark.
    ///   - labels: Words in capitals that are not taken for a place.
    public init(_ cleaning: Set<Cleaning>, labels: DatelineLabels = DatelineLabels()) {
        self.cleaning = cleaning
        self.labels = labels
    }

    /// Returns an article with ``Article/removed`` set anew.
    public func clean(_ article: Article) -> Article {
        var article = article
        article.removed = removedRanges(of: article)
        return article
    }

    /// Returns the parts to leave out, in code points of the text, ascending and apart.
    public func removedRanges(of article: Article) -> [TextRange] {
        guard !cleaning.isEmpty else { return [] }
        var lines = LineWalk(article.text)
        let headlines = headlineLines(of: article, &lines)
        var removed = cleaning.contains(.repeatedHeadlines) ? headlines.repeated : []
        if cleaning.contains(.dateline), let body = headlines.firstBodyLine {
            if let length = datelineLength(of: body.text, before: &lines) {
                removed.append(TextRange(start: body.start, end: body.start + length))
            }
        }
        return joined(removed)
    }

    /// Splits the lines at the top into those that repeat the headline and the first one that does not.
    private func headlineLines(
        of article: Article,
        _ lines: inout LineWalk
    ) -> (repeated: [TextRange], firstBodyLine: LineWalk.Line?) {
        var headline = article.title.map(Headline.init)
        var repeated: [TextRange] = []
        while let line = lines.next() {
            guard !line.isBlank else { continue }
            guard let known = headline else {
                // Without a title the first line may be one; only its repetitions are left out.
                headline = Headline(String(line.text))
                let untitled = lines
                if let second = lines.nextVisible(), headline?.matches(second.text) == true {
                    repeated.append(TextRange(start: second.start, end: second.next))
                    continue
                }
                lines = untitled
                return ([], line)
            }
            guard known.matches(line.text) else { return (repeated, line) }
            repeated.append(TextRange(start: line.start, end: line.next))
        }
        // Nothing else is there: the headline is the text, and only its repetitions go.
        return (article.title == nil ? repeated : Array(repeated.dropFirst()), nil)
    }

    /// Measures the dateline of the first paragraph; the lines behind it tell an article from a transcript.
    private func datelineLength(of paragraph: Substring, before lines: inout LineWalk) -> Int? {
        if let length = Dateline.length(in: paragraph, allowsColon: false, labels: labels) { return length }
        let length = Dateline.length(in: paragraph, allowsColon: true, labels: labels)
        return length == nil || hasSpeakerLabels(&lines) ? nil : length
    }

    private func hasSpeakerLabels(_ lines: inout LineWalk) -> Bool {
        while let line = lines.next() {
            if Dateline.looksLikeSpeakerLabel(line.text) { return true }
        }
        return false
    }

    /// Joins ranges that touch.
    private func joined(_ ranges: [TextRange]) -> [TextRange] {
        var result: [TextRange] = []
        for range in ranges {
            if let last = result.last, last.end >= range.start {
                result[result.count - 1].end = range.end
            } else {
                result.append(range)
            }
        }
        return result
    }
}

/// A headline in the form in which lines are compared with it.
private struct Headline {
    private let words: String
    private let byteCount: Int

    init(_ text: String) {
        words = Self.folded(text[...])
        byteCount = text.utf8.count
    }

    /// Tells whether a line is the headline, whatever its case and blanks.
    func matches(_ line: Substring) -> Bool {
        // Folding a long paragraph would cost more than everything else.
        guard line.utf8.count <= 2 * byteCount + 16 else { return false }
        return !words.isEmpty && Self.folded(line) == words
    }

    private static func folded(_ text: Substring) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

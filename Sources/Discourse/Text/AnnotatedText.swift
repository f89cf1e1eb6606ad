internal import Corpus

/// An article cut into paragraphs, quotations and sentences; the rules work on its items.
///
/// An item is a word, a mark or a whole quotation. Ranges of items are closed or half-open as their names say; every
/// range that leaves this module counts code points of the article's text.
///
/// A class, so that the rules share it without counting references to each of its parts.
final class AnnotatedText: Sendable {
    let rules: DiscourseRules
    let articleID: String
    let bytes: [UInt8]
    let tokens: [Token]
    let paragraphs: [Range<Int>]
    let quotations: [Quotation]
    let items: [Token]
    let sentences: [Sentence]
    /// The numbers of words that stand in no list, for this article only.
    let words: WordTable

    init(_ article: Article, rules: DiscourseRules) {
        self.rules = rules
        articleID = article.id
        bytes = Array(article.text.utf8)
        var tokenizer = Tokenizer(rules: rules, bytes: bytes)
        for removed in article.removed where removed.end > removed.start {
            tokenizer.run(until: Int32(clamping: removed.start), thenSkipTo: Int32(clamping: removed.end))
        }
        tokenizer.run(until: .max, thenSkipTo: .max)
        words = tokenizer.words
        paragraphs = ParagraphSplitter.paragraphs(tokens: tokenizer.tokens, breaks: tokenizer.breaks)
        var finder = QuotationFinder(tokens: tokenizer.tokens)
        finder.run(paragraphs: paragraphs)
        tokens = finder.markedTokens
        quotations = finder.quotations
        var splitter = SentenceSplitter(tokens: tokens, quotations: quotations)
        splitter.run(
            paragraphs: paragraphs,
            datelineEnds: DatelineFinder.ends(tokens: tokens, paragraphs: paragraphs)
        )
        items = splitter.items
        sentences = splitter.sentences
    }

    /// Returns the words of a range of bytes.
    func string(_ start: Int32, _ end: Int32) -> String {
        guard start < end else { return "" }
        return String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
    }

    /// Returns the words from one item to another, both included.
    func string(items range: ClosedRange<Int>) -> String {
        string(items[range.lowerBound].byteStart, items[range.upperBound].byteEnd)
    }
}

extension AnnotatedText {
    /// Returns the code points of a range of items; the closing mark of a quotation counts.
    func range(items range: Range<Int>) -> TextRange {
        guard let first = range.first, let last = range.last else { return TextRange(start: 0, end: 0) }
        return TextRange(start: Int(items[first].start), end: Int(items[last].end))
    }
}

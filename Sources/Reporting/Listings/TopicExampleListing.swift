public import Analysis
internal import Corpus
internal import TopicModeling

/// What topics look like in a corpus, for a machine and for a person.
public enum TopicExampleListing {
    /// The definition of the record.
    public static let definition = RecordDefinition<TopicExample>(
        name: "topic_examples",
        summary: "What one topic looks like in a corpus: label candidates, articles, sentences.",
        key: ["topic_id"]
    )
    .field("topic_id", .text, "The topic.") { .string($0.topic.id) }
    .field("label", .text, "Its label.") { .string($0.topic.label) }
    .field(
        "candidates",
        .list(
            .object([
                FieldDescription("phrase", .text, "The phrase."),
                FieldDescription("relevance", .number(nil), "Relevance for the topic; higher is better."),
                FieldDescription("npmi", .number(-1...1), isNullable: true, "Association of its words, or null."),
                FieldDescription("count", .number(nil), "Occurrences that belong to the topic."),
            ])
        ),
        "Phrases that may name the topic, best first."
    ) { example in
        .array(
            example.candidates.map {
                .object([
                    JSONField("phrase", .string($0.phrase)), JSONField("relevance", .number($0.relevance)),
                    JSONField("npmi", .optional($0.association)), JSONField("count", .number($0.count)),
                ])
            }
        )
    }
    .field(
        "articles",
        .list(
            .object([
                FieldDescription("article_id", .text, "The article."),
                FieldDescription("title", .text, isNullable: true, "The headline."),
                FieldDescription("share", .number(0...1), "Share of the topic in the article."),
            ])
        ),
        "The articles that it covers best, without copies."
    ) { example in
        .array(
            example.articles.map {
                .object([
                    JSONField("article_id", .string($0.article.id)), JSONField("title", .optional($0.article.title)),
                    JSONField("share", .number($0.share)),
                ])
            }
        )
    }
    .field(
        "sentences",
        .list(
            .object([
                FieldDescription("article_id", .text, "The article."),
                FieldDescription("start", .integer, "First code point in the article's text."),
                FieldDescription("end", .integer, "Behind the last code point."),
                FieldDescription("closeness", .number(0...1), "Cosine of its part on the topic and the topic's terms."),
                FieldDescription("text", .text, "The sentence."),
            ])
        ),
        "The sentences that carry it, closest first."
    ) { example in
        .array(
            example.passages.map {
                .object([
                    JSONField("article_id", .string($0.articleID)), JSONField("start", .integer($0.range.start)),
                    JSONField("end", .integer($0.range.end)), JSONField("closeness", .number($0.closeness)),
                    JSONField("text", .string($0.text)),
                ])
            }
        )
    }

    /// Returns the listing; a person is shown ``text(_:isMarkdown:width:isColoured:)`` in its place.
    public static func listing(_ rows: [TopicExample]) -> Listing<TopicExample> {
        Listing(definition: definition, rows: rows, columns: [])
    }

    /// Returns a section for each topic.
    ///
    /// - Parameters:
    ///   - examples: The topics.
    ///   - isMarkdown: Whether headings are Markdown.
    ///   - width: The columns of the terminal, or nil for a pipe, where no line is cut.
    ///   - isColoured: Whether headings are set off.
    /// - Returns: The sections, one behind the other.
    public static func text(_ examples: [TopicExample], isMarkdown: Bool, width: Int?, isColoured: Bool) -> String {
        examples.map { example in
            let title = "\(example.topic.id)  \(example.topic.label)  \(Percentage.text(example.topic.prevalence))"
            let table = TextTable(
                columns: [
                    TextTable.Column(""), TextTable.Column("", alignment: .right),
                    TextTable.Column("", isFlexible: true, lineLimit: 4),
                ],
                rows: rows(of: example)
            )
            if isMarkdown { return "## \(PrintableText.singleLine(title))\n\n" + table.markdown() + "\n" }
            // The table has no headings of its own.
            let lines = table.text(width: width).split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
            let heading = PrintableText.singleLine(title)
            return (isColoured ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading) + "\n" + lines.joined(separator: "\n") + "\n"
        }.joined()
    }

    private static func rows(of example: TopicExample) -> [[String]] {
        example.candidates.map { ["label", StanceBar.number($0.association), $0.phrase] }
            + example.articles.map { ["article", Percentage.text($0.share), $0.article.title ?? $0.article.id] }
            + example.passages.map { ["sentence", DecimalText.text($0.closeness, places: 2), $0.text] }
    }
}

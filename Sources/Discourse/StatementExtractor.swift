public import Corpus

/// Finds who said what in an article.
///
/// ```swift
/// let rules = try DiscourseRules(models: models)
/// let discourse = StatementExtractor(rules: rules).extract(article)
/// for statement in discourse.statements { print(statement.speaker?.name ?? "?", statement.text) }
/// ```
///
/// The rules read the text once, sentence by sentence; the same text always gives the same statements, and no text
/// makes them fail. Quotations that nobody can be named for are kept with the kind ``Statement/Kind/unattributed``.
public struct StatementExtractor: Sendable {
    /// The word lists and cues.
    public let rules: DiscourseRules

    /// Creates an extractor.
    public init(rules: DiscourseRules) {
        self.rules = rules
    }

    /// Returns the statements and speakers of an article.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func extract(_ article: Article) -> ArticleDiscourse {
        let text = AnnotatedText(article, rules: rules)
        var attributions: [Attribution] = []
        for sentence in text.sentences.indices {
            var finder = AttributionFinder(text: text, sentence: sentence)
            finder.run()
            attributions.append(contentsOf: finder.found)
        }
        attributions.append(contentsOf: LineLabels(text: text).attributions())
        attributions = attributions.enumerated().sorted {
            ($0.element.sentence, $0.offset) < ($1.element.sentence, $1.offset)
        }.map(\.element)
        attributions.dropRetoldActs(lexicon: rules.lexicon) { phrase in
            text.items[phrase.first...phrase.last].contains { $0.isCapitalised && !$0.isAny(.subjectPronoun) }
        }
        attributions.nest()
        var ladder = QuotationLadder(text: text, attributions: attributions)
        ladder.run()
        var builder = StatementBuilder(text: text, attributions: ladder.attributions)
        builder.run()
        return ArticleDiscourse(
            statements: builder.statements,
            sentences: text.sentences.map { text.range(items: $0.items) }
        )
    }

    /// Returns an article as one speaker's own words: one statement a sentence.
    ///
    /// The speaker is the article's ``Corpus/Article/speaker``, or the article itself where none is given.
    public func transcript(_ article: Article) -> ArticleDiscourse {
        let text = AnnotatedText(article, rules: rules)
        let name = article.speaker ?? article.id
        let id = article.speaker.map { SpeakerName.identifier(of: $0) } ?? article.id
        let speaker = Speaker(id: id, name: name, kind: .person, mention: name, resolvedBy: .transcript)
        let statements = text.sentences.map { sentence in
            Statement(
                articleID: article.id,
                kind: .direct,
                pattern: Pattern.transcript.rawValue,
                voice: .ownDirect,
                modality: ModalityReader(text: text).modality(of: [sentence.items], cue: nil),
                confidence: rules.confidences[Pattern.transcript.rawValue] ?? 1,
                speaker: speaker,
                chain: [speaker],
                source: nil,
                cue: nil,
                content: [text.range(items: sentence.items)],
                text: text.string(items: sentence.items.lowerBound...sentence.items.upperBound - 1)
            )
        }
        return ArticleDiscourse(
            statements: statements,
            sentences: text.sentences.map { text.range(items: $0.items) }
        )
    }
}

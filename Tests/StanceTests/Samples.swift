import Corpus
import Discourse
import ModelData
import Stance
import TestSupport

/// The shipped rules, lexicon and themes, read once.
enum Samples {
    static let models = ModelFolder(path: SharedData.checkoutPath(of: "Models"))

    /// What the tests of the algebra score with.
    struct Kit: Sendable {
        var rules: StanceRules
        var lexicon: Lexicon
        var themes: [Theme]
        var scorer: StanceScorer
        var extractor: StatementExtractor
    }

    static let kit = Result { try makeKit() }

    private static func makeKit() throws -> Kit {
        let discourse = try DiscourseRules(models: models)
        let rules = try StanceRules(models: models, discourse: discourse)
        let lexicon = try Lexicon.news(models: models, rules: rules)
        let themes = try ThemeFile.read(path: models.path(of: "themes/default.yaml")).themes
        return Kit(
            rules: rules,
            lexicon: lexicon,
            themes: themes,
            scorer: StanceScorer(lexicon: lexicon, themes: themes, rules: rules),
            extractor: StatementExtractor(rules: discourse)
        )
    }

    /// Somebody who speaks.
    static func speaker(_ name: String, role: String? = nil, organisation: String? = nil) -> Speaker {
        Speaker(
            id: name.lowercased(),
            name: name,
            kind: .person,
            mention: name,
            resolvedBy: .fullName,
            role: role,
            organisation: organisation
        )
    }

    /// A statement of a whole article's text.
    static func statement(
        _ text: String,
        article: String = "a",
        speaker: Speaker = speaker("Ada Orlan"),
        kind: Statement.Kind = .direct,
        voice: Statement.Voice = .ownDirect,
        confidence: Double = 1
    ) -> Statement {
        Statement(
            articleID: article,
            kind: kind,
            pattern: "transcript",
            voice: voice,
            confidence: confidence,
            speaker: speaker,
            source: nil,
            cue: nil,
            content: [TextRange(start: 0, end: text.unicodeScalars.count)],
            text: text
        )
    }

    /// The roll-up cells of one text that is its speaker's own words.
    static func cells(_ text: String) throws -> [StanceCell] {
        try kit.get().scorer.cells(
            statements: [statement(text)],
            articles: [Article(id: "a", text: text)]
        ).filter { $0.speaker.kind != .article }
    }

    /// The roll-up cell of one theme.
    static func cell(_ text: String, _ theme: String) throws -> StanceCell? {
        try cells(text).first { $0.theme == theme && $0.facet == nil }
    }
}

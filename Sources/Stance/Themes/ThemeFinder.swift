public import Corpus
public import Discourse
public import LinearAlgebra

/// Finds the themes that statements are about, in the way in which ``StanceScorer`` does.
public struct ThemeFinder: Sendable {
    private let model: StanceModel

    /// Creates a finder.
    ///
    /// - Parameters:
    ///   - themes: The themes to find, with different ids.
    ///   - rules: The rules by which words are read.
    public init(themes: [Theme], rules: StanceRules) {
        model = StanceModel(lexicon: Lexicon(values: [:]), themes: themes, rules: rules, options: .init())
    }

    /// Finds the themes that each statement names.
    ///
    /// - Parameters:
    ///   - statements: What was said; a statement of no article in the list has no themes.
    ///   - articles: The articles that the statements come from.
    ///   - parallel: The loop to run on; the result does not depend on it.
    /// - Returns: For each statement the ids of its themes, in the order of the themes.
    public func themes(
        of statements: [Statement],
        in articles: [Article],
        parallel: ParallelLoop = ParallelLoop()
    ) -> [[String]] {
        let places = statements.places(in: articles)
        let chunks = parallel.mapChunks(of: articles.count, chunkSize: 8) { _, indices in
            indices.flatMap { index in
                guard !places[index].isEmpty else { return [(place: Int, themes: [Int])]() }
                let reader = ArticleReader(article: articles[index], number: index, model: model)
                return places[index].map { ($0, reader.themes(of: statements[$0])) }
            }
        }
        var found = [[String]](repeating: [], count: statements.count)
        for (place, themes) in chunks.joined() { found[place] = themes.map { model.themes[$0].id } }
        return found
    }
}

extension [Statement] {
    /// Returns for each article the places of its statements in the list.
    func places(in articles: [Article]) -> [[Int]] {
        var byArticle: [String: [Int]] = [:]
        for (place, statement) in enumerated() { byArticle[statement.articleID, default: []].append(place) }
        return articles.map { byArticle[$0.id] ?? [] }
    }
}

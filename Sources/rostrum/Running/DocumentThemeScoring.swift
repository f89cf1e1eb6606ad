import Corpus
import Discourse
import LinearAlgebra
import ModelData
import Stance
import Vectorization

/// Scores documents each on a theme of its own, named in a field.
struct DocumentThemeScoring {
    let field: String
    let tools: LanguageTools
    let options: StanceScorer.Options
    let parallel: ParallelLoop

    /// Returns the cells of all documents that name a theme, in the order of the corpus.
    func cells(statements: [Statement], articles: [Article], grouping: Grouping) -> [StanceCell] {
        let stopWords = (try? StopWords(named: "english", models: tools.models)).map { Set($0.words) } ?? []
        // Documents that share a theme, as the speeches of one debate do, share one scorer.
        var members: [String: [Article]] = [:]
        var order: [String] = []
        for article in articles {
            guard let phrase = article.fields[field], !phrase.isEmpty else { continue }
            if members[phrase] == nil { order.append(phrase) }
            members[phrase, default: []].append(article)
        }
        let byArticle = Dictionary(grouping: statements, by: \.articleID)
        let themes = order
        let documents = members
        let groups = parallel.mapChunks(of: themes.count, chunkSize: 1) { group, _ in
            let phrase = themes[group]
            guard let theme = Theme.ofDocument(id: "document", phrase: phrase, smallWords: stopWords) else {
                return [StanceCell]()
            }
            let articles = documents[phrase] ?? []
            return tools.scorer(themes: [theme], options: options).cells(
                statements: articles.flatMap { byArticle[$0.id] ?? [] },
                articles: articles,
                grouping: grouping,
                parallel: ParallelLoop(threadCount: 1)
            )
        }
        return groups.flatMap(\.self)
    }
}

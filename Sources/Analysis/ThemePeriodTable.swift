internal import Corpus
internal import Stance

/// How much each theme was spoken about in each month.
enum ThemePeriodTable {
    /// Returns a row for each theme and month with a statement, from the roll-up cells by period.
    static func rows(cells: [StanceCell], articles: [Article]) -> [ThemePeriod] {
        var articleCounts: [String: Int] = [:]
        var periodOfArticle: [String: String] = [:]
        for article in articles {
            guard let date = article.publishedAt else { continue }
            let period = Period.month.firstDay(of: date)
            articleCounts[period, default: 0] += 1
            periodOfArticle[article.id] = period
        }
        var counts: [Key: (statements: Int, articles: Set<String>)] = [:]
        for cell in cells where cell.facet == nil {
            guard let period = cell.period else { continue }
            let key = Key(period: period, theme: cell.theme)
            counts[key, default: (0, [])].statements += cell.statementCount
            counts[key, default: (0, [])].articles.formUnion(cell.evidence.map(\.articleID))
        }
        return counts.sorted { $0.key < $1.key }.map { key, count in
            ThemePeriod(
                period: key.period,
                theme: key.theme,
                statementCount: count.statements,
                articleCount: count.articles.count,
                share: Double(count.articles.count) / Double(max(1, articleCounts[key.period] ?? 0))
            )
        }
    }

    private struct Key: Hashable, Comparable {
        var period: String
        var theme: String

        static func < (left: Key, right: Key) -> Bool {
            (left.period, left.theme) < (right.period, right.theme)
        }
    }
}

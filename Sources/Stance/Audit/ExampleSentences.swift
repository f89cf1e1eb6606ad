internal import Corpus
internal import Discourse
internal import LinearAlgebra

/// Finds sentences in which words stand in lower case, each of another article.
struct ExampleSentences {
    private let rules: DiscourseRules
    private let words: WordTable

    /// The sentences of each word.
    private static let limit = 2

    init(of words: [String], rules: DiscourseRules) {
        self.rules = rules
        var table = WordTable()
        for word in words { _ = table.intern(word) }
        self.words = table
    }

    /// Returns the first sentences of each word, in the order of the articles.
    func find(in articles: [Article], parallel: ParallelLoop) -> [String: [String]] {
        let chunks = parallel.mapChunks(of: articles.count, chunkSize: 64) { _, indices in
            var found: [Int32: [String]] = [:]
            for index in indices { collect(articles[index], into: &found) }
            return found
        }
        var sentences: [String: [String]] = [:]
        for chunk in chunks {
            for (number, texts) in chunk {
                let word = String(decoding: words.bytes(of: number), as: UTF8.self)
                for text in texts where !(sentences[word] ?? []).contains(text) {
                    if sentences[word, default: []].count < Self.limit { sentences[word, default: []].append(text) }
                }
            }
        }
        return sentences
    }

    private func collect(_ article: Article, into found: inout [Int32: [String]]) {
        let text = WordText(article, rules: rules)
        var seen: Set<Int32> = []
        for (place, token) in text.tokens.enumerated() where token.kind == .word && !token.isCapitalised {
            let bytes = text.wordBytes(of: token)
            guard let number = words.identifier(of: bytes, hash: WordTable.hash(bytes)), !seen.contains(number),
                (found[number] ?? []).count < Self.limit
            else { continue }
            seen.insert(number)
            found[number, default: []].append(text.sentence(around: place))
        }
    }
}

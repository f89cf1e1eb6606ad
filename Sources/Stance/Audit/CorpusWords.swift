internal import Corpus
internal import Discourse
internal import LinearAlgebra

/// The words of a corpus with their counts, and its running text as numbers of words.
struct CorpusWords: Sendable {
    /// One word in lower case.
    struct Word: Sendable, Hashable {
        var text: String
        /// Its occurrences.
        var count = 0
        /// The articles that it occurs in.
        var articles = 0
        /// Its occurrences behind another word or a comma, where a capital shows a name.
        var inside = 0
        /// Those of them that are written with a capital.
        var capitalised = 0
    }

    /// The words, the most frequent first.
    let words: [Word]
    /// The number of the word at each place of the running text; −1 for numbers, rare words and between articles.
    let stream: [Int32]
    /// The words of all texts, rare ones included.
    let tokenCount: Int

    /// Counts the words of articles.
    ///
    /// - Parameters:
    ///   - articles: The articles.
    ///   - rules: The rules that cut texts into words.
    ///   - minimumCount: The occurrences that a word needs to be kept.
    ///   - gap: The places between two articles.
    ///   - parallel: The loop to run on; the result does not depend on it.
    init(_ articles: [Article], rules: DiscourseRules, minimumCount: Int, gap: Int, parallel: ParallelLoop) {
        let chunks = parallel.mapChunks(of: articles.count, chunkSize: 64) { _, indices in
            var counter = ChunkCounter(rules: rules)
            for index in indices { counter.add(articles[index], gap: gap) }
            return counter
        }
        var table = WordTable(capacity: 1 << 16)
        var all: [Word] = []
        var numbers: [[Int32]] = []
        for chunk in chunks {
            numbers.append(chunk.words.map { table.intern($0.text) })
            for (place, word) in zip(numbers[numbers.count - 1], chunk.words) {
                if Int(place) == all.count { all.append(Word(text: word.text)) }
                all[Int(place)].add(word)
            }
        }
        tokenCount = all.reduce(0) { $0 + $1.count }
        let kept = all.indices.filter { all[$0].count >= minimumCount }.sorted {
            (all[$1].count, all[$0].text) < (all[$0].count, all[$1].text)
        }
        words = kept.map { all[$0] }
        var renumbered = [Int32](repeating: -1, count: all.count)
        for (new, old) in kept.enumerated() { renumbered[old] = Int32(new) }
        let order = renumbered
        stream = zip(chunks, numbers).flatMap { chunk, numbers in
            chunk.stream.map { $0 < 0 ? -1 : order[Int(numbers[Int($0)])] }
        }
    }
}

extension CorpusWords.Word {
    fileprivate mutating func add(_ other: Self) {
        count += other.count
        articles += other.articles
        inside += other.inside
        capitalised += other.capitalised
    }
}

/// Counts the words of some articles.
private struct ChunkCounter: Sendable {
    private let rules: DiscourseRules
    private(set) var words: [CorpusWords.Word] = []
    private(set) var stream: [Int32] = []
    private var table = WordTable(capacity: 4_096)
    /// The last article that each word was seen in.
    private var lastArticle: [Int] = []
    private var articleCount = 0
    /// The number in ``table`` of each listed word, or −1.
    private var listed: [Int32]

    init(rules: DiscourseRules) {
        self.rules = rules
        listed = [Int32](repeating: -1, count: rules.listedWordCount)
    }

    mutating func add(_ article: Article, gap: Int) {
        articleCount += 1
        let text = WordText(article, rules: rules)
        var unlisted = [Int32](repeating: -1, count: text.unlisted.count)
        var previous: Token.Kind?
        for token in text.tokens {
            if token.kind == .word {
                let number = number(of: token, in: text, unlisted: &unlisted)
                count(number, token, isInside: previous == .word || previous == .comma)
                stream.append(number)
            } else if token.kind == .number {
                stream.append(-1)
            }
            previous = token.kind
        }
        stream.append(contentsOf: repeatElement(-1, count: gap))
    }

    private mutating func number(of token: Token, in text: WordText, unlisted: inout [Int32]) -> Int32 {
        let isListed = token.word < text.unlisted.firstIdentifier
        let entry = isListed ? Int(token.word) : Int(token.word - text.unlisted.firstIdentifier)
        let known = isListed ? listed[entry] : unlisted[entry]
        guard known < 0 else { return known }
        let bytes = text.wordBytes(of: token)
        let number = table.intern(bytes, hash: WordTable.hash(bytes))
        if Int(number) == words.count {
            words.append(CorpusWords.Word(text: String(decoding: bytes, as: UTF8.self)))
            lastArticle.append(0)
        }
        if isListed { listed[entry] = number } else { unlisted[entry] = number }
        return number
    }

    private mutating func count(_ number: Int32, _ token: Token, isInside: Bool) {
        let place = Int(number)
        words[place].count += 1
        if lastArticle[place] != articleCount { words[place].articles += 1 }
        lastArticle[place] = articleCount
        guard isInside else { return }
        words[place].inside += 1
        if token.isCapitalised { words[place].capitalised += 1 }
    }
}

internal import Discourse

/// Gives the tokens of a text the numbers of a ``RuleBook``; each distinct word is looked up once.
struct WordNumberer {
    private let book: RuleBook
    private let unlisted: WordTable
    private(set) var symbols: [Vocabulary.Symbol] = []
    private(set) var globs: [Int32] = []
    private(set) var globLists: [[Vocabulary.Symbol]] = []

    init(book: RuleBook, unlisted: WordTable) {
        self.book = book
        self.unlisted = unlisted
    }

    mutating func number(_ tokens: [Token]) {
        symbols = [Vocabulary.Symbol](repeating: -1, count: tokens.count)
        globs = [Int32](repeating: -1, count: tokens.count)
        let firstUnlisted = unlisted.firstIdentifier
        var known = [Int32](repeating: .min, count: unlisted.count)
        var knownGlobs = [Int32](repeating: -1, count: unlisted.count)
        let (listedSymbols, globPlaces, listedGlobs) = (book.listedSymbols, book.listedGlobPlaces, book.listedGlobs)
        var listedPlaces = [Int32](repeating: -1, count: listedGlobs.count)
        for (index, token) in tokens.enumerated() where token.word >= 0 && token.isWord {
            guard token.word >= firstUnlisted else {
                symbols[index] = listedSymbols[Int(token.word)]
                let place = Int(globPlaces[Int(token.word)])
                guard place >= 0 else { continue }
                if listedPlaces[place] < 0 {
                    listedPlaces[place] = Int32(globLists.count)
                    globLists.append(listedGlobs[place])
                }
                globs[index] = listedPlaces[place]
                continue
            }
            let entry = Int(token.word - firstUnlisted)
            if known[entry] == .min {
                let word = Array(unlisted.bytes(of: token.word))
                known[entry] = book.vocabulary.symbol(of: word)
                let found = book.vocabulary.globs(of: word)
                if !found.isEmpty {
                    knownGlobs[entry] = Int32(globLists.count)
                    globLists.append(found)
                }
            }
            symbols[index] = known[entry]
            globs[index] = knownGlobs[entry]
        }
    }
}

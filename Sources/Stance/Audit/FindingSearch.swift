internal import LinearAlgebra

/// Sorts the words of a corpus, placed on an axis, into suspicious, missing and blocked ones.
struct FindingSearch {
    let words: [CorpusWords.Word]
    /// The lexicon's value of each word, from −4 to 4, or nil.
    let valences: [Double?]
    let vectors: WordVectors
    let axis: PolarityAxis
    private(set) var suspicious: [LexiconAudit.Finding] = []
    private(set) var missing: [LexiconAudit.Finding] = []
    private(set) var blocked: [LexiconAudit.Blocked] = []

    /// How many nearest words are looked at, all of which must be on the side of a missing word.
    private static let neighbourCount = 5

    init(words: [CorpusWords.Word], valences: [Double?], vectors: WordVectors, axis: PolarityAxis) {
        self.words = words
        self.valences = valences
        self.vectors = vectors
        self.axis = axis
    }

    mutating func run(exclusions: WordExclusions, lexicon: Lexicon, parallel: ParallelLoop) {
        var candidates: [Int] = []
        var left: [WordExclusion: [Int]] = [:]
        for word in words.indices where abs(strength(of: word)) >= 1 {
            if let valence = valences[word] {
                let isOpposed = (valence > 0) != (strength(of: word) > 0)
                if isOpposed, exclusions.seedReason(words[word]).map({ $0 == .themeWord }) ?? true {
                    candidates.append(word)
                }
            } else if let reason = exclusions.reason(words[word]) {
                left[reason, default: []].append(word)
            } else if lexicon.value(of: words[word].text) == nil {
                candidates.append(word)
            }
        }
        let known = words.indices.filter { valences[$0] != nil && exclusions.seedReason(words[$0]) == nil }
        let (searched, search) = (candidates, self)
        let findings = parallel.mapChunks(of: searched.count, chunkSize: 16) { _, places in
            places.compactMap { search.finding(of: searched[$0], known: known) }
        }.flatMap(\.self).sorted { (-abs($0.strength), $0.word) < (-abs($1.strength), $1.word) }
        suspicious = findings.filter { $0.kind == .suspicious }
        missing = findings.filter { $0.kind == .missing }
        blocked = WordExclusion.allCases.compactMap { reason in
            left[reason].map { words in
                LexiconAudit.Blocked(
                    reason: reason,
                    count: words.count,
                    examples: words.prefix(4).map { search.words[$0].text }
                )
            }
        }
    }

    /// How far a word is on its side: 0 half-way, 1 and −1 at the middle seeds of the sides.
    private func strength(of word: Int) -> Double {
        let half = (axis.medians.positive - axis.medians.negative) / 2
        guard half > 0 else { return 0 }
        return (axis.scores[word] - axis.medians.negative) / half - 1
    }

    private func finding(of word: Int, known: [Int]) -> LexiconAudit.Finding? {
        let nearest = nearest(to: word, among: known)
        let side = nearest.filter { ($0.valence > 0) == (strength(of: word) > 0) }
        let valence = valences[word]
        guard valence != nil || side.count == nearest.count else { return nil }
        let mean = side.reduce(0) { $0 + $1.valence } / Double(max(1, side.count))
        return LexiconAudit.Finding(
            kind: valence == nil ? .missing : .suspicious,
            word: words[word].text,
            count: words[word].count,
            articles: words[word].articles,
            score: axis.scores[word],
            strength: strength(of: word),
            valence: valence,
            proposedValence: valence == nil ? (mean * 2).rounded() / 2 : 0,
            nearest: nearest,
            examples: []
        )
    }

    private func nearest(to word: Int, among known: [Int]) -> [LexiconAudit.Neighbour] {
        var best: [(cosine: Double, word: Int)] = []
        for other in known where other != word {
            let cosine = vectors.cosine(word, other)
            if best.count == Self.neighbourCount, let last = best.last, cosine <= last.cosine { continue }
            let place = best.firstIndex { cosine > $0.cosine } ?? best.count
            best.insert((cosine, other), at: place)
            if best.count > Self.neighbourCount { best.removeLast() }
        }
        return best.map { LexiconAudit.Neighbour(word: words[$0.word].text, valence: valences[$0.word] ?? 0) }
    }
}

import Foundation
import Vectorization

/// A slow and obvious vectorizer over words between spaces, for comparison.
struct NaiveVectorizer {
    var lengths: ClosedRange<Int>
    var minimum = 1
    var maximum = Int.max
    var limit: Int?
    var stopWords: Set<String> = []

    /// Whether n-grams join words between which a stop word stood.
    var bridgesStopWords = true

    /// The terms in order, and for each text the count of each of its terms.
    func counts(_ texts: [String]) -> (terms: [String], rows: [[String: Int]]) {
        var rows: [[String: Int]] = []
        var total: [String: Int] = [:]
        var documents: [String: Int] = [:]
        for text in texts {
            var row: [String: Int] = [:]
            for term in terms(of: text) { row[term, default: 0] += 1 }
            for (term, count) in row {
                total[term, default: 0] += count
                documents[term, default: 0] += 1
            }
            rows.append(row)
        }
        var kept = documents.filter { minimum <= $0.value && $0.value <= maximum }.map(\.key)
        kept.sort { Array($0.unicodeScalars).lexicographicallyPrecedes(Array($1.unicodeScalars)) }
        if let limit {
            let ranked = kept.enumerated().sorted { left, right in
                (-(total[left.element] ?? 0), left.offset) < (-(total[right.element] ?? 0), right.offset)
            }
            kept = ranked.prefix(limit).sorted { $0.offset < $1.offset }.map(\.element)
        }
        let known = Set(kept)
        return (kept, rows.map { $0.filter { known.contains($0.key) } })
    }

    private func terms(of text: String) -> [String] {
        let words = text.split(separator: " ").map { $0.lowercased() }
        let phrases =
            bridgesStopWords
            ? [words.filter { !stopWords.contains($0) }]
            : words.split(omittingEmptySubsequences: true) { stopWords.contains($0) }.map { Array($0) }
        return phrases.flatMap { phrase in
            lengths.flatMap { length in
                (0..<max(0, phrase.count - length + 1)).map { phrase[$0..<$0 + length].joined(separator: " ") }
            }
        }
    }
}

/// Random texts that depend on a seed only.
struct RandomTexts {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    }

    /// A number below a bound.
    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    /// Texts of words whose frequencies fall off as those of a language do.
    mutating func texts(count: Int, longest: Int, wordCount: Int) -> [String] {
        (0..<count).map { _ in
            (0..<number(below: longest + 1)).map { _ in word(number(below: 1 + number(below: wordCount))) }
                .joined(separator: " ")
        }
    }

    /// The word of a number: short and long ones, ASCII and not, some beginning alike.
    private func word(_ number: Int) -> String {
        let stem = ["tax", "harbour", "internationalisation", "caf\u{E9}", "\u{43F}\u{43E}\u{440}\u{442}", "zz"][
            number % 6
        ]
        return number < 6 ? stem : stem + String(number / 6, radix: 7)
    }
}

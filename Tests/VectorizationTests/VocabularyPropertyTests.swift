import LinearAlgebra
import Testing
import Vectorization

@Suite("Counting agrees with a slow count")
struct VocabularyPropertyTests {
    /// What is asked of the vocabulary.
    struct Case: CustomTestStringConvertible, Sendable {
        var naive: NaiveVectorizer
        var rule: TokenRule
        var testDescription: String {
            "\(naive.lengths) \(rule) df \(naive.minimum) at most \(naive.limit ?? 0) without \(naive.stopWords.sorted())"
        }
    }

    static let cases: [Case] = [1...1, 1...2, 2...2, 1...3, 2...4].flatMap { lengths in
        [
            Case(naive: NaiveVectorizer(lengths: lengths), rule: .scikitLearn),
            Case(naive: NaiveVectorizer(lengths: lengths, minimum: 3, maximum: 30), rule: .unicode),
            Case(naive: NaiveVectorizer(lengths: lengths, limit: 25), rule: .scikitLearn),
            Case(naive: NaiveVectorizer(lengths: lengths, stopWords: ["tax", "zz"]), rule: .scikitLearn),
            Case(
                naive: NaiveVectorizer(lengths: lengths, stopWords: ["tax", "zz"], bridgesStopWords: false),
                rule: .unicode
            ),
        ]
    }

    @Test("for random texts", arguments: cases)
    func agreesForRandomTexts(sample: Case) throws {
        var random = RandomTexts(seed: 7)
        let texts = random.texts(count: 120, longest: 60, wordCount: 90)
        var options = TFIDFVectorizer.Options.scikitLearn
        options.tokenRule = sample.rule
        options.ngramRange = sample.naive.lengths
        options.minimumDocumentFrequency = .count(sample.naive.minimum)
        options.maximumDocumentFrequency = .count(min(texts.count, sample.naive.maximum))
        options.maximumFeatures = sample.naive.limit
        options.inverseDocumentFrequency = .none
        options.norm = .none
        let stopWords = StopWords(name: "test", words: sample.naive.stopWords)

        let (model, matrix) = try TFIDFVectorizer(options: options, stopWords: stopWords)
            .fitTransform(texts, parallel: ParallelLoop(threadCount: 2))

        let expected = sample.naive.counts(texts)
        #expect((0..<model.terms.count).map { model.terms[$0] } == expected.terms)
        for (row, counts) in expected.rows.enumerated() {
            let entries = matrix.rowStarts[row]..<matrix.rowStarts[row + 1]
            let found = entries.map { (model.terms[Int(matrix.columnIndices[$0])], Int(matrix.values[$0])) }
            #expect(Dictionary(uniqueKeysWithValues: found) == counts)
            #expect(
                zip(entries, entries.dropFirst()).allSatisfy { matrix.columnIndices[$0] < matrix.columnIndices[$1] }
            )
        }
        for (column, frequency) in model.documentFrequency.enumerated() {
            #expect(Int(frequency) == matrix.columnIndices.count { Int($0) == column })
        }
    }
}

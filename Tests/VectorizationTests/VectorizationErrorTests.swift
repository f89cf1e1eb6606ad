import LinearAlgebra
import Testing
import Vectorization

@Suite("What bad options and corpora get")
struct VectorizationErrorTests {
    private func error(
        _ texts: [String],
        vocabulary: [String]? = nil,
        _ change: (inout TFIDFVectorizer.Options) -> Void
    ) -> VectorizationError? {
        var options = TFIDFVectorizer.Options.scikitLearn
        change(&options)
        let vectorizer = TFIDFVectorizer(options: options, vocabulary: vocabulary.map { TermTable($0) })
        do throws(VectorizationError) {
            _ = try vectorizer.fitTransform(texts, parallel: ParallelLoop())
            return nil
        } catch {
            return error
        }
    }

    @Test("is an error that names the remedy")
    func isAnErrorThatNamesTheRemedy() throws {
        #expect(error([]) { _ in } == .noTerms(documentCount: 0))
        #expect(error(["", "a"]) { _ in } == .noTerms(documentCount: 2))
        #expect(error(["one", "two"]) { $0.ngramRange = 3...3 } == .noTerms(documentCount: 2))
        for range in [1...1, 1...2] {
            let empty = error(["one", "two"]) {
                $0.ngramRange = range
                $0.minimumDocumentFrequency = .count(2)
            }
            #expect(
                empty
                    == .emptyVocabulary(termCount: 2, documentCount: 2, minimum: .count(2), maximum: .share(1))
            )
            #expect(
                empty?.description
                    == "none of the 2 terms is in at least 2 and at most 1.0 of the 2 documents; lower the "
                    + "minimum document frequency or raise the maximum"
            )
        }
    }

    @Test("is an error that names the option")
    func isAnErrorThatNamesTheOption() {
        #expect(
            error(["one", "two"]) {
                $0.minimumDocumentFrequency = .count(2)
                $0.maximumDocumentFrequency = .share(0.5)
            } == .crossedLimits(minimum: .count(2), maximum: .share(0.5), documentCount: 2)
        )
        let invalid: [(inout TFIDFVectorizer.Options) -> Void] = [
            { $0.ngramRange = 0...1 },
            { $0.ngramRange = 1...17 },
            { $0.maximumFeatures = 0 },
            { $0.minimumDocumentFrequency = .share(1.5) },
            { $0.maximumDocumentFrequency = .count(-1) },
            { $0.weighting = .bm25(k1: -1, b: 0.5) },
            { $0.weighting = .bm25(k1: 1, b: .nan) },
        ]
        for change in invalid {
            guard case .invalidOption = error(["one"], change) else {
                Issue.record("an invalid option was taken")
                continue
            }
        }
        #expect(
            error(["one"]) { $0.stemLanguage = "elvish" }
                == .unknownStemmer(language: "elvish", known: Stemmer.languages)
        )
    }

    @Test("is an error that names the term of a fixed vocabulary")
    func isAnErrorThatNamesTheTerm() {
        #expect(error(["one"], vocabulary: []) { _ in } == .noFixedTerms)
        #expect(
            error(["one"], vocabulary: ["tax", "oil", "tax"]) { _ in }
                == .repeatedTerm(term: "tax", first: 0, second: 2)
        )
    }

    @Test("reads limits as the command line writes them")
    func readsLimits() {
        #expect(DocumentFrequency("5") == .count(5))
        #expect(DocumentFrequency("0.5") == .share(0.5))
        #expect(DocumentFrequency("1.0") == .share(1))
        for text in ["", "-1", "1.5", "half", "1e-1", "."] { #expect(DocumentFrequency(text) == nil) }
    }
}

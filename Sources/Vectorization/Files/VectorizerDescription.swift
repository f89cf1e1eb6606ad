internal import Foundation

/// What a file tells of a vectorizer, besides the vocabulary in its tensors.
package struct VectorizerDescription: Codable {
    var options: TFIDFVectorizer.Options
    var stopWords: StopWords
    var documentCount: Int
    var averageDocumentLength: Double
    var frequentTerms: [String]?

    /// Describes a vectorizer.
    package init(_ model: TFIDFModel) {
        options = model.options
        stopWords = model.stopWords
        documentCount = model.documentCount
        averageDocumentLength = model.averageDocumentLength
        frequentTerms = model.frequentTerms.isEmpty ? nil : model.frequentTerms
    }

    /// Describes a matrix of which nothing is known.
    init(documentCount: Int) {
        options = TFIDFVectorizer.Options()
        stopWords = .none
        self.documentCount = documentCount
        averageDocumentLength = 0
    }

    /// Reads a description from JSON, or nil if it is none.
    package init?(json: String) {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let value = try? decoder.decode(Self.self, from: Data(json.utf8)) else { return nil }
        self = value
    }

    /// The description as JSON with sorted keys, so that equal vectorizers are equal texts.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    /// Returns the vectorizer with its vocabulary.
    package func model(
        terms: TermTable,
        documentFrequency: [Int32],
        phraseScores: [Float]? = nil
    ) -> TFIDFModel {
        TFIDFModel(
            options: options,
            stopWords: stopWords,
            terms: terms,
            documentFrequency: documentFrequency,
            documentCount: documentCount,
            averageDocumentLength: averageDocumentLength,
            phraseScores: phraseScores,
            frequentTerms: frequentTerms ?? []
        )
    }
}

import Foundation
import Testing
import Vectorization

/// What scikit-learn's `TfidfVectorizer` makes of a few texts, from `Models/reference/vectorizer.json`.
struct ScikitLearnCase: Decodable, Sendable, CustomTestStringConvertible {
    var name: String
    var texts: [String]
    var options: Options
    var terms: [String]
    var starts: [Int]
    var columns: [Int32]
    var values: [Double]

    var testDescription: String { name }

    /// The arguments of scikit-learn that differ from its defaults.
    struct Options: Decodable, Sendable {
        var analyzer: String?
        var ngram_range: [Int]?
        var stop_words: [String]?
        var strip_accents: String?
        var lowercase: Bool?
        var sublinear_tf: Bool?
        var binary: Bool?
        var smooth_idf: Bool?
        var use_idf: Bool?
        var min_df: Double?
        var max_df: Double?
        var vocabulary: [String]?
        var norm: Norm = .l2

        enum CodingKeys: String, CodingKey {
            case analyzer, ngram_range, stop_words, strip_accents, lowercase, sublinear_tf, binary, smooth_idf, use_idf
            case min_df, max_df, vocabulary, norm
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            analyzer = try values.decodeIfPresent(String.self, forKey: .analyzer)
            ngram_range = try values.decodeIfPresent([Int].self, forKey: .ngram_range)
            stop_words = try values.decodeIfPresent([String].self, forKey: .stop_words)
            strip_accents = try values.decodeIfPresent(String.self, forKey: .strip_accents)
            lowercase = try values.decodeIfPresent(Bool.self, forKey: .lowercase)
            sublinear_tf = try values.decodeIfPresent(Bool.self, forKey: .sublinear_tf)
            binary = try values.decodeIfPresent(Bool.self, forKey: .binary)
            smooth_idf = try values.decodeIfPresent(Bool.self, forKey: .smooth_idf)
            use_idf = try values.decodeIfPresent(Bool.self, forKey: .use_idf)
            min_df = try values.decodeIfPresent(Double.self, forKey: .min_df)
            max_df = try values.decodeIfPresent(Double.self, forKey: .max_df)
            vocabulary = try values.decodeIfPresent([String].self, forKey: .vocabulary)
            if values.contains(.norm) {
                norm = try values.decode(String?.self, forKey: .norm) == "l1" ? .l1 : .none
            }
        }
    }

    /// All cases of the reference file.
    static let all: [ScikitLearnCase] = {
        struct Document: Decodable {
            var cases: [ScikitLearnCase]
        }
        let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let file = repository.appending(path: "Models/reference/vectorizer.json")
        do {
            return try JSONDecoder().decode(Document.self, from: Data(contentsOf: file)).cases
        } catch {
            Issue.record("the reference file cannot be read: \(error)")
            return []
        }
    }()

    /// The vectorizer that is to agree.
    var vectorizer: TFIDFVectorizer {
        var result = TFIDFVectorizer.Options.scikitLearn
        switch options.analyzer {
        case "char": result.analyzer = .character
        case "char_wb": result.analyzer = .characterInWord
        default: result.analyzer = .word
        }
        if let range = options.ngram_range { result.ngramRange = range[0]...range[1] }
        result.stripsAccents = options.strip_accents != nil
        result.lowercases = options.lowercase ?? true
        if options.sublinear_tf == true { result.termFrequency = .sublinear }
        if options.binary == true { result.termFrequency = .binary }
        if options.smooth_idf == false { result.inverseDocumentFrequency = .plain }
        if options.use_idf == false { result.inverseDocumentFrequency = .none }
        result.minimumDocumentFrequency = options.min_df.map(limit) ?? .count(1)
        result.maximumDocumentFrequency = options.max_df.map(limit) ?? .share(1)
        result.norm = options.norm
        return TFIDFVectorizer(
            options: result,
            stopWords: options.stop_words.map { StopWords(name: "test", words: $0) },
            vocabulary: options.vocabulary.map { TermTable($0) }
        )
    }

    private func limit(_ value: Double) -> DocumentFrequency {
        value == value.rounded() ? .count(Int(value)) : .share(value)
    }
}

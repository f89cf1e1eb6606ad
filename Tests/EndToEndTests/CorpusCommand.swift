import TestSupport
import Testing

/// A command that reads a corpus, with the options that it needs.
struct CorpusCommand: CustomTestStringConvertible, Sendable {
    /// Its name and options.
    var words: [String]

    /// The name of the file or folder that it writes, if it writes one.
    var outputName: String?

    var testDescription: String { words.joined(separator: " ") }

    static let analyze = Self(words: ["analyze", "--topics", "3"], outputName: "run")
    static let train = Self(words: ["topics", "train", "--topics", "3"], outputName: "model.safetensors")
    static let selectK = Self(words: ["topics", "select-k", "--range", "2..3", "--samples", "2"])
    static let statements = Self(words: ["statements", "--format", "jsonl"])
    static let stance = Self(words: ["stance", "--format", "jsonl"])
    static let vectorize = Self(words: ["vectorize"], outputName: "matrix.safetensors")
    static let inspect = Self(words: ["corpus", "inspect"])

    static let all = [analyze, train, selectK, statements, stance, vectorize, inspect]

    /// Returns the arguments for a corpus; the output goes into the folder.
    func arguments(_ corpus: [String], into folder: TemporaryFolder) -> [String] {
        words + corpus + (outputName.map { ["-o", folder.path($0)] } ?? [])
    }
}

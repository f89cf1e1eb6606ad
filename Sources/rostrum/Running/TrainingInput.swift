import Corpus
import Vectorization

/// What topics are trained on: articles, or a matrix that was made before.
enum TrainingInput {
    /// The articles of a corpus, and the near-duplicates among them.
    case articles([Article], DuplicateGroups?)
    /// The matrix of `rostrum vectorize`.
    case matrix(MatrixFile)

    /// Reads the corpus, or the matrix if the one file given is a SafeTensors file.
    ///
    /// - Parameters:
    ///   - corpus: What to read.
    ///   - duplicates: What near-duplicates count for; without it they are not looked for.
    ///   - global: The options of every command.
    /// - Throws: `CorpusError`, or `TensorFileError` for a matrix.
    init(corpus: CorpusOptions, duplicates: DuplicateOptions? = nil, global: GlobalOptions) throws {
        if corpus.corpus.count == 1, let path = corpus.corpus.first, path.hasSuffix(".safetensors") {
            self = .matrix(try MatrixFile.read(path: path))
        } else {
            let articles = try CorpusLoader(corpus: corpus, global: global).load().articles
            let outcome = duplicates?.apply(to: articles, global: global)
            self = .articles(outcome?.articles ?? articles, outcome?.groups)
        }
    }

    /// The identifier of each document.
    var articleIDs: [String] {
        switch self {
        case .articles(let articles, _): articles.map(\.id)
        case .matrix(let file): file.articleIDs
        }
    }
}

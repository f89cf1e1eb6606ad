import Corpus
import Vectorization

/// What topics are trained on: articles, or a matrix that was made before.
enum TrainingInput {
    /// The articles of a corpus.
    case articles([Article])
    /// The matrix of `rostrum vectorize`.
    case matrix(MatrixFile)

    /// Reads the corpus, or the matrix if the one file given is a SafeTensors file.
    init(corpus: CorpusOptions, global: GlobalOptions) throws {
        if corpus.corpus.count == 1, let path = corpus.corpus.first, path.hasSuffix(".safetensors") {
            self = .matrix(try MatrixFile.read(path: path))
        } else {
            self = .articles(try CorpusLoader(corpus: corpus, global: global).load().articles)
        }
    }

    /// The identifier of each document.
    var articleIDs: [String] {
        switch self {
        case .articles(let articles): articles.map(\.id)
        case .matrix(let file): file.articleIDs
        }
    }
}

public import Corpus
public import LinearAlgebra
internal import ModelData

/// The hash that tells corpora apart.
public enum CorpusHash {
    /// Returns the SHA-256 over the identifiers and texts of articles, in their order.
    public static func hexadecimal(of articles: [Article]) -> String {
        let stream = Stream()
        for article in articles { stream.add(article) }
        return stream.finish()
    }

    /// The same hash of articles that come one after the other.
    final class Stream {
        private var hash = SHA256()

        /// Adds an article.
        func add(_ article: Article) {
            hash.update("\(article.id)\u{1F}\(article.text.utf8.count)\u{1F}")
            hash.update(article.text)
        }

        /// Returns the hash of the articles; called once, at the end.
        func finish() -> String {
            SHA256.hexadecimalText(of: hash.finish())
        }
    }

    /// Returns the SHA-256 over the entries of a matrix, for a training that starts from one.
    public static func hexadecimal(of matrix: SparseMatrix) -> String {
        var hash = SHA256()
        hash.update("\(matrix.rowCount)\u{1F}\(matrix.columnCount)\u{1F}")
        for row in 0..<matrix.rowCount {
            let entries = matrix.rowStarts[row]..<matrix.rowStarts[row + 1]
            hash.update(
                entries.flatMap { entry in
                    bytes(of: UInt32(bitPattern: matrix.columnIndices[entry]))
                        + bytes(of: matrix.values[entry].bitPattern)
                }
            )
        }
        return SHA256.hexadecimalText(of: hash.finish())
    }

    private static func bytes(of word: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
}

extension CorpusHash {
    /// Returns the SHA-256 that stands for a corpus with articles added to it.
    public static func hexadecimal(of articles: [Article], after earlier: String) -> String {
        SHA256.hexadecimal(of: "\(earlier)\u{1F}\(hexadecimal(of: articles))".utf8)
    }
}

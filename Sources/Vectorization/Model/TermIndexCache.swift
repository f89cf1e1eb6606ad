internal import Synchronization

/// The index of a model's terms, built when it is first asked for.
final class TermIndexCache: Sendable {
    private let cached = Mutex<TermIndex?>(nil)

    /// Returns the index of the terms, which must be the same at each call.
    func index(of terms: TermTable, analyzer: Analyzer) throws(VectorizationError) -> TermIndex {
        try cached.withLock { cached throws(VectorizationError) in
            if let cached { return cached }
            let index = try TermIndex(terms, analyzer: analyzer)
            cached = index
            return index
        }
    }
}

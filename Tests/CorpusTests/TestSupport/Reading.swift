import Corpus
import LinearAlgebra

/// Reads a corpus with options set in a closure.
func read(
    _ paths: [String],
    threads: Int = 2,
    _ change: (inout CorpusReader.Options) -> Void = { _ in }
) throws -> ArticleCollection {
    var options = CorpusReader.Options()
    change(&options)
    return try CorpusReader(paths: paths, options: options, parallel: ParallelLoop(threadCount: threads)).readAll()
}

/// Returns the error that reading a corpus ends with.
func readingError(_ paths: [String], _ change: (inout CorpusReader.Options) -> Void = { _ in }) throws -> CorpusError? {
    do {
        _ = try read(paths, change)
        return nil
    } catch let error as CorpusError {
        return error
    }
}

extension CorpusError {
    /// The problem that a problem error holds.
    var readingProblem: ReadingProblem? {
        guard case .problem(_, let problem) = self else { return nil }
        return problem
    }

    /// The line that a problem error names.
    var line: Int? {
        guard case .problem(let origin, _) = self else { return nil }
        return origin.line
    }
}

import Foundation

/// The topics of any program: the terms of one topic a line, best first.
enum TopicTermsFile {
    /// Reads the first terms of each line; tabs, commas and, where a line has neither, spaces separate them.
    ///
    /// - Throws: ``UnreadableFile``, or ``TopicTermsError`` with the line.
    static func read(path: String, termCount: Int) throws -> [[String]] {
        let text = try TextFile.contents(path: path)
        var topics: [[String]] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let separators: Set<Character> =
                line.contains("\t") ? ["\t"] : line.contains(",") ? [","] : [" "]
            var terms: [String] = []
            for part in line.split(whereSeparator: separators.contains) {
                let term = part.trimmingCharacters(in: .whitespaces)
                if !term.isEmpty, !terms.contains(term) { terms.append(term) }
            }
            guard !terms.isEmpty else { continue }
            guard terms.count > 1 else { throw TopicTermsError.oneTerm(path: path, line: number + 1, term: terms[0]) }
            topics.append(Array(terms.prefix(termCount)))
        }
        guard !topics.isEmpty else { throw TopicTermsError.empty(path: path) }
        return topics
    }
}

/// What is wrong with a file of terms.
enum TopicTermsError: Error, Hashable, CustomStringConvertible {
    /// No line has terms.
    case empty(path: String)
    /// A line has one term only.
    case oneTerm(path: String, line: Int, term: String)

    /// The file, the line and the remedy, as one line for a person.
    var description: String {
        switch self {
        case .empty(let path): "\(path): has no terms; write the terms of one topic a line"
        case .oneTerm(let path, let line, let term):
            "\(path):\(line): a topic has '\(term)' only; write at least two terms a line, separated by tabs, commas or "
                + "spaces"
        }
    }
}

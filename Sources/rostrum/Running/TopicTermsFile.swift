import Foundation

/// The topics of any program: the terms of one topic a line, best first.
enum TopicTermsFile {
    /// Reads the first terms of each line; tabs, commas and, where a line has neither, spaces separate them.
    ///
    /// - Throws: ``TopicTermsError``.
    static func read(path: String, termCount: Int) throws(TopicTermsError) -> [[String]] {
        guard let content = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
        guard let text = String(data: content, encoding: .utf8) else { throw .notText(path: path) }
        var topics: [[String]] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let separators: Set<Character> =
                line.contains("\t") ? ["\t"] : line.contains(",") ? [","] : [" "]
            var terms: [String] = []
            for part in line.split(whereSeparator: separators.contains) {
                let term = part.trimmingCharacters(in: .whitespaces)
                if !term.isEmpty, !terms.contains(term) { terms.append(term) }
            }
            guard !terms.isEmpty else { continue }
            guard terms.count > 1 else { throw .oneTerm(path: path, line: number + 1, term: terms[0]) }
            topics.append(Array(terms.prefix(termCount)))
        }
        guard !topics.isEmpty else { throw .empty(path: path) }
        return topics
    }
}

/// What is wrong with a file of terms.
enum TopicTermsError: Error, Hashable, CustomStringConvertible {
    /// The file is not there or cannot be read.
    case unreadable(path: String)
    /// The file is no UTF-8 text.
    case notText(path: String)
    /// No line has terms.
    case empty(path: String)
    /// A line has one term only.
    case oneTerm(path: String, line: Int, term: String)

    /// The file, the line and the remedy, as one line for a person.
    var description: String {
        switch self {
        case .unreadable(let path): "cannot read '\(path)': check the path and its permissions"
        case .notText(let path):
            "\(path): is no UTF-8 text; give a model (.safetensors) or the terms of one topic a line"
        case .empty(let path): "\(path): has no terms; write the terms of one topic a line"
        case .oneTerm(let path, let line, let term):
            "\(path):\(line): a topic has '\(term)' only; write at least two terms a line, separated by tabs, commas or "
                + "spaces"
        }
    }
}

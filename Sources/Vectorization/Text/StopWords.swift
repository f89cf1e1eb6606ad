internal import Foundation
public import ModelData

/// Words that a vocabulary leaves out.
///
/// They are compared, as they are written, with the words of a text after these were put in lower case and stripped of
/// accents, if that is asked for, and before stems are taken.
public struct StopWords: Hashable, Sendable, Codable {
    /// Where the words come from: `english`, `none` or the path of a file.
    public let name: String

    /// The words in ascending order, without repetitions.
    public let words: [String]

    /// No stop words.
    public static let none = StopWords(name: "none", words: [])

    /// Creates a list of stop words.
    public init(name: String, words: some Sequence<String>) {
        self.name = name
        self.words = Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Finds the stop words that a person named.
    ///
    /// - Parameters:
    ///   - name: `none`, the name of a list in the folder `stopwords` of the models, such as `english`, or the path of
    ///     a file with one word a line, in which blank lines and lines that start with `#` are skipped.
    ///   - models: The folder of data files.
    /// - Throws: ``VectorizationError/unreadableStopWords(path:reason:)``.
    public init(named name: String, models: ModelFolder) throws(VectorizationError) {
        guard name != "none" else {
            self = .none
            return
        }
        let shipped = models.path(of: "stopwords/\(name).txt")
        let isShipped = !name.contains("/") && FileManager.default.fileExists(atPath: shipped)
        let path = isShipped ? shipped : name
        var isFolder: ObjCBool = false
        // SAFETY: the pointer does not outlive the call.
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .unreadableStopWords(path: path, reason: "there is no such file")
        }
        guard !isFolder.boolValue else { throw .unreadableStopWords(path: path, reason: "it is a folder") }
        // A file handle, since the other ways to read a file refuse pipes on Linux.
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.readToEnd() ?? Data() else {
            throw .unreadableStopWords(path: path, reason: "it may not be read")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw .unreadableStopWords(path: path, reason: "it is not UTF-8 text")
        }
        let lines = text.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
        self.init(name: name, words: lines)
    }

    /// A stop word that no text can bring.
    public struct Unproducible: Hashable, Sendable {
        /// The stop word.
        public let word: String

        /// The words that the token rule makes of it, which are not all stop words.
        public let tokens: [String]

        /// Creates an item of the list.
        public init(word: String, tokens: [String]) {
            self.word = word
            self.tokens = tokens
        }
    }

    /// Lists the stop words that the token rule can never produce, and that therefore remove nothing.
    ///
    /// `don't` under the scikit-learn rule is one: texts bring `don`. A stop word of which the rule makes other stop
    /// words does no harm and is left out.
    public func unproducible(with options: TFIDFVectorizer.Options) -> [Unproducible] {
        let known = Set(words)
        return words.compactMap { word in
            let tokens = options.words(of: word)
            guard tokens != [word], tokens.isEmpty || !tokens.allSatisfy(known.contains) else { return nil }
            return Unproducible(word: word, tokens: tokens)
        }
    }

    /// The words as they come out of texts, for looking words up; nil if there are none.
    func table() -> TokenTable? {
        guard !words.isEmpty else { return nil }
        var table = TokenTable()
        for word in words { _ = table.intern(Array(word.utf8)) }
        return table
    }
}

extension Theme {
    /// Creates the theme of one document from its own words, such as a motion under debate.
    ///
    /// - Parameters:
    ///   - id: The identifier in tables.
    ///   - phrase: Words and phrases apart by `;`, or one phrase. A phrase of more than three words also stands for
    ///     each of its words that is no small word, because a debate rarely repeats the whole of it.
    ///   - smallWords: Words that say nothing about a subject: stop words.
    /// - Returns: A contested theme with one facet of sign 1, or nil if the phrase has no word.
    public static func ofDocument(id: String, phrase: String, smallWords: Set<String> = []) -> Theme? {
        var terms: [String] = []
        for part in phrase.lowercased().split(separator: ";") {
            let words = part.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == "*") }
                .map(String.init)
            guard !words.isEmpty else { continue }
            terms.append(words.joined(separator: " "))
            guard words.count > 3 else { continue }
            terms += words.filter { $0.utf8.count > 2 && !smallWords.contains($0) }
        }
        var seen: Set<String> = []
        terms = terms.filter { seen.insert($0).inserted }
        guard !terms.isEmpty else { return nil }
        return Theme(id: id, proposition: phrase, facets: [Facet(id: id, sign: 1, terms: terms)])
    }
}

/// The English names of the months, whole or cut to three or four letters.
enum MonthName {
    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// Returns the number of the month, 1…12, that a word in lower case names.
    static func month(_ word: String) -> Int? {
        names.firstIndex { isName(word, of: $0) }.map { $0 + 1 }
    }

    /// Tells whether a word in lower case is a name or a short form of it ("sept", "tues").
    static func isName(_ word: String, of name: String) -> Bool {
        word == name || ((3...4).contains(word.utf8.count) && name.hasPrefix(word))
    }
}

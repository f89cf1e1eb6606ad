/// Words and phrases with graded polarity, from −1 to 1, all inflected forms listed.
public struct Lexicon: Sendable, Hashable {
    /// The polarity of one form.
    public struct Value: Sendable, Hashable {
        /// The polarity, from −1 to 1.
        public var valence: Double
        /// The class of the entry: "evaluation", "event-ill"; empty in lexicons without classes.
        public var valueClass: String

        /// Creates a value.
        public init(valence: Double, valueClass: String = "") {
            self.valence = valence
            self.valueClass = valueClass
        }
    }

    /// The value of each form, in lower case; the words of a phrase stand apart by one space, and a `*` at the end of a
    /// word stands for any ending.
    public private(set) var values: [String: Value]

    /// Words and phrases that never carry polarity.
    public private(set) var protected: Set<String>

    /// The number of entries before inflection.
    public private(set) var entryCount: Int

    /// Whether an entry ends in `*`, which stands for any ending.
    private var hasGlobs: Bool

    /// Creates a lexicon of forms that are not inflected any further.
    public init(values: [String: Value], protected: Set<String> = [], entryCount: Int? = nil) {
        self.values = values
        self.protected = protected
        self.entryCount = entryCount ?? values.count
        hasGlobs = values.keys.contains { $0.utf8.last == UInt8(ascii: "*") }
    }

    /// Returns a copy in which further words and phrases never carry polarity.
    public func protecting(_ words: some Sequence<String>) -> Lexicon {
        var copy = self
        copy.protected.formUnion(words)
        return copy
    }

    /// Returns one lexicon from several: each word has the mean of the valences of the lexicons that hold it.
    ///
    /// Each valence is first clipped to −1…1. A lexicon holds a word that it lists, or else one that a glob of it
    /// covers, with the value of the longest such glob; a lexicon that does not hold a word has no say in it. The class
    /// comes from the first lexicon that names one. A word that one lexicon protects never carries polarity.
    ///
    /// - Parameter lexicons: The lexicons, all on the scale from −1 to 1.
    /// - Returns: The one lexicon; that of a single lexicon is itself.
    public static func averaged(_ lexicons: [Lexicon]) -> Lexicon {
        if lexicons.count == 1, let only = lexicons.first { return only }
        var values: [String: Value] = [:]
        for lexicon in lexicons {
            for form in lexicon.values.keys where values[form] == nil {
                values[form] = mean(of: lexicons.compactMap { $0.value(of: form) })
            }
        }
        return Lexicon(
            values: values,
            protected: lexicons.reduce(into: []) { $0.formUnion($1.protected) },
            entryCount: lexicons.reduce(0) { $0 + $1.entryCount }
        )
    }

    private static func mean(of values: [Value]) -> Value {
        let sum = values.reduce(0) { $0 + min(1, max(-1, $1.valence)) }
        let valueClass = values.first { !$0.valueClass.isEmpty }?.valueClass ?? ""
        return Value(valence: sum / Double(max(1, values.count)), valueClass: valueClass)
    }
}

extension Lexicon {
    /// Returns the value of a word, phrase or glob: its own, or that of the longest glob that covers it.
    ///
    /// Protected words are not looked at.
    ///
    /// - Parameter form: A form in lower case; `*` at its end stands for any ending.
    /// - Returns: The value, or nil if the lexicon does not hold the form.
    public func value(of form: String) -> Value? {
        values[form] ?? glob(covering: form).flatMap { values[$0] }
    }

    /// Returns the longest glob that covers a form, other than the form itself, or nil.
    package func glob(covering form: String) -> String? {
        guard hasGlobs else { return nil }
        // Only the ending of the last word is free.
        var stem = form[...]
        if stem.last == "*" { stem = stem.dropLast(2) }
        while let last = stem.last, last != " " {
            let glob = stem + "*"
            if values[String(glob)] != nil { return String(glob) }
            stem.removeLast()
        }
        return nil
    }

    /// Whether a glob covers a single word.
    func hasGlob(covering word: String) -> Bool { glob(covering: word) != nil }
}

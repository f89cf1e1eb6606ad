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

    /// The value of each form, in lower case; the words of a phrase stand apart by one space.
    public private(set) var values: [String: Value]

    /// Words and phrases that never carry polarity.
    public private(set) var protected: Set<String>

    /// The number of entries before inflection.
    public private(set) var entryCount: Int

    /// Creates a lexicon of forms that are not inflected any further.
    public init(values: [String: Value], protected: Set<String> = [], entryCount: Int? = nil) {
        self.values = values
        self.protected = protected
        self.entryCount = entryCount ?? values.count
    }

    /// Returns a copy in which further words and phrases never carry polarity.
    public func protecting(_ words: some Sequence<String>) -> Lexicon {
        var copy = self
        copy.protected.formUnion(words)
        return copy
    }

    /// Returns one lexicon from several: each form has the mean of the valences of the lexicons that hold it.
    ///
    /// The class comes from the first lexicon that names one. A word that one lexicon protects never carries polarity.
    public static func averaged(_ lexicons: [Lexicon]) -> Lexicon {
        guard lexicons.count != 1 else { return lexicons[0] }
        var sums: [String: (sum: Double, count: Int, valueClass: String)] = [:]
        var protected: Set<String> = []
        for lexicon in lexicons {
            protected.formUnion(lexicon.protected)
            for (form, value) in lexicon.values {
                var entry = sums[form] ?? (0, 0, "")
                entry.sum += value.valence
                entry.count += 1
                if entry.valueClass.isEmpty { entry.valueClass = value.valueClass }
                sums[form] = entry
            }
        }
        return Lexicon(
            values: sums.mapValues { Value(valence: $0.sum / Double($0.count), valueClass: $0.valueClass) },
            protected: protected,
            entryCount: lexicons.reduce(0) { $0 + $1.entryCount }
        )
    }
}

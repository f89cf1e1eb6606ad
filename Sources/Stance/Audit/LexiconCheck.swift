/// What is in a lexicon file, and what is wrong with it.
public struct LexiconCheck: Sendable, Hashable {
    /// What is wrong with one line.
    public enum Problem: Sendable, Hashable {
        /// The line cannot be read; what the reader says.
        case unreadable(String)
        /// The word stands on an earlier line, as the same part of speech.
        case duplicate(firstLine: Int)
        /// An earlier line, or another category, gives the word the other sign.
        case contradiction(firstLine: Int)
        /// All forms of the entry come from other entries, with the same value.
        case derivable(from: String, line: Int)
        /// A class that the own layout does not know.
        case unknownClass(String, known: [String])
        /// All words are articles, pronouns, prepositions and the like.
        case functionWords
        /// The word names a person or a group.
        case name(NameWords.Kind)
        /// `protected.txt` says that the word never carries polarity.
        case protected
        /// The value is 0 and overrides nothing.
        case neutral
    }

    /// A problem and its place.
    public struct Finding: Sendable, Hashable {
        /// The line, counted from 1; 0 for the whole file.
        public var line: Int
        /// The word; nil if the line cannot be read.
        public var word: String?
        /// What is wrong.
        public var problem: Problem
    }

    /// The entries of one class.
    public struct ClassCount: Sendable, Hashable {
        /// The class or category; empty for entries without one.
        public var name: String
        /// Entries above 0.
        public var positive = 0
        /// Entries below 0.
        public var negative = 0
        /// Entries that are 0.
        public var neutral = 0

        /// All entries of the class.
        public var entries: Int { positive + negative + neutral }
    }

    /// The file.
    public var path: String
    /// Its layout.
    public var format: Lexicon.Format
    /// The problems, by line.
    public var findings: [Finding]
    /// The entries by class, the largest first.
    public var classes: [ClassCount]
    /// The entries of several words.
    public var phraseCount: Int
    /// The words and phrases with all their forms.
    public var formCount: Int
    /// The categories whose names tell no side; their words are left out.
    public var unusedCategories: [String]

    /// The entries of all classes.
    public var total: ClassCount {
        classes.reduce(into: ClassCount(name: "all")) { sum, count in
            sum.positive += count.positive
            sum.negative += count.negative
            sum.neutral += count.neutral
        }
    }
}

extension LexiconCheck.Problem: CustomStringConvertible {
    /// A short name for machines.
    public var code: String {
        switch self {
        case .unreadable: "unreadable"
        case .duplicate: "duplicate"
        case .contradiction: "contradiction"
        case .derivable: "derivable"
        case .unknownClass: "unknown-class"
        case .functionWords: "function-words"
        case .name: "name"
        case .protected: "protected"
        case .neutral: "neutral"
        }
    }

    /// The names of all problems.
    public static let codes = [
        "unreadable", "duplicate", "contradiction", "derivable", "unknown-class", "function-words", "name", "protected",
        "neutral",
    ]

    /// What is wrong and the remedy, without the place.
    public var description: String {
        switch self {
        case .unreadable(let problem): "\(problem); mend this line"
        case .duplicate(let line): "stands on line \(line) already; remove one of the two"
        case .contradiction(let line): "has the other sign on line \(line), and readers take the mean; keep one"
        case .derivable(let word, let line):
            "all its forms come from \"\(word)\" on line \(line) with the same value; remove this line"
        case .unknownClass(let name, let known):
            "the class \"\(name)\" does not exist; write one of \(known.joined(separator: ", "))"
        case .functionWords: "consists of function words only and would match everywhere; remove it or add a word"
        case .name(let kind): "names a person or a group (\(kind.rawValue)), which is no measure of tone; remove it"
        case .protected: "is a protected word and never carries polarity; remove it here or in protected.txt"
        case .neutral: "is 0 and overrides no form of another entry; give it a value or remove it"
        }
    }
}

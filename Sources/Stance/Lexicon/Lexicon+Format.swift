extension Lexicon {
    /// How a lexicon file is laid out.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Lemma, part of speech, valence from −4 to 4, class, note, apart by tabs; base forms, inflected while they
        /// are read.
        case rostrum
        /// Word, mean valence from −4 to 4, standard deviation, ratings, apart by tabs.
        case vader
        /// Word, whole number from −5 to 5, apart by a tab.
        case afinn
        /// Word, number on a scale of the file's own, apart by a tab or a comma: the greatest absolute value, or the
        /// one named by a line `# scale: 5`, becomes 4.
        case plain
        /// A table whose header names its columns, apart by tabs, commas or semicolons; scaled as `plain`.
        case table
        /// LIWC and Lexicoder `.dic`: numbered categories between two lines `%`, then words with category numbers.
        case dictionary
        /// WordStat and Yoshikoder `.cat`: categories, and below each of them, indented, its words.
        case categories

        /// The value that stands for full polarity, or nil if the file decides.
        var fullValence: Double? {
            switch self {
            case .rostrum, .vader, .dictionary, .categories: 4
            case .afinn: 5
            case .plain, .table: nil
            }
        }
    }
}

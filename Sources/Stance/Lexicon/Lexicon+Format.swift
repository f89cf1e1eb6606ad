extension Lexicon {
    /// How a lexicon file is laid out; all are tab-separated.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Lemma, part of speech, valence from −4 to 4, class, note; base forms, inflected while they are read.
        case rostrum
        /// Word, mean valence from −4 to 4, standard deviation, ratings.
        case vader
        /// Word, whole number from −5 to 5.
        case afinn
        /// Word, number on a scale of the file's own: the greatest absolute value becomes 1.
        case plain

        /// The value that stands for full polarity, or nil if the file decides.
        var fullValence: Double? {
            switch self {
            case .rostrum, .vader: 4
            case .afinn: 5
            case .plain: nil
            }
        }
    }
}

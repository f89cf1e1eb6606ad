/// What the terms of a vocabulary are made of.
public enum Analyzer: String, Hashable, Sendable, Codable, CaseIterable {
    /// Words and runs of neighbouring words, joined by single spaces.
    case word

    /// Runs of characters; runs of white space count as one space, as in scikit-learn's `char`.
    case character

    /// Runs of characters inside words, each word with a space on both sides, as in scikit-learn's `char_wb`.
    ///
    /// A word that is shorter than the shortest run is a term as a whole.
    case characterInWord = "character-in-word"
}

/// How windows over a text are counted.
public enum CoherenceMode: String, Hashable, Sendable, CaseIterable {
    /// Every window of every text that has words; a term is in a window as long as one of its copies is.
    case exact

    /// As gensim 4 counts, so that figures can be compared with published ones.
    ///
    /// A text without words is a window, and a term counts as gone as soon as one of its copies leaves the window, until
    /// another enters (`WordOccurrenceAccumulator` in `gensim/topic_coherence/text_analysis.py`, gensim 4.4).
    case gensim
}

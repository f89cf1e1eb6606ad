extension Article {
    /// The number of words of the text.
    public var wordCount: Int { WordWalk.count(in: text) }
}

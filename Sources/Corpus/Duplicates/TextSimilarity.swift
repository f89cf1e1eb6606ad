/// How much of their word sequences two texts have in common.
public struct TextSimilarity: Hashable, Sendable {
    /// The number of sequences that both texts have.
    public var sharedCount: Int

    /// The number of sequences of the text with fewer of them.
    public var smallerCount: Int

    /// The number of sequences of the other text.
    public var largerCount: Int

    /// Creates a similarity from two sizes and what both have.
    public init(sharedCount: Int, leftCount: Int, rightCount: Int) {
        self.sharedCount = sharedCount
        smallerCount = min(leftCount, rightCount)
        largerCount = max(leftCount, rightCount)
    }

    /// The share of all sequences of the two that both have, 0…1 (Jaccard 1901).
    public var jaccard: Double {
        let union = smallerCount + largerCount - sharedCount
        return union > 0 ? Double(sharedCount) / Double(union) : 0
    }

    /// The share of the smaller text that stands in the larger one, 0…1 (Broder 1997, "containment").
    public var containment: Double {
        smallerCount > 0 ? Double(sharedCount) / Double(smallerCount) : 0
    }
}

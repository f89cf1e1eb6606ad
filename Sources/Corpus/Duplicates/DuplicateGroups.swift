/// Which articles of a list are copies or near-copies of each other.
public struct DuplicateGroups: Hashable, Sendable {
    /// The groups of two or more articles: indices ascending, groups in the order of their first article.
    public let groups: [[Int]]

    /// The number of articles looked at.
    public let articleCount: Int

    private let groupOfArticle: [Int: Int]

    /// Creates groups from lists of indices that share none.
    public init(groups: [[Int]], articleCount: Int) {
        self.articleCount = articleCount
        let sorted = groups.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
        self.groups = sorted
        var groupOfArticle: [Int: Int] = [:]
        for (group, members) in sorted.enumerated() {
            for member in members { groupOfArticle[member] = group }
        }
        self.groupOfArticle = groupOfArticle
    }

    /// Returns the position in ``groups`` of the group that an article is in, or `nil` if it has no copies.
    public func group(of index: Int) -> Int? {
        groupOfArticle[index]
    }

    /// Returns the first article of the group that an article is in; an article without copies stands for itself.
    public func representative(of index: Int) -> Int {
        groupOfArticle[index].map { groups[$0][0] } ?? index
    }

    /// Returns the share of one that an article counts for, so that a group counts once: 1 / (size of its group).
    public func weight(of index: Int) -> Double {
        groupOfArticle[index].map { 1 / Double(groups[$0].count) } ?? 1
    }

    /// The number of articles that are copies of an earlier one.
    public var copyCount: Int { groups.reduce(0) { $0 + $1.count - 1 } }

    /// The articles that stand for their groups or have no copies, ascending.
    public var representatives: [Int] { (0..<articleCount).filter { representative(of: $0) == $0 } }
}

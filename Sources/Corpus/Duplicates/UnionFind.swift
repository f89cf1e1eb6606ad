/// Sets of indices that grow together; the least index of a set stands for it.
struct UnionFind {
    private var parents: [Int32]

    init(count: Int) {
        parents = (0..<Int32(count)).map { $0 }
    }

    /// Returns the least index of the set that an index is in.
    mutating func root(of index: Int) -> Int {
        var node = Int32(index)
        while parents[Int(node)] != node {
            parents[Int(node)] = parents[Int(parents[Int(node)])]
            node = parents[Int(node)]
        }
        return Int(node)
    }

    /// Joins the sets of two indices.
    mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (root(of: left), root(of: right))
        parents[max(left, right)] = Int32(min(left, right))
    }
}

import ArgumentParser

/// A range of whole numbers from 1, written `1..2` or `2`.
struct CountRange: ExpressibleByArgument {
    /// The least number.
    var lower: Int
    /// The greatest number.
    var upper: Int

    init(lower: Int, upper: Int) {
        self.lower = lower
        self.upper = upper
    }

    init?(argument: String) {
        let parts = argument.replacing("...", with: "..").split(separator: "..", omittingEmptySubsequences: false)
            .map { Int($0) }
        guard let first = parts.first, let lower = first, lower >= 1, parts.count <= 2 else { return nil }
        guard let last = parts.last, let upper = last, upper >= lower else { return nil }
        self.init(lower: lower, upper: upper)
    }

    var defaultValueDescription: String { "\(lower)..\(upper)" }
}

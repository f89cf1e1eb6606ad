import Testing

/// A short text with the words of one speaker inside those of another.
struct ChainCase: CustomTestStringConvertible, Sendable {
    /// The shape that the text shows.
    var shape: String
    var text: String
    /// What the innermost speaker said.
    var content: String
    /// The names from the outermost speaker to the innermost.
    var chain: [String]

    init(_ shape: String, _ text: String, _ content: String, _ chain: [String]) {
        self.shape = shape
        self.text = text
        self.content = content
        self.chain = chain
    }

    var testDescription: String { "\(shape): \(text)" }

    /// Speech inside speech, and speech beside speech, which is no chain.
    static let all: [ChainCase] = [
        .init(
            "that and a thought",
            "Mara Ellison said that Pavel Drozdek thinks the lake is his.",
            "the lake is his",
            ["Mara Ellison", "Pavel Drozdek"]
        ),
        .init(
            "according to somebody who quotes",
            "According to the Drusk Observer, Viktor Grall said the bill was dead.",
            "the bill was dead",
            ["Drusk Observer", "Viktor Grall"]
        ),
        .init(
            "trailing outer speaker",
            "Pavel Drozdek believes the lake is his, Mara Ellison said.",
            "the lake is his",
            ["Mara Ellison", "Pavel Drozdek"]
        ),
        .init(
            "two clauses side by side are no chain",
            "Ruth Calloway said the site was dry and Simon Oakes said it was wet.",
            "it was wet",
            ["Simon Oakes"]
        ),
        .init(
            "two clauses side by side behind a comma are no chain",
            "Karl Brandt said the debt was high, and Lena Orth said it was low.",
            "it was low",
            ["Lena Orth"]
        ),
    ]
}

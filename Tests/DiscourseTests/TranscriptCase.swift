import Testing

/// A document that is one speaker's own words, and the statements in it.
struct TranscriptCase: CustomTestStringConvertible, Sendable {
    /// The shape that the text shows.
    var shape: String
    var text: String
    var speaker: String
    /// The content of each statement, in order.
    var contents: [String]

    init(_ shape: String, _ text: String, _ speaker: String, _ contents: [String]) {
        self.shape = shape
        self.text = text
        self.speaker = speaker
        self.contents = contents
    }

    var testDescription: String { "\(shape): \(text)" }

    /// Speeches.
    static let all: [TranscriptCase] = [
        .init(
            "one statement a sentence",
            "We froze the assets. We halted the pipeline. Both were right.",
            "Mara Ellison",
            ["We froze the assets", "We halted the pipeline", "Both were right"]
        ),
        .init(
            "abbreviations end no sentence",
            "Mr. Speaker, the bill costs 2.5 million. Gen. Quist asked for more.",
            "Tobias Renn",
            ["Mr. Speaker, the bill costs 2.5 million", "Gen. Quist asked for more"]
        ),
        .init(
            "a quotation inside stays the speaker's",
            "My opponent says “the lake is quiet.” I say it is frozen.",
            "Mara Ellison",
            ["My opponent says “the lake is quiet", "I say it is frozen"]
        ),
    ]
}

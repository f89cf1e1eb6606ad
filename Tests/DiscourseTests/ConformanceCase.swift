import Discourse
import Testing

/// A short text and one statement that must be found in it.
struct ConformanceCase: CustomTestStringConvertible, Sendable {
    /// The shape that the text shows.
    var shape: String
    var text: String
    /// The name of the speaker, or nil if nobody can be named.
    var speaker: String?
    /// The words of the cue, or nil if there is none.
    var cue: String?
    var kind: Statement.Kind
    /// What was said; the ranges of an interrupted quotation are joined by " | ".
    var content: String

    init(_ shape: String, _ text: String, _ speaker: String?, _ cue: String?, _ kind: Statement.Kind, _ content: String)
    {
        self.shape = shape
        self.text = text
        self.speaker = speaker
        self.cue = cue
        self.kind = kind
        self.content = content
    }

    var testDescription: String { "\(shape): \(text)" }
}

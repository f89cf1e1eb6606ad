public import Foundation

/// One article as it was read.
///
/// Every offset that later parts report counts Unicode code points (`unicodeScalars`) of ``text``, which is never
/// changed after reading. What cleaning leaves out is listed in ``removed``.
public struct Article: Hashable, Sendable {
    /// The identifier: the given one, or a SHA-256 prefix of source, date and text.
    public var id: String

    /// The headline.
    public var title: String?

    /// The original text.
    public var text: String

    /// When the article was published, in UTC.
    public var publishedAt: Date?

    /// The outlet.
    public var source: String?

    /// The speaker of a transcript.
    public var speaker: String?

    /// Where the article can be read.
    public var url: String?

    /// Further fields that the caller asked for by name.
    public var fields: [String: String]

    /// The parts of the text that cleaning leaves out, ascending and apart.
    public var removed: [TextRange]

    /// Where the article was read.
    public var origin: RecordOrigin

    /// Creates an article.
    public init(
        id: String,
        title: String? = nil,
        text: String,
        publishedAt: Date? = nil,
        source: String? = nil,
        speaker: String? = nil,
        url: String? = nil,
        fields: [String: String] = [:],
        removed: [TextRange] = [],
        origin: RecordOrigin = RecordOrigin(file: "", line: 0)
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.publishedAt = publishedAt
        self.source = source
        self.speaker = speaker
        self.url = url
        self.fields = fields
        self.removed = removed
        self.origin = origin
    }
}

/// A part of a text between quotation marks; the marks are the first and, if it is closed, the last token.
package struct Quotation: Hashable, Sendable {
    /// The token of the opening mark.
    var first: Int32
    /// The token of the closing mark, or the last token of the paragraph if there is none.
    var last: Int32
    /// Whether a closing mark stands at the end.
    var isClosed: Bool
    /// Whether the quotation of the paragraph before goes on here.
    var isContinuation: Bool
    /// Whether it goes on in the next paragraph.
    var isLeftOpen: Bool
    /// The number of words inside.
    var wordCount: Int
    /// The kind of the last token inside.
    var lastKind: Token.Kind
    /// Whether each word but the small ones starts with a capital, as in a title.
    var isTitleCase: Bool
    /// Whether the first word starts with a capital.
    var startsCapitalised: Bool
}

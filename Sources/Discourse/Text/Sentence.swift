/// A sentence: a range of items, each of which is a token or a whole quotation.
package struct Sentence: Hashable, Sendable {
    package var items: Range<Int>
    package var paragraph: Int
}

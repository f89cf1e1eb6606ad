/// A word, a number or a mark of an article, with its place in code points and in bytes.
package struct Token: Hashable, Sendable {
    /// What kind of token it is.
    package enum Kind: UInt8, Hashable, Sendable {
        case word, number
        /// A mark that can end a sentence: `.`, `!`, `?`, `…`.
        case terminator
        case comma, semicolon, colon, dash, openBracket, closeBracket
        /// A double mark that opens or closes by its form, and one that shows no direction.
        case openQuote, closeQuote, straightQuote
        /// A single mark that opens by its form, that closes or is an apostrophe, and one that shows no direction.
        case openSingle, closeSingle, straightSingle
        case symbol
        /// A whole quotation as one item of a sentence; its `word` is the number of the quotation.
        case quotation
    }

    /// How the token is written.
    package struct Shape: OptionSet, Hashable, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }
        /// The first letter is a capital.
        package static let capitalised = Shape(rawValue: 1)
        /// Two or more letters, all of them capitals.
        package static let allCapitals = Shape(rawValue: 2)
        /// White space stands before it, or nothing does.
        package static let spaceBefore = Shape(rawValue: 4)
        /// White space stands behind it, or nothing does.
        package static let spaceAfter = Shape(rawValue: 8)
        /// Its final point belongs to it: "Mr.", "U.S.".
        package static let abbreviation = Shape(rawValue: 16)
        /// It is one capital letter with a point.
        package static let initial = Shape(rawValue: 32)
        /// A contraction without its own white space: 's, n't, 've.
        package static let clitic = Shape(rawValue: 64)
        /// An abbreviation from the list, which ends no sentence.
        package static let neverEnds = Shape(rawValue: 128)
        /// A word of four letters or more that ends in a single s, as plurals do.
        package static let endsInS = Shape(rawValue: 256)
        /// A question or exclamation mark.
        package static let asks = Shape(rawValue: 512)
        /// A quotation whose last word is followed by a comma or a terminator inside the marks.
        package static let endsInMark = Shape(rawValue: 1024)
        /// A quotation whose last word is followed by a comma inside the marks.
        package static let endsInComma = Shape(rawValue: 2048)
    }

    package var start: Int32
    package var end: Int32
    package var byteStart: Int32
    package var byteEnd: Int32
    /// The number of the lower-case form, or −1 for a mark.
    package var word: Int32
    package var kind: Kind
    package var shape: Shape
    package var classes: WordClass

    /// Whether it is a word or a number.
    package var isWord: Bool { kind == .word || kind == .number }

    /// Whether it is a word that starts with a capital.
    package var isCapitalised: Bool { kind == .word && shape.contains(.capitalised) }

    /// Whether one of the classes fits.
    package func isAny(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
}

/// The part that a scalar beyond ASCII plays in words under the Unicode rule.
enum WordScalar {
    /// A letter, a mark or a digit.
    case inWord

    /// An ideograph or a sign of Hiragana.
    case wordOfItsOwn

    /// An apostrophe, which joins a word when it stands inside one.
    case apostrophe

    /// A soft hyphen or a joiner, which readers do not see.
    case ignored

    /// Anything else.
    case betweenWords

    init(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        switch scalar.value {
        case 0x2019, 0x02BC, 0xFF07: self = .apostrophe
        case 0x3041...0x3096, 0x309D...0x309F: self = .wordOfItsOwn
        case 0x200B: self = .betweenWords
        default:
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: self = .inWord
            case .format: self = .ignored
            case _ where properties.isIdeographic: self = .wordOfItsOwn
            default: self = Self.isAlphanumeric(scalar) ? .inWord : .betweenWords
            }
        }
    }

    /// Whether a scalar is a letter or a number, as Python's `str.isalnum` and its `\w` have it.
    static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: scalar.properties.numericType != nil
        }
    }
}

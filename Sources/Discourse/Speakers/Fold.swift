/// Maps accented Latin letters to their base letter.
enum Fold {
    private static let latin1: [Character] = Array("aaaaaaaceeeeiiiidnooooo/ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty")
    private static let extended: [Character] = Array(
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
            + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    )

    /// Returns the base letter of a Latin letter with an accent, and any other scalar as it is.
    static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = Int(scalar.value)
        let character: Character
        if value >= 0xC0, value < 0xC0 + latin1.count {
            character = latin1[value - 0xC0]
        } else if value >= 0x100, value < 0x100 + extended.count {
            character = extended[value - 0x100]
        } else {
            return scalar
        }
        return character == "/" ? scalar : character.unicodeScalars.first ?? scalar
    }
}

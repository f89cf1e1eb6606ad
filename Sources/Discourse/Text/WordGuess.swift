/// What the ending of a word that stands in no list tells about it.
enum WordGuess {
    /// Returns the classes that an ending suggests: -ly an adverb, -ed a past form, -ing a gerund.
    static func classes(of word: [UInt8], isCapitalised: Bool) -> WordClass {
        let count = word.count
        guard count > 4, !isCapitalised else { return [] }
        let (last, second, third) = (word[count - 1], word[count - 2], word[count - 3])
        if last == 0x79, second == 0x6C { return .adverb }
        if last == 0x64, second == 0x65, third != 0x65 { return [.verbPast, .verbParticiple] }
        if last == 0x67, second == 0x6E, third == 0x69 { return .verbGerund }
        return []
    }
}

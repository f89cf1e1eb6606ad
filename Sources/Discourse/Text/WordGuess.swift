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
        if last == 0x73 { return ending(word.dropLast()) ? .collective : [] }
        return ending(word[...]) && last != 0x72 ? .role : []
    }

    /// Whether a word ends like a noun of persons: -er, -or, -ist, -ian.
    private static func ending(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count > 4 else { return false }
        let end = Array(word.suffix(3))
        if end[1] == 0x65 || end[1] == 0x6F, end[2] == 0x72 { return true }
        return end[0] == 0x69 && ((end[1] == 0x73 && end[2] == 0x74) || (end[1] == 0x61 && end[2] == 0x6E))
    }
}

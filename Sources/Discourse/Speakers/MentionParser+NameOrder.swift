extension MentionParser {
    /// Whether the family name stands first: a listed family name, then one or two short words.
    func isFamilyFirst(_ run: ArraySlice<Token>, _ mention: Mention) -> Bool {
        guard mention.words.count == 2 || mention.words.count == 3 else { return false }
        let name = run.suffix(mention.words.count)
        guard let first = name.first, first.isAny(.familyNameFirst), let last = name.last else { return false }
        if first.isAny([.givenMale, .givenFemale]), mention.words.count == 2 {
            return text.bytes[Int(last.byteStart)..<Int(last.byteEnd)].contains(0x2D)
        }
        return name.dropFirst().allSatisfy { $0.end - $0.start <= 9 && !$0.shape.contains(.initial) }
            && !(last.isAny(.nameSuffix))
    }
}

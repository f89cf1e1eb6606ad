/// Speakers behind their documents: "the mayor's letter", "a statement by the ministry".
extension SpeakerResolver {
    /// Returns who issued a document of their own words, or nil if nobody is named.
    mutating func issuer(
        of mention: Mention,
        _ tokens: ArraySlice<Token>,
        _ surface: String,
        _ sentence: Int
    ) -> Result? {
        guard text.rules.names.ownDocuments.contains(mention.head), let phrase = issuerPhrase(tokens, mention.head)
        else { return nil }
        guard let named = parser.mention(tokens: phrase, appositive: []), named.kind != .document,
            named.kind != .pronoun, var found = resolve(tokens: phrase, appositive: [], sentence: sentence)
        else { return nil }
        found.speaker.mention = surface
        found.speaker.resolvedBy = .document
        return found
    }

    /// The words that name the issuer: before "'s", behind "by" or "from", or a name in front of the noun.
    private func issuerPhrase(_ tokens: ArraySlice<Token>, _ head: Int32) -> ArraySlice<Token>? {
        guard let place = tokens.firstIndex(where: { $0.word == head }) else { return nil }
        let known = parser.known
        if place + 2 < tokens.endIndex, [known.by, known.from].contains(tokens[place + 1].word) {
            return tokens[(place + 2)...]
        }
        let before = tokens[..<place]
        if let clitic = before.lastIndex(where: { $0.shape.contains(.clitic) && $0.isAny(.possessive) }) {
            return clitic > before.startIndex ? before[..<clitic] : nil
        }
        let name = before.drop { $0.isAny(.determiner) }
        guard !name.isEmpty, name.allSatisfy(\.isCapitalised),
            let named = parser.mention(tokens: name, appositive: []), named.kind == .organisation
        else { return nil }
        return name
    }
}

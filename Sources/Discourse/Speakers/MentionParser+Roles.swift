/// Roles before and behind a name.
extension MentionParser {
    /// A role with its organisation or country.
    struct Role {
        var role: String?
        var organisation: String?
        var gender: Mention.Gender = .unknown
    }

    /// The office before a name: "Chinese President", "former state governor".
    func roleWords(_ tokens: ArraySlice<Token>) -> Role? {
        guard var last = tokens.lastIndex(where: { $0.isAny([.role, .office]) }) else { return nil }
        var first = last
        let length = titleLength(tokens, at: first)
        if length > 1 { last = first + length - 1 }
        while first > tokens.startIndex,
            tokens[first - 1].isAny([.role, .office]) || titleLength(tokens, at: first - 1) > 1
        { first -= 1 }
        var role = Role(role: string(tokens[first], tokens[last]).lowercased())
        if let nationality = tokens[tokens.startIndex..<first].last(where: { $0.isAny(.nationality) }) {
            role.organisation = names.countries[nationality.word]
        } else if let place = tokens[tokens.startIndex..<first].lastIndex(where: { $0.isCapitalised }) {
            role.organisation = string(tokens[place], tokens[place])
        }
        if tokens[last].isAny(.masculineNoun) { role.gender = .masculine }
        if tokens[last].isAny(.feminineNoun) { role.gender = .feminine }
        return role
    }

    /// The role and organisation in an appositive: "a researcher at the Institute of Weather".
    func role(in tokens: ArraySlice<Token>) -> Role? {
        guard let place = tokens.firstIndex(where: { $0.isAny([.role, .office]) }) else { return nil }
        var role = Role(role: string(tokens[place], tokens[place]).lowercased())
        for phrase in names.phrases[tokens[place].word] ?? [] where place + phrase.rest.count < tokens.endIndex {
            guard phrase.rest.enumerated().allSatisfy({ tokens[place + 1 + $0.offset].word == $0.element }) else {
                continue
            }
            role.role = string(tokens[place], tokens[place + phrase.rest.count]).lowercased()
            break
        }
        if place > tokens.startIndex, titleLength(tokens, at: place - 1) > 1 {
            role.role = string(tokens[place - 1], tokens[place]).lowercased()
        }
        if tokens[place].isAny(.masculineNoun) { role.gender = .masculine }
        if tokens[place].isAny(.feminineNoun) { role.gender = .feminine }
        let behind = tokens[(place + 1)...]
        if let start = behind.firstIndex(where: { $0.isCapitalised }), let end = behind.lastIndex(where: \.isWord),
            end >= start
        {
            var last = start
            while last < end,
                behind[last + 1].isWord || behind[last + 1].kind == .symbol
                    || (behind[last + 1].kind == .comma && last + 2 <= end && behind[last + 2].isCapitalised)
            {
                last += 1
            }
            role.organisation = string(behind[start], behind[last])
        }
        return role
    }
}

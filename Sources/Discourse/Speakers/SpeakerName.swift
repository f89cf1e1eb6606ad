/// Turns names into identifiers.
package enum SpeakerName {
    /// Returns a name in small letters with hyphens between its words, without middle initials and accents.
    ///
    /// "Dana J. Reeve" and "Dana Reeve" give "dana-reeve"; a name of marks only gives "unnamed".
    package static func identifier(of name: String) -> String {
        var words: [String] = []
        var word = ""
        func finish() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for scalar in name.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || (scalar.value >= 0x30 && scalar.value <= 0x39) {
                word.unicodeScalars.append(Fold.base(of: scalar))
            } else if scalar.value == 0x27 || scalar.value == 0x2019 || scalar.value == 0x2E
                || (scalar.value >= 0x300 && scalar.value < 0x370)
            {
                continue
            } else {
                finish()
            }
        }
        finish()
        if words.first == "the", words.count > 1 { words.removeFirst() }
        if words.count > 2 {
            let middle = words[1..<words.count - 1].filter { $0.unicodeScalars.count > 1 }
            words = [words[0]] + middle + [words[words.count - 1]]
        }
        return words.isEmpty ? "unnamed" : words.joined(separator: "-")
    }
}

/// A number for a text that does not change with marks, white space and case.
///
/// FNV-1a with 64 bits over the letters and digits in lower case, with one space between words.
enum Fingerprint {
    static func of(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var (isApart, isEmpty) = (false, true)
        func add(_ value: UInt32) { hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3 }
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let isLetter =
                value < 0x80
                ? (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value) : scalar.properties.isAlphabetic
            guard isLetter else {
                isApart = true
                continue
            }
            if isApart, !isEmpty { add(0x20) }
            isApart = false
            isEmpty = false
            add((0x41...0x5A).contains(value) ? value | 0x20 : value)
        }
        return hash
    }
}

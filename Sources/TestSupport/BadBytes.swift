/// Contents of files that are no articles.
public enum BadBytes {
    /// The start of a picture: a known signature, then zero bytes.
    public static let picture: [UInt8] =
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + [UInt8](repeating: 0, count: 400)

    /// Two lines of text, of which the second has a letter of Windows-1252 as its eighth byte.
    public static let windows1252: [UInt8] =
        Array("Plain words stand here.\nA dear ".utf8) + [0xe9] + Array("lan of Lisova.\n".utf8)

    /// One line of words with no line break, so many bytes long.
    public static func longLine(byteCount count: Int) -> [UInt8] {
        let phrase = Array(
            "the harbour council said on tuesday that barge traffic on lake orsk had doubled since spring ".utf8
        )
        var line = phrase
        while line.count < count { line += line }
        return Array(line.prefix(count))
    }
}

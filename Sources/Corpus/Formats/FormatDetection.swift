/// Looks at the first bytes of a file.
struct FormatDetection {
    let bytes: ArraySlice<UInt8>

    /// Creates a detection over the first bytes of a file, at most some thousands of which are looked at.
    init(bytes: [UInt8], count: Int) {
        self.bytes = bytes[..<min(count, 1 << 16)]
    }

    /// The length of a UTF-8 byte-order mark at the front.
    var byteOrderMarkLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// What tells that the file is not UTF-8 text at all.
    var problem: ReadingProblem? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        for (signature, name) in Self.signatures where bytes.starts(with: signature) {
            return .binary(format: name)
        }
        let head = bytes.prefix(4_096)
        let zeros = head.indices.filter { head[$0] == 0 }
        guard !zeros.isEmpty else { return nil }
        // Latin text in UTF-16 has a zero at every other place, all on one side.
        let evenCount = zeros.count { $0 % 2 == 0 }
        let isOneSided = evenCount == 0 || evenCount == zeros.count
        return isOneSided && zeros.count * 3 > head.count ? .utf16 : .binary(format: nil)
    }

    /// The format that the content looks like.
    var format: FileFormat {
        let content = bytes.dropFirst(byteOrderMarkLength).drop { Self.isBlank($0) }
        switch content.first {
        case UInt8(ascii: "{"):
            let line = content.prefix { $0 != UInt8(ascii: "\n") }
            return line.count < content.count && line.last { !Self.isBlank($0) } == UInt8(ascii: "}")
                ? .jsonLines : .json
        case UInt8(ascii: "["):
            let second = content.dropFirst().first { !Self.isBlank($0) }
            return second == UInt8(ascii: "{") || second == UInt8(ascii: "]") ? .json : .text
        default:
            break
        }
        let header = content.prefix { $0 != UInt8(ascii: "\n") }
        for (format, delimiter) in [(FileFormat.tsv, "\t"), (.csv, ","), (.csv, ";")] {
            let names = String(decoding: header, as: UTF8.self).split(separator: delimiter).map { name in
                FieldSelection.normalized(name.filter { $0 != "\"" && $0 != "\r" })
            }
            if names.count > 1, names.contains(where: ArticleField.text.commonNames.contains) { return format }
        }
        return .text
    }

    /// The delimiter of a table in CSV format: a comma, or a semicolon if the header has no comma and some semicolons.
    var delimiter: UInt8 {
        let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let usesSemicolons = header.contains(UInt8(ascii: ";")) && !header.contains(UInt8(ascii: ","))
        return usesSemicolons ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "PDF"),
        ([0x50, 0x4B, 3, 4], "ZIP (or Word or Excel)"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "XZ"),
        (Array("BZh".utf8) + [0x39, 0x31], "bzip2"),
        (Array("PAR1".utf8), "Parquet"),
        (Array("SQLite format 3".utf8), "SQLite"),
        ([0xD0, 0xCF, 0x11, 0xE0], "old Word or Excel"),
    ]
}

/// The fields that are read from records: one slot for each ``ArticleField``, then one for each further field.
struct FieldSelection: Hashable, Sendable {
    /// The names looked for in each slot, the first that holds a value wins.
    let names: [[String]]

    /// Whether the caller named the field of a slot, so that only that very name will do.
    let isExact: [Bool]

    /// The names of the further fields.
    let extraNames: [String]

    /// The slot of the first further field.
    static let firstExtraSlot = ArticleField.allCases.count

    init(options: CorpusReader.Options) {
        let given = ArticleField.allCases.map { field in
            switch field {
            case .text: options.textField
            case .title: options.titleField
            case .date: options.dateField
            case .source: options.sourceField
            case .speaker: options.speakerField
            case .identifier: options.idField
            case .url: options.urlField
            }
        }
        extraNames = options.extraFields
        names = zip(ArticleField.allCases, given).map { $1.map { [$0] } ?? $0.commonNames } + extraNames.map { [$0] }
        isExact = given.map { $0 != nil } + extraNames.map { _ in true }
    }

    var slotCount: Int { names.count }

    /// Returns a name in the form in which names are compared when the caller gave none.
    static func normalized(_ name: String) -> String {
        let bytes = name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: " "), UInt8(ascii: "-"): UInt8(ascii: "_")
            default: byte
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns the position of the column that a slot is read from.
    func column(of slot: Int, in header: [String]) -> Int? {
        guard !isExact[slot] else { return names[slot].first.flatMap { header.firstIndex(of: $0) } }
        let normalized = header.map(Self.normalized)
        return names[slot].lazy.compactMap { normalized.firstIndex(of: $0) }.first
    }
}

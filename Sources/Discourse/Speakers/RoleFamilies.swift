internal import ModelData

/// Which roles can name the same person: "the lawmaker" may be a senator, "the president" is no vice president.
struct RoleFamilies: Sendable {
    private var families: [String: Set<Int>] = [:]
    private var otherOffice: Set<Substring> = []
    /// What may stand before and behind a listed title, with a hyphen between.
    private(set) var prefixes: [String] = []
    private(set) var suffixes: [String] = []

    init(models: ModelFolder) throws(DataFileError) {
        let file = "names/role-families.tsv"
        for (number, row) in try RuleFile.rows(file, models).enumerated() {
            guard row.columns.count >= 2 else { throw RuleFile.tooFewColumns(file, models, row, expected: 2) }
            let words = row.columns[1].split(separator: ";").map { String($0.drop { $0 == " " }) }
            switch row.columns[0] {
            case "family": for word in words { families[word, default: []].insert(number) }
            case "other-office": otherOffice.formUnion(words.map { Substring($0) })
            case "prefix": prefixes += words
            case "suffix": suffixes += words
            default: throw RuleFile.unknownValue(file, models, row, column: 1)
            }
        }
    }

    /// Whether a description such as "governor" can mean somebody with a role such as "former state governor".
    func fits(description: String, role: String) -> Bool {
        let description = RoleFamilies.plain(description)
        let role = RoleFamilies.plain(role)
        if description == role { return true }
        if let one = families[description], let other = families[role], !one.isDisjoint(with: other) { return true }
        // "the minister" is a foreign minister, "the governor" no lieutenant governor.
        guard role.hasSuffix(" " + description) else { return false }
        let before = role.dropLast(description.count + 1)
        return !before.split(separator: " ").contains { otherOffice.contains($0) }
    }

    private static func plain(_ role: String) -> String {
        var text = role.lowercased()
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}

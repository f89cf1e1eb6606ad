public import ModelData

/// A lexicon file with the decisions of a review in it.
///
/// A file in the own layout stays line by line as it is, comments included: the entry of a changed word gets the new
/// value or is left out, and other words are added as they stand, without further forms; a form of another entry that
/// loses its polarity is added with 0. Any other layout becomes a table of words and values from −4 to 4.
public struct LexiconRevision: Sendable, Hashable {
    /// The lines of the new file.
    public private(set) var lines: [String] = []
    /// Entries with another value than before.
    public private(set) var changedCount = 0
    /// Entries left out.
    public private(set) var removedCount = 0
    /// Words added.
    public private(set) var addedCount = 0

    /// The text of the new file.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    /// Makes a revision.
    ///
    /// - Parameters:
    ///   - path: The lexicon file.
    ///   - review: The decisions.
    ///   - rules: The rules whose inflection derives forms.
    /// - Throws: `DataFileError` if the lexicon has a line that cannot be read.
    public init(of path: String, by review: LexiconReview, rules: StanceRules) throws(DataFileError) {
        let file = try LexiconFile.read(path: path, rules: rules)
        let lexicon = try file.lexicon(rules: rules)
        var changes: [String: Double] = [:]
        for change in review.changes { changes[change.word] = change.valence }
        if file.format == .rostrum {
            try copy(path, file, changes)
        } else {
            tabulate(file, changes)
        }
        let headwords = Set(file.entries.map(\.word))
        for change in review.changes where !headwords.contains(change.word) {
            // A word that no entry derives has nothing to lose.
            guard change.valence != 0 || lexicon.value(of: change.word) != nil else { continue }
            lines.append(Self.line(change.word, change.valence, isOwnLayout: file.format == .rostrum))
            addedCount += 1
        }
    }

    private mutating func copy(_ path: String, _ file: LexiconFile, _ changes: [String: Double]) throws(DataFileError) {
        var values: [Int: Double] = [:]
        for entry in file.entries { values[entry.line] = changes[entry.word] }
        let text = try DataFile.contents(path: path)
        var all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if all.last?.isEmpty == true { all.removeLast() }
        for (place, line) in all.enumerated() {
            guard let value = values[place + 1] else {
                lines.append(String(line))
                continue
            }
            guard value != 0 else {
                removedCount += 1
                continue
            }
            var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            cells[2] = Self.number(value)
            lines.append(cells.joined(separator: "\t"))
            changedCount += 1
        }
    }

    private mutating func tabulate(_ file: LexiconFile, _ changes: [String: Double]) {
        lines = ["# scale: 4", "word\tvalue\tclass"]
        for entry in file.entries {
            let value = changes[entry.word] ?? entry.value
            guard value != 0 || changes[entry.word] == nil else {
                removedCount += 1
                continue
            }
            if changes[entry.word] != nil { changedCount += 1 }
            lines.append("\(entry.word)\t\(Self.number(value))\t\(entry.valueClass)")
        }
    }

    private static func line(_ word: String, _ value: Double, isOwnLayout: Bool) -> String {
        isOwnLayout ? "\(word)\tphrase\t\(number(value))\tevaluation\treview" : "\(word)\t\(number(value))\t"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}

internal import ModelData
internal import Yams

/// Turns the nodes of a YAML document into overrides; every problem names its line.
struct SpeakerOverrideReader {
    /// A name with its line, compared by what makes two names one speaker.
    private struct Name {
        var text: String
        var line: Int
        var key: String { SpeakerName.identifier(of: text) }
    }

    private let path: String
    private var merges: [[Name]] = []
    private var splits: [(name: Name, articles: [Name], speaker: Name)] = []
    private var renames: [(from: Name, to: Name)] = []

    private static let rootKeys = ["merge", "split", "rename"]
    private static let splitKeys = ["name", "articles", "speaker"]
    private static let renameKeys = ["from", "to"]

    init(path: String) {
        self.path = path
    }

    /// What was read.
    var overrides: SpeakerOverrides {
        SpeakerOverrides(
            merges: merges.map { SpeakerOverrides.Merge(names: $0.map(\.text)) },
            splits: splits.map { split in
                SpeakerOverrides.Split(
                    name: split.name.text,
                    articleIDs: split.articles.map(\.text),
                    speaker: split.speaker.text
                )
            },
            renames: renames.map { SpeakerOverrides.Rename(from: $0.from.text, to: $0.to.text) }
        )
    }

    // MARK: Form

    /// Reads the three lists.
    mutating func read(_ root: Node) throws(SpeakerOverrideError) {
        let lists = try fields(of: root, known: Self.rootKeys, owner: "the file")
        for node in try entries("merge", in: lists, of: "lists of names") {
            let names = try names("merge", node)
            guard names.count > 1 else { throw problem(.nothingToMerge, line: node.line) }
            merges.append(names)
        }
        for node in try entries("split", in: lists, of: "splits") {
            let keys = try fields(of: node, known: Self.splitKeys, owner: "a split")
            let articles = try names("articles", try value("articles", in: keys, of: node, owner: "a split"))
            guard !articles.isEmpty else {
                throw problem(.wrongValue(key: "articles", expected: "a list of article ids"), line: node.line)
            }
            let name = try name("name", try value("name", in: keys, of: node, owner: "a split"))
            let speaker = try self.name("speaker", try value("speaker", in: keys, of: node, owner: "a split"))
            splits.append((name, articles, speaker))
        }
        for node in try entries("rename", in: lists, of: "renames") {
            let keys = try fields(of: node, known: Self.renameKeys, owner: "a rename")
            let from = try name("from", try value("from", in: keys, of: node, owner: "a rename"))
            let to = try name("to", try value("to", in: keys, of: node, owner: "a rename"))
            renames.append((from, to))
        }
    }

    private func problem(_ problem: SpeakerOverrideError.Problem, line: Int) -> SpeakerOverrideError {
        .malformed(path: path, line: line, problem: problem)
    }

    private func fields(of node: Node, known: [String], owner: String) throws(SpeakerOverrideError) -> [String: Node] {
        let fields = try node.fields(known: known) { problem(.unknownKey($0, known: known), line: $1) }
        guard let fields else {
            throw problem(
                .wrongValue(key: owner, expected: "keys with values: \(known.joined(separator: ", "))"),
                line: node.line
            )
        }
        return fields
    }

    /// The entries of a list; a key with nothing behind it is an empty list.
    private func entries(
        _ key: String,
        in lists: [String: Node],
        of what: String
    ) throws(SpeakerOverrideError) -> [Node] {
        guard let node = lists[key] else { return [] }
        if node.scalar?.string.isEmpty == true { return [] }
        guard let list = node.sequence else {
            throw problem(.wrongValue(key: key, expected: "a list of \(what)"), line: node.line)
        }
        return Array(list)
    }

    private func value(
        _ key: String,
        in keys: [String: Node],
        of node: Node,
        owner: String
    ) throws(SpeakerOverrideError) -> Node {
        guard let value = keys[key] else { throw problem(.missingKey(key, of: owner), line: node.line) }
        return value
    }

    private func names(_ key: String, _ node: Node) throws(SpeakerOverrideError) -> [Name] {
        guard let list = node.sequence else {
            let what = key == "articles" ? "a list of article ids" : "a list of lists of names"
            throw problem(.wrongValue(key: key, expected: what), line: node.line)
        }
        var names: [Name] = []
        for entry in list { names.append(try name(key, entry)) }
        return names
    }

    private func name(_ key: String, _ node: Node) throws(SpeakerOverrideError) -> Name {
        guard let text = node.scalar?.string else {
            let what = key == "articles" ? "a list of article ids" : key == "merge" ? "lists of names" : "a name"
            throw problem(.wrongValue(key: key, expected: what), line: node.line)
        }
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { throw problem(.emptyName(key: key), line: node.line) }
        return Name(text: text, line: node.line)
    }

    // MARK: Contradictions

    /// Refuses entries that contradict each other or lead on to others.
    func check() throws(SpeakerOverrideError) {
        var merged: [String: Int] = [:]
        for (number, names) in merges.enumerated() {
            for name in names {
                if let first = merged[name.key], first != number {
                    throw problem(.mergedTwice(name.text, firstLine: line(ofMerge: first)), line: name.line)
                }
                merged[name.key] = number
            }
        }
        let renamed = try checkedRenames(merged)
        for rename in renames where rename.to.key != rename.from.key {
            try checkEnd(rename.to, key: "to", merged: merged, renamed: renamed)
        }
        var places: [String: [String: Int]] = [:]
        for split in splits {
            guard split.name.key != split.speaker.key else {
                throw problem(.leadsToItself(split.name.text), line: split.name.line)
            }
            if let merge = merged[split.name.key], merged[split.speaker.key] == merge {
                throw problem(
                    .splitsMerged(split.name.text, speaker: split.speaker.text, line: line(ofMerge: merge)),
                    line: split.name.line
                )
            }
            try checkEnd(split.speaker, key: "speaker", merged: merged, renamed: renamed)
            for article in split.articles {
                if let first = places[split.name.key]?[article.text] {
                    throw problem(
                        .splitTwice(split.name.text, articleID: article.text, firstLine: first),
                        line: article.line
                    )
                }
                places[split.name.key, default: [:]][article.text] = split.name.line
            }
        }
    }

    private func line(ofMerge number: Int) -> Int { merges[number][0].line }

    /// Returns the places of the renames by the key of what they rename.
    private func checkedRenames(_ merged: [String: Int]) throws(SpeakerOverrideError) -> [String: Int] {
        var renamed: [String: Int] = [:]
        for (number, rename) in renames.enumerated() {
            guard rename.from.text != rename.to.text else {
                throw problem(.leadsToItself(rename.from.text), line: rename.from.line)
            }
            if let first = renamed[rename.from.key] {
                throw problem(
                    .renamedTwice(rename.from.text, firstLine: renames[first].from.line),
                    line: rename.from.line
                )
            }
            if let merge = merged[rename.from.key] {
                throw problem(
                    .renamesMerged(rename.from.text, shown: merges[merge][0].text, line: line(ofMerge: merge)),
                    line: rename.from.line
                )
            }
            renamed[rename.from.key] = number
        }
        for rename in renames {
            var names = [rename.from.text, rename.to.text]
            var next = renamed[rename.to.key]
            while let number = next, names.count <= renames.count + 1, rename.to.key != rename.from.key {
                names.append(renames[number].to.text)
                if renames[number].to.key == rename.from.key { throw problem(.cycle(names), line: rename.from.line) }
                next = renamed[renames[number].to.key]
            }
        }
        return renamed
    }

    /// Refuses a name to lead to that another entry shows as a third one.
    private func checkEnd(
        _ end: Name,
        key: String,
        merged: [String: Int],
        renamed: [String: Int]
    ) throws(SpeakerOverrideError) {
        if let merge = merged[end.key], merges[merge][0].key != end.key {
            throw problem(
                .leadsOn(key: key, name: end.text, shown: merges[merge][0].text, line: line(ofMerge: merge)),
                line: end.line
            )
        }
        if let rename = renamed[end.key], renames[rename].to.key != end.key {
            throw problem(
                .leadsOn(
                    key: key,
                    name: end.text,
                    shown: renames[rename].to.text,
                    line: renames[rename].from.line
                ),
                line: end.line
            )
        }
    }
}

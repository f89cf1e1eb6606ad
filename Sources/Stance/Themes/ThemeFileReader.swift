internal import Discourse
internal import ModelData
internal import Yams

/// Turns the nodes of a YAML document into themes; every problem names its line.
///
/// Reading goes on behind a word list, a facet or a theme with a problem, so that one pass finds what is wrong in the
/// others as well; a theme with a problem is left out.
struct ThemeFileReader {
    let path: String
    /// The rules that tell which words are function words, or nil to take any.
    var rules: StanceRules?
    /// What is wrong, by line.
    private(set) var problems: [ThemeFileError] = []

    init(path: String, rules: StanceRules? = nil) {
        self.path = path
        self.rules = rules
    }

    private static let rootKeys = ["version", "themes"]
    private static let themeKeys = ["id", "kind", "proposition", "seeds", "exclude", "protected", "facets"]
    private static let facetKeys = ["id", "sign", "terms", "problems", "context"]

    func problem(_ problem: ThemeFileError.Problem, line: Int) -> ThemeFileError {
        .malformed(path: path, line: line, problem: problem)
    }

    /// Reads the themes; without a problem they are all themes of the file.
    mutating func themes(of root: Node) throws(ThemeFileError) -> [Theme] {
        let keys = try fields(of: root, known: Self.rootKeys, owner: "the file")
        guard let version = keys["version"] else {
            throw problem(.version(found: nil, supported: ThemeFile.supportedVersion), line: 1)
        }
        guard version.int == ThemeFile.supportedVersion else {
            let found = version.scalar?.string ?? "?"
            throw problem(.version(found: found, supported: ThemeFile.supportedVersion), line: version.line)
        }
        guard let list = keys["themes"], let nodes = list.sequence, !nodes.isEmpty else {
            throw problem(.noThemes, line: (keys["themes"] ?? root).line)
        }
        var themes: [Theme] = []
        var seen: [String: Int] = [:]
        for node in nodes {
            let count = problems.count
            do throws(ThemeFileError) {
                let theme = try theme(of: node, seen: &seen)
                if problems.count == count { themes.append(theme) }
            } catch {
                problems.append(error)
            }
        }
        problems.sort { ($0.line, $0.description) < ($1.line, $1.description) }
        return themes
    }

    private mutating func theme(of node: Node, seen ids: inout [String: Int]) throws(ThemeFileError) -> Theme {
        let keys = try fields(of: node, known: Self.themeKeys, owner: "a theme")
        let id = try text("id", in: keys, of: node, owner: "a theme")
        try check(id, at: node, seen: &ids)
        let kindName = try text("kind", in: keys, of: node, owner: "theme \"\(id)\"")
        guard let kind = Theme.Kind(rawValue: kindName) else {
            throw problem(.unknownKind(kindName), line: (keys["kind"] ?? node).line)
        }
        var theme = Theme(id: id, kind: kind)
        theme.proposition = try text("proposition", in: keys, of: node, owner: "theme \"\(id)\"")
        theme.seeds = readableWords("seeds", in: keys)
        theme.exclusions = readableWords("exclude", in: keys)
        theme.protected = readableWords("protected", in: keys)
        // A list that cannot be read is told already.
        let hasSeeds = keys["seeds"].map { $0.sequence?.isEmpty != true } ?? false
        guard let facetNode = keys["facets"] else {
            guard hasSeeds else {
                throw problem(.missingKey("seeds", of: "theme \"\(id)\""), line: node.line)
            }
            try checkExclusions(of: theme, at: keys["exclude"] ?? node)
            return theme
        }
        guard let nodes = facetNode.sequence else {
            throw problem(.wrongValue(key: "facets", expected: "a list of facets"), line: facetNode.line)
        }
        guard !nodes.isEmpty || hasSeeds else {
            throw problem(.missingKey("seeds", of: "theme \"\(id)\""), line: node.line)
        }
        var seen: [String: Int] = [:]
        var terms: [String: (facet: Facet, line: Int)] = [:]
        for node in nodes {
            do throws(ThemeFileError) {
                let facet = try facet(of: node, theme: id)
                try check(facet.id, at: node, seen: &seen)
                try check(facet, at: node, against: &terms)
                theme.facets.append(facet)
            } catch {
                problems.append(error)
            }
        }
        try checkExclusions(of: theme, at: keys["exclude"] ?? node)
        return theme
    }

    /// Refuses a term that names both sides: its mentions would cancel each other out.
    private func check(
        _ facet: Facet,
        at node: Node,
        against terms: inout [String: (facet: Facet, line: Int)]
    ) throws(ThemeFileError) {
        for term in facet.terms {
            if let other = terms[term], let sign = facet.sign, let otherSign = other.facet.sign, sign != otherSign {
                throw problem(.termOfBothSides(term, facet: other.facet.id, line: other.line), line: node.line)
            }
            terms[term] = terms[term] ?? (facet, node.line)
        }
    }

    /// Refuses an exclusion that is a term itself: it would never match.
    private func checkExclusions(of theme: Theme, at node: Node) throws(ThemeFileError) {
        let terms = Set(theme.seeds + theme.facets.flatMap { $0.terms + $0.problems + $0.context })
        if let term = theme.exclusions.first(where: terms.contains) {
            throw problem(.excludedTerm(term), line: node.line)
        }
    }

    private func facet(of node: Node, theme: String) throws(ThemeFileError) -> Facet {
        let keys = try fields(of: node, known: Self.facetKeys, owner: "a facet")
        let id = try text("id", in: keys, of: node, owner: "a facet of theme \"\(theme)\"")
        guard let signNode = keys["sign"] else {
            throw problem(.missingKey("sign", of: "facet \"\(id)\""), line: node.line)
        }
        let sign: Int?
        switch (signNode.int, signNode.scalar?.string) {
        case (.some(1), _): sign = 1
        case (.some(-1), _): sign = -1
        case (nil, "null"?), (nil, "~"?), (nil, ""?): sign = nil
        case (_, let found): throw problem(.wrongSign(facet: id, found: found ?? "?"), line: signNode.line)
        }
        let terms = try words("terms", in: keys)
        let problems = try words("problems", in: keys)
        let context = try words("context", in: keys)
        guard !terms.isEmpty || !problems.isEmpty else {
            throw problem(.missingKey("terms", of: "facet \"\(id)\""), line: node.line)
        }
        return Facet(id: id, sign: sign, terms: terms, problems: problems, context: context)
    }

    private func check(_ id: String, at node: Node, seen: inout [String: Int]) throws(ThemeFileError) {
        let isWellFormed =
            !id.isEmpty
            && id.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
            }
        guard isWellFormed else { throw problem(.malformedID(id), line: node.line) }
        if let first = seen[id] { throw problem(.duplicateID(id, firstLine: first), line: node.line) }
        seen[id] = node.line
    }

    private func fields(of node: Node, known: [String], owner: String) throws(ThemeFileError) -> [String: Node] {
        let fields = try node.fields(known: known) { problem(.unknownKey($0, known: known), line: $1) }
        guard let fields else { throw problem(.wrongValue(key: owner, expected: "keys with values"), line: node.line) }
        return fields
    }

    private func text(
        _ key: String,
        in keys: [String: Node],
        of node: Node,
        owner: String
    ) throws(ThemeFileError) -> String {
        guard let value = keys[key] else { throw problem(.missingKey(key, of: owner), line: node.line) }
        guard let text = value.scalar?.string, !text.isEmpty else {
            throw problem(.wrongValue(key: key, expected: "a text"), line: value.line)
        }
        return text
    }

    /// Reads a list of words of a theme; notes what is wrong with it and goes on.
    private mutating func readableWords(_ key: String, in keys: [String: Node]) -> [String] {
        do throws(ThemeFileError) {
            return try words(key, in: keys)
        } catch {
            problems.append(error)
            return []
        }
    }

    private func words(_ key: String, in keys: [String: Node]) throws(ThemeFileError) -> [String] {
        guard let node = keys[key] else { return [] }
        guard let list = node.sequence else {
            throw problem(.wrongValue(key: key, expected: "a list of words and phrases"), line: node.line)
        }
        var words: [String] = []
        for entry in list {
            guard let word = entry.scalar?.string else {
                throw problem(.wrongValue(key: key, expected: "a list of words and phrases"), line: entry.line)
            }
            guard
                word.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
            else { throw problem(.emptyTerm(key: key), line: entry.line) }
            if word.dropLast().contains("*") { throw problem(.misplacedGlob(word), line: entry.line) }
            let parts = rules?.words(of: word.filter { $0 != "*" }) ?? []
            if let rules, key != "exclude", !word.hasSuffix("*"), parts.allSatisfy(rules.discourse.isSmallWord) {
                throw problem(.functionWords(word), line: entry.line)
            }
            words.append(word.lowercased())
        }
        return words
    }
}

internal import Discourse

/// Finds the themes that a text names.
///
/// Of two matches of one theme that overlap the longer one counts; an exclusion cancels what it covers. It is a class
/// for the reason that ``RuleBook`` is one.
final class ThemeMatcher: Sendable {
    private let entries: [ThemeIndex.Entry]
    private let trie: PhraseTrie

    /// Creates a matcher over a trie whose payloads are places of entries.
    init(entries: [ThemeIndex.Entry], trie: PhraseTrie) {
        self.entries = entries
        self.trie = trie
    }

    private struct Match {
        var range: Range<Int>
        var entry: ThemeIndex.Entry
    }

    /// Returns the mentions in a range of tokens, by theme and place; terms of context count for the subjects only.
    func mentions(in text: MarkedText, range: Range<Int>, subjects: Set<Int> = []) -> [ThemeMention] {
        var matches: [Match] = []
        let entries = entries
        for token in range where text.tokens[token].isWord {
            trie.forEachMatch(at: token, in: text, limit: range.upperBound) { end, payload in
                let entry = entries[Int(payload)]
                if case .context = entry.role, !subjects.contains(entry.theme) { return }
                matches.append(Match(range: token..<end, entry: entry))
            }
        }
        guard !matches.isEmpty else { return [] }
        matches.sort { first, second in
            if first.entry.theme != second.entry.theme { return first.entry.theme < second.entry.theme }
            if first.range.count != second.range.count { return first.range.count > second.range.count }
            return first.range.lowerBound < second.range.lowerBound
        }
        var mentions: [ThemeMention] = []
        var start = 0
        while start < matches.count {
            var end = start
            while end < matches.count, matches[end].entry.theme == matches[start].entry.theme { end += 1 }
            mentions += Self.resolved(matches[start..<end])
            start = end
        }
        return mentions
    }

    /// Keeps the longest matches of one theme and joins those of the same words.
    private static func resolved(_ matches: ArraySlice<Match>) -> [ThemeMention] {
        var mentions: [ThemeMention] = []
        let excluded: [Range<Int>] = matches.filter { $0.entry.role == .exclusion }.map(\.range)
        for match in matches where match.entry.role != .exclusion {
            let isCancelled = excluded.contains {
                $0.lowerBound <= match.range.lowerBound && $0.upperBound >= match.range.upperBound
            }
            guard !isCancelled else { continue }
            if let place = mentions.firstIndex(where: { $0.range == match.range }) {
                mentions[place].add(match.entry.role)
            } else if !mentions.contains(where: { $0.range.overlaps(match.range) }) {
                var mention = ThemeMention(theme: match.entry.theme, range: match.range, facets: [], problems: [])
                mention.add(match.entry.role)
                mentions.append(mention)
            }
        }
        return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

extension ThemeMention {
    fileprivate mutating func add(_ role: ThemeIndex.Role) {
        switch role {
        case .seed, .exclusion: break
        case .term(let facet), .context(let facet): if !facets.contains(facet) { facets.append(facet) }
        case .problem(let facet): if !problems.contains(facet) { problems.append(facet) }
        }
    }
}

/// Cues without a subject of their own: participles, infinitives, passives and nouns.
extension AttributionFinder {
    mutating func dependent(_ hit: CueHit, _ index: Int) {
        let cue = cue(hit)
        var source: NounPhrase?
        let pattern: Pattern
        switch hit.role {
        case .participle:
            pattern = .participle
            source = subjects.phrase(endingAt: hit.groupStart - 1)
        case .infinitive:
            pattern = .infinitive
            if found.contains(where: { $0.content.contains { $0.contains(hit.item) } }) { return }
            source = clauseSubject(before: hit.groupStart)
        default:
            pattern = .gerund
            source =
                isLeading(hit.groupStart) || hit.groupStart == reader.start
                ? mainSubject(behind: index) : clauseSubject(before: hit.groupStart)
        }
        guard let source, !cue.needsOpinion || subjects.canHaveOpinion(source) else { return }
        let complement = complements.complement(of: cue, at: hit.end)
        take(complement, hit, source, cue, patterns: (pattern, pattern, pattern, pattern))
    }

    /// The subject of the clause that a leading "Echoing X," hangs on.
    func mainSubject(behind index: Int) -> NounPhrase? {
        let hit = hits[index]
        guard let comma = nextComma(from: hit.end) else { return nil }
        var place = comma + 1
        while place < reader.end, place - comma < 45 {
            if reader.isFiniteVerb(place) {
                var group = place
                while group > comma + 1,
                    items[group - 1].isAny([.auxiliary])
                        || (items[group - 1].isAny(.adverb) && !reader.isName(group - 1))
                { group -= 1 }
                if let subject = subjects.subject(before: group), subject.first > hit.end { return subject }
            }
            place += 1
        }
        return nil
    }

    mutating func passive(_ hit: CueHit) {
        let cue = cue(hit)
        let subject = subjects.subject(before: hit.groupStart)
        var place = phrases.skipTime(from: hit.end)
        var source: NounPhrase?
        if reader.isWord(place, known.by), let phrase = sourceBehind(place + 1) {
            source = phrase
            place = phrase.last + 1
        }
        // "It is said that": nobody says it.
        guard let source else { return }
        let complement = complements.complement(of: cue, at: place)
        switch complement {
        case .clause(let start) where items[start].isAny(.clauseWord):
            add(.passive, hit, source, [start..<ends.ofClause(from: start, hit: hit)])
        case .infinitive(let start):
            add(.passive, hit, source, [start..<ends.ofInfinitive(from: start, hit: hit)])
        default:
            guard let subject else { return }
            add(.passive, hit, source, [subject.first..<subject.last + 1], kind: .act)
        }
    }

    mutating func nominal(_ hit: CueHit) {
        var possessive = hit.item - 1
        while possessive > reader.start, !items[possessive].isAny(.possessive) { possessive -= 1 }
        let token = items[possessive]
        let source: NounPhrase?
        if token.shape.contains(.clitic) {
            source = subjects.phrase(endingAt: possessive - 1)
        } else {
            source = NounPhrase(first: possessive, last: possessive)
        }
        guard let source else { return }
        let cue = cue(hit)
        guard let start = reader.item(hit.end)?.isWord == true || isQuotation(hit.end) ? hit.end : nil else { return }
        let isClause = cue.complements.contains(.clause) && !cue.complements.contains(.nounPhrase)
        let upper = isClause ? ends.ofClause(from: start, hit: hit) : ends.ofNominal(from: start, hit: hit)
        add(.nominal, hit, source, [start..<upper], kind: isClause ? nil : .act)
    }
}

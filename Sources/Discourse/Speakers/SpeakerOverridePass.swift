/// One pass of overrides over the articles of a corpus.
struct SpeakerOverridePass {
    /// One name of the overrides.
    private struct Entry {
        /// The name, with the article if it is a split's.
        var label: String
        /// The full name of the speaker that it leads to, and its identifier.
        var target: String
        var targetID: String
        var isSplit: Bool
        /// The number of the merge, or nil.
        var merge: Int?
    }

    /// What an article tells about one of its speakers.
    private struct Evidence {
        /// The entries that its names lead to, one for each target.
        var entries: [Int] = []
        /// Whether a name of the speaker leads nowhere.
        var hasOtherName = false
    }

    private var entries: [Entry] = []
    /// The numbers of the entries by the key of the name.
    private var everywhere: [String: Int] = [:]
    /// The same for splits, by article.
    private var byArticle: [String: [String: Int]] = [:]
    private var matched: Set<Int> = []
    /// The kinds of the speakers whose own name is a target.
    private var kinds: [String: Speaker.Kind] = [:]

    init(overrides: SpeakerOverrides, articles: [ArticleDiscourse]) {
        for split in overrides.splits {
            for article in split.articleIDs {
                let number = add("\(split.name) in \(article)", to: split.speaker, isSplit: true)
                for key in Self.keys(of: split.name) where byArticle[article]?[key] == nil {
                    byArticle[article, default: [:]][key] = number
                }
            }
        }
        for (merge, content) in overrides.merges.enumerated() {
            guard let shown = content.names.first else { continue }
            for name in content.names { index(name, add(name, to: shown, merge: merge)) }
        }
        for rename in overrides.renames { index(rename.from, add(rename.from, to: rename.to)) }
        let targets = Set(entries.map(\.targetID))
        for speaker in articles.lazy.flatMap(\.speakers) where targets.contains(speaker.id) && kinds[speaker.id] == nil
        {
            kinds[speaker.id] = speaker.kind
        }
    }

    private mutating func add(_ label: String, to target: String, isSplit: Bool = false, merge: Int? = nil) -> Int {
        let id = SpeakerName.identifier(of: target)
        entries.append(Entry(label: label, target: target, targetID: id, isSplit: isSplit, merge: merge))
        return entries.count - 1
    }

    private mutating func index(_ name: String, _ number: Int) {
        for key in Self.keys(of: name) where everywhere[key] == nil { everywhere[key] = number }
    }

    /// A name by what makes two names one speaker, and as it stands for identifiers that are scoped to an article.
    private static func keys(of name: String) -> Set<String> { [name, SpeakerName.identifier(of: name)] }

    /// The names that led nobody anywhere.
    ///
    /// That a merge shows a name which no article has is what it is for.
    var unmatchedNames: [String] {
        let merges = Set(matched.compactMap { entries[$0].merge })
        var shown: Set<Int> = []
        return entries.indices.filter { number in
            let isShown = entries[number].merge.map { shown.insert($0).inserted && merges.contains($0) } ?? false
            return !matched.contains(number) && !isShown
        }.map { entries[$0].label }
    }

    /// Returns what was said in an article with the speakers that the overrides name.
    mutating func overridden(_ discourse: ArticleDiscourse) -> ArticleDiscourse {
        var evidence: [String: Evidence] = [:]
        for statement in discourse.statements {
            if let speaker = statement.speaker { note(speaker, in: statement.articleID, &evidence) }
            for speaker in statement.chain { note(speaker, in: statement.articleID, &evidence) }
        }
        guard evidence.values.contains(where: { !$0.entries.isEmpty }) else { return discourse }
        let statements = discourse.statements.map { statement in
            var statement = statement
            statement.speaker = statement.speaker.map { overridden($0, in: statement.articleID, evidence) }
            statement.chain = statement.chain.map { overridden($0, in: statement.articleID, evidence) }
            return statement
        }
        return ArticleDiscourse(statements: statements, sentences: discourse.sentences)
    }

    private mutating func note(_ speaker: Speaker, in article: String, _ evidence: inout [String: Evidence]) {
        guard let number = entry(for: speaker, in: article) else {
            if !Self.isIndirect(speaker) { evidence[speaker.id, default: Evidence()].hasOtherName = true }
            return
        }
        matched.insert(number)
        let targets = evidence[speaker.id, default: Evidence()].entries.map { entries[$0].targetID }
        if !targets.contains(entries[number].targetID) {
            evidence[speaker.id, default: Evidence()].entries.append(number)
        }
    }

    /// The entry that the speaker's own name or mention leads to.
    private func entry(for speaker: Speaker, in article: String) -> Int? {
        // The reporter's own voice has no name that anybody could mean.
        guard speaker.kind != .article else { return nil }
        let name = SpeakerName.identifier(of: speaker.name)
        let mention = SpeakerName.identifier(of: speaker.mention)
        if let split = byArticle[article], let number = split[speaker.id] ?? split[mention] ?? split[name] {
            return number
        }
        guard Self.isScoped(speaker, to: article) else { return everywhere[name] }
        return everywhere[speaker.id] ?? everywhere[mention] ?? everywhere[name]
    }

    private func overridden(_ speaker: Speaker, in article: String, _ evidence: [String: Evidence]) -> Speaker {
        guard let number = entry(for: speaker, in: article) ?? followed(by: speaker, in: article, evidence) else {
            return speaker
        }
        let entry = entries[number]
        guard speaker.id != entry.targetID || speaker.name != entry.target else { return speaker }
        var changed = speaker
        changed.id = entry.targetID
        changed.name = entry.target
        changed.resolvedBy = .override
        changed.kind = kinds[entry.targetID] ?? speaker.kind
        if entry.isSplit, !Self.isScoped(speaker, to: article) {
            // They are those of the speaker whom the mention was taken for.
            changed.role = nil
            changed.organisation = nil
        }
        return changed
    }

    /// The entry that a mention without a name of its own follows, if the speaker's other mentions agree on one.
    private func followed(by speaker: Speaker, in article: String, _ evidence: [String: Evidence]) -> Int? {
        guard let found = evidence[speaker.id], found.entries.count == 1 else { return nil }
        let follows = Self.isScoped(speaker, to: article) || (Self.isIndirect(speaker) && !found.hasOtherName)
        return follows ? found.entries[0] : nil
    }

    private static func isScoped(_ speaker: Speaker, to article: String) -> Bool {
        speaker.id.hasPrefix(article + "/")
    }

    private static func isIndirect(_ speaker: Speaker) -> Bool {
        speaker.resolvedBy == .pronoun || speaker.resolvedBy == .description
    }
}

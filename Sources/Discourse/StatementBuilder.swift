internal import Corpus

/// Turns attributions into statements: resolves their speakers, nests them and reads their modality.
struct StatementBuilder {
    let text: AnnotatedText
    private var attributions: [Attribution]
    private var results: [SpeakerResolver.Result?]
    /// Where the speaker is mentioned; another statement's mention for a quotation without a cue.
    private var sources: [NounPhrase?]
    private(set) var statements: [Statement] = []

    init(text: AnnotatedText, attributions: [Attribution]) {
        self.text = text
        self.attributions = attributions
        results = Array(repeating: nil, count: attributions.count)
        sources = attributions.map(\.source)
    }

    mutating func run() {
        resolve()
        build()
    }

    /// Resolves sources in the order in which they stand, then hands speakers on.
    private mutating func resolve() {
        var resolver = SpeakerResolver(text: text)
        let order = attributions.indices.sorted { (place(of: $0), $0) < (place(of: $1), $1) }
        for number in order {
            guard let source = attributions[number].source else { continue }
            let appositive = source.appositive.map { text.items[$0] } ?? []
            results[number] = resolver.resolve(
                tokens: text.items[source.first...source.last],
                appositive: appositive,
                sentence: attributions[number].sentence
            )
        }
        // Roles and genders that later mentions told are part of the speaker.
        for number in attributions.indices {
            guard let entity = results[number]?.entity else { continue }
            results[number]?.speaker.kind = resolver.table.entities[entity].kind
            results[number]?.speaker.role = resolver.table.entities[entity].role
            results[number]?.speaker.organisation = resolver.table.entities[entity].organisation
        }
        for number in attributions.indices where results[number] == nil {
            guard var other = attributions[number].speakerOf else { continue }
            while let next = attributions[other].speakerOf, results[other] == nil, next < other { other = next }
            results[number] = results[other]
            sources[number] = attributions[other].source
        }
    }

    private func place(of number: Int) -> Int32 {
        guard let source = attributions[number].source else { return .max }
        return text.items[source.first].byteStart
    }

    /// Whether somebody's own words inside their own content: "she said she supports it" is one statement.
    private func repeatsOuter(_ number: Int) -> Bool {
        guard let outer = attributions[number].outer, let inner = results[number]?.speaker,
            let whole = results[outer]?.speaker
        else { return false }
        return inner.id == whole.id && inner.resolvedBy == .pronoun
    }

    private mutating func build() {
        let modality = ModalityReader(text: text)
        var found: [Statement] = []
        for (number, attribution) in attributions.enumerated() where !repeatsOuter(number) {
            let cue = attribution.cue.map { (hit: $0, cue: text.rules.lexicon.cues[$0.cue]) }
            let ranges = attribution.content.map { text.range(items: $0) }
            let result = results[number]
            let pattern = result == nil && attribution.cue == nil ? .unattributed : attribution.pattern
            var chain: [Speaker] = []
            var outer: Int? = number
            while let place = outer, chain.count < 6 {
                if let speaker = results[place]?.speaker { chain.insert(speaker, at: 0) }
                outer = attributions[place].outer
            }
            let isUnattributed =
                pattern == .unattributed || result == nil && attribution.cue == nil && attribution.kind != .act
            let kind = isUnattributed ? .unattributed : attribution.kind
            found.append(
                Statement(
                    articleID: text.articleID,
                    kind: kind,
                    pattern: pattern.rawValue,
                    voice: voice(attribution, kind, result, cue?.cue),
                    modality: modality.modality(of: attribution.content, cue: cue),
                    confidence: (text.rules.confidences[pattern.rawValue] ?? 0.5) * attribution.certainty
                        * (result?.certainty ?? 1),
                    speaker: result?.speaker,
                    chain: chain,
                    source: sources[number].map { text.range(items: $0.first..<max($0.last, $0.relative ?? 0) + 1) },
                    cue: cue.map { hit, cue in
                        Statement.Cue(
                            range: text.range(items: hit.item..<hit.end),
                            text: text.string(items: hit.item...hit.end - 1),
                            lemma: cue.lemma,
                            cueClass: cue.cueClass
                        )
                    },
                    content: ranges,
                    text: attribution.content.map { text.string(items: $0.lowerBound...$0.upperBound - 1) }
                        .joined(separator: " ")
                )
            )
        }
        found.sort {
            ($0.content.first?.start ?? 0, $0.content.last?.end ?? 0, $0.cue?.range.start ?? 0) < (
                $1.content.first?.start ?? 0, $1.content.last?.end ?? 0, $1.cue?.range.start ?? 0
            )
        }
        // The same words under the same identifier are one statement; the first rule that found them keeps it.
        for statement in found where statements.last?.id != statement.id { statements.append(statement) }
    }

    private func voice(
        _ attribution: Attribution,
        _ kind: Statement.Kind,
        _ result: SpeakerResolver.Result?,
        _ cue: Cue?
    ) -> Statement.Voice {
        if attribution.outer != nil { return .nested }
        if result?.speaker.kind == .article { return .article }
        switch kind {
        case .direct, .unattributed, .mixed: return .ownDirect
        case .act: return .reportersWord
        case .indirect: return cue?.flags.contains(.reporterWord) == true ? .reportersWord : .ownIndirect
        }
    }
}

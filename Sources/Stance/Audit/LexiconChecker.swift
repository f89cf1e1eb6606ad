internal import Discourse
public import ModelData

/// Checks lexicon files entry by entry.
///
/// All layouts are checked for lines that cannot be read, words that stand twice or on both sides, function words and
/// names. In the own layout, whose entries are base forms with a class, also for entries that follow from others, for
/// unknown classes, protected words and values that do nothing.
public struct LexiconChecker: Sendable {
    private let rules: StanceRules
    private let names: NameWords
    private let classes: [String]
    private let protected: Set<String>

    /// Creates a checker.
    ///
    /// - Throws: `DataFileError` if a list of the models folder cannot be read.
    public init(models: ModelFolder, rules: StanceRules, names: NameWords) throws(DataFileError) {
        self.rules = rules
        self.names = names
        classes = try LexiconClasses.names(models: models)
        protected = try Lexicon.protectedWords(path: models.path(of: "lexicons/protected.txt"), rules: rules)
    }

    /// Checks a file.
    ///
    /// - Parameters:
    ///   - path: The file, in any layout.
    ///   - format: Its layout, or nil to find it out.
    /// - Returns: What is in it and what is wrong.
    /// - Throws: `DataFileError` if the file as a whole cannot be read.
    public func check(path: String, format: Lexicon.Format? = nil) throws(DataFileError) -> LexiconCheck {
        let file = try LexiconFile.read(path: path, format: format, rules: rules)
        var findings = file.problems.map { error -> LexiconCheck.Finding in
            guard case .malformed(_, let line, let problem) = error else {
                return .init(line: 0, word: nil, problem: .unreadable("\(error)"))
            }
            return .init(line: line, word: nil, problem: .unreadable(problem))
        }
        findings += repetitions(in: file) + file.entries.compactMap { finding(of: $0, in: file) }
        if file.format == .rostrum { findings += derivable(in: file) }
        let forms = Set(file.entries.flatMap { file.forms(of: $0, rules: rules) })
        return LexiconCheck(
            path: path,
            format: file.format,
            findings: findings.sorted { ($0.line, $0.problem.code) < ($1.line, $1.problem.code) },
            classes: counts(of: file.entries),
            phraseCount: file.entries.count { $0.word.contains(" ") },
            formCount: forms.count,
            unusedCategories: file.unusedCategories
        )
    }

    /// Finds what an entry itself shows.
    private func finding(of entry: LexiconFile.Entry, in file: LexiconFile) -> LexiconCheck.Finding? {
        func found(_ problem: LexiconCheck.Problem) -> LexiconCheck.Finding {
            .init(line: entry.line, word: entry.word, problem: problem)
        }
        let isOwn = file.format == .rostrum
        if isOwn, !classes.contains(entry.valueClass) { return found(.unknownClass(entry.valueClass, known: classes)) }
        let words = rules.words(of: entry.word.filter { $0 != "*" })
        if words.count > 1, words.allSatisfy(rules.discourse.isSmallWord) { return found(.functionWords) }
        // "rob" and "polish" are verbs as well as names.
        if entry.partOfSpeech != .verb, let kind = names.kind(of: entry.word), !kind.mayCarryPolarity {
            return found(.name(kind))
        }
        return isOwn && protected.contains(entry.word) ? found(.protected) : nil
    }

    /// Finds words that stand twice.
    private func repetitions(in file: LexiconFile) -> [LexiconCheck.Finding] {
        var seen: [String: [LexiconFile.Entry]] = [:]
        var findings: [LexiconCheck.Finding] = []
        for entry in file.entries {
            let earlier = seen[entry.word] ?? []
            if let same = earlier.first(where: { $0.partOfSpeech == entry.partOfSpeech && $0.line != entry.line }) {
                findings.append(.init(line: entry.line, word: entry.word, problem: .duplicate(firstLine: same.line)))
            } else if let other = earlier.first(where: { $0.value * entry.value < 0 }) {
                findings.append(
                    .init(line: entry.line, word: entry.word, problem: .contradiction(firstLine: other.line))
                )
            }
            seen[entry.word, default: []].append(entry)
        }
        return findings
    }

    /// Finds entries without which the lexicon would be the same, and zeros that change nothing.
    private func derivable(in file: LexiconFile) -> [LexiconCheck.Finding] {
        let forms = file.entries.map { file.forms(of: $0, rules: rules) }
        var sources: [String: [Int]] = [:]
        for (place, list) in forms.enumerated() {
            for form in list.dropFirst() { sources[form, default: []].append(place) }
        }
        var removed: Set<Int> = []
        var findings: [LexiconCheck.Finding] = []
        for (place, entry) in file.entries.enumerated() {
            func others(of form: String) -> [Int] {
                (sources[form] ?? []).filter {
                    $0 != place && !removed.contains($0) && file.entries[$0].word != entry.word
                }
            }
            let isSame = forms[place].allSatisfy { form in
                let others = others(of: form)
                return !others.isEmpty && others.allSatisfy { file.entries[$0].hasSameValue(as: entry) }
            }
            if isSame, let source = others(of: entry.word).first {
                removed.insert(place)
                let problem = LexiconCheck.Problem.derivable(
                    from: file.entries[source].word,
                    line: file.entries[source].line
                )
                findings.append(.init(line: entry.line, word: entry.word, problem: problem))
            } else if entry.value == 0, forms[place].allSatisfy({ others(of: $0).isEmpty }) {
                findings.append(.init(line: entry.line, word: entry.word, problem: .neutral))
            }
        }
        return findings
    }

    private func counts(of entries: [LexiconFile.Entry]) -> [LexiconCheck.ClassCount] {
        var counts: [String: LexiconCheck.ClassCount] = [:]
        for entry in entries {
            var count = counts[entry.valueClass] ?? .init(name: entry.valueClass)
            if entry.value > 0 { count.positive += 1 }
            if entry.value < 0 { count.negative += 1 }
            if entry.value == 0 { count.neutral += 1 }
            counts[entry.valueClass] = count
        }
        return counts.values.sorted { ($1.entries, $0.name) < ($0.entries, $1.name) }
    }
}

extension LexiconFile.Entry {
    fileprivate func hasSameValue(as other: Self) -> Bool { value == other.value && valueClass == other.valueClass }
}

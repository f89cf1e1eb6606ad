internal import Discourse

/// How what stands around a word and its target turns the word around.
extension EvidenceFinder {
    /// A polar word before its target: "the importance of …", "a threat to …".
    func compose(before evidence: inout Evidence) {
        let (word, target) = (evidence.word, evidence.target)
        for operation in reading.operators {
            let governsTarget = operation.scope.contains(target.range.lowerBound)
            let governsWord = operation.scope.contains(word.range.lowerBound)
            let isBetween = operation.range.lowerBound >= word.range.upperBound
            let isItself = operation.range.overlaps(word.range)
            switch operation.kind {
            case .negator(let positive, let negative, _):
                guard !isItself, governsWord || (isBetween && governsTarget) else { continue }
                evidence.negation *= evidence.word.valence * evidence.negation > 0 ? positive : negative
            case .reverser(let isBad):
                if isItself {
                    // "threatens trade" deplores what is done to trade; "destroy the terrorists" does not.
                    if governsTarget, isBad, deplores(target) { evidence.reverser *= -1 }
                } else if isBetween, governsTarget {
                    evidence.reverser *= -1
                } else if governsWord, !isBetween, word.valence > 0, !(isBad && governsTarget && deplores(target)) {
                    evidence.reverser *= -1
                }
            case .attitude(let value, _, let flips):
                guard !isItself, flips || value < 0 else { continue }
                if isBetween, governsTarget {
                    evidence.reverser *= -1
                } else if governsWord, !isBetween, flips || word.valence > 0 {
                    evidence.reverser *= -1
                }
            case .promoter, .demand, .modal: break
            }
        }
    }

    /// A polar word behind its target: "… is crucial to stability", "… prevents war".
    func compose(after evidence: inout Evidence) {
        let (word, target) = (evidence.word, evidence.target)
        for operation in reading.operators where !operation.range.overlaps(word.range) {
            let governsTarget = operation.scope.contains(target.range.lowerBound)
            let governsWord = operation.scope.contains(word.range.lowerBound)
            let isBeforeTarget = operation.range.upperBound <= target.range.lowerBound
            switch operation.kind {
            case .negator(let positive, let negative, _):
                guard governsWord != (governsTarget && isBeforeTarget) || governsWord else { continue }
                evidence.negation *= evidence.word.valence * evidence.negation > 0 ? positive : negative
            case .reverser:
                if governsWord, !isBeforeTarget, !operation.isPassive {
                    evidence.reverser *= -1
                } else if governsTarget, isBeforeTarget || operation.isPassive, !governsWord {
                    evidence.reverser *= -1
                }
            case .attitude(let value, _, let flips):
                guard flips || value < 0 else { continue }
                if governsWord, !isBeforeTarget, flips { evidence.reverser *= -1 }
                if isBeforeTarget, governsTarget, flips { evidence.reverser *= -1 }
            case .promoter, .demand, .modal: break
            }
        }
    }

    /// A word of attitude or a demand: it counts only for a target that it governs, or that a passive verb between
    /// them governs ("sanctions should be lifted").
    func compose(attitude evidence: inout Evidence, isBefore: Bool) -> Bool {
        let (word, target) = (evidence.word, evidence.target)
        guard let own = reading.operators.first(where: { $0.range == word.range && $0.isAttitudeOrDemand }) else {
            return false
        }
        if isBefore {
            guard own.scope.contains(target.range.lowerBound) else { return false }
        } else if own.isPassive {
            guard own.scope.contains(target.range.lowerBound) else { return false }
        } else {
            guard evidence.kind == .demand, demandsPassively(own),
                text.clauses[word.range.lowerBound] == text.clauses[target.range.lowerBound],
                text.distance(from: target.range.upperBound, to: word.range.lowerBound) <= 6
            else { return false }
        }
        var isReversed = false
        for operation in reading.operators where !operation.range.overlaps(word.range) {
            let governsTarget = operation.scope.contains(target.range.lowerBound)
            let governsWord = operation.scope.contains(word.range.lowerBound)
            let isBehindWord = operation.range.lowerBound >= word.range.upperBound
            switch operation.kind {
            case .negator(let positive, let negative, _):
                let isBetween = isBehindWord && operation.range.upperBound <= target.range.lowerBound
                let isDirect =
                    isBehindWord && text.distance(from: word.range.upperBound, to: operation.range.lowerBound) <= 1
                guard governsWord || (isBetween && (governsTarget || isDirect)) || (!isBefore && isDirect) else {
                    continue
                }
                evidence.negation *= evidence.word.valence * evidence.negation > 0 ? min(positive, -0.8) : negative
            case .reverser:
                guard isBehindWord, governsTarget else { continue }
                evidence.reverser *= -1
                isReversed = true
            case .attitude(let value, _, let flips):
                guard flips || value < 0 else { continue }
                if isBehindWord, governsTarget, isBefore {
                    evidence.reverser *= -1
                } else if governsWord, !isBehindWord {
                    evidence.reverser *= -1
                }
            case .promoter, .demand, .modal: break
            }
        }
        // What must be done about a problem is to fight it, whatever the verb.
        if target.isIll, !isReversed, callsForAction(own) { evidence.reverser *= -1 }
        // To side with a problem, or to deny it, is to say that it exists, or not.
        if target.isProblem, !isReversed, concernsBelief(own) { evidence.kind = .belief }
        return true
    }

    /// Whether a word asks for or promises an act.
    private func callsForAction(_ operation: Operator) -> Bool {
        switch operation.kind {
        case .demand: true
        case .attitude(_, let kind, _): kind == .directive || kind == .commissive
        case .negator, .reverser, .promoter, .modal: false
        }
    }

    /// Whether an attitude towards a problem says whether it exists: "believes in", "denies".
    private func concernsBelief(_ operation: Operator) -> Bool {
        guard case .attitude(let value, let kind, let flips) = operation.kind else { return false }
        return switch kind {
        case .deny, .doubt: true
        case .privateState, .agree, .endorse: value > 0 || flips
        case .oppose, .directive, .commissive, .warn, .blame: false
        }
    }

    /// Whether what is demanded happens to the subject: "must be kept".
    private func demandsPassively(_ operation: Operator) -> Bool {
        var index = operation.range.upperBound - 1
        for _ in 0..<3 {
            guard let next = text.nextWord(after: index, limit: reading.range.upperBound) else { return false }
            if text.tokens[next].isAny(.be) { return true }
            guard text.tokens[next].isAny([.adverb, .negation]) else { return false }
            index = next
        }
        return false
    }

    /// Whether harm done to a target is a harm: "a threat to the supply" speaks for the supply.
    func deplores(_ target: Target) -> Bool {
        options.deploresHarm && !target.isIll
    }
}

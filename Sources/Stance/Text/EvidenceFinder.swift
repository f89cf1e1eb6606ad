internal import Discourse
internal import Foundation

/// Finds what one sentence says for or against targets in it.
///
/// Composition runs from the target outwards: what stands between a word and the target, and governs the target, turns
/// the word around ("urged to lift the sanctions"); what governs the word itself negates it.
struct EvidenceFinder {
    /// Something that evidence can speak about.
    struct Target: Hashable {
        /// Its tokens.
        var range: Range<Int>
        /// The caller's number for it.
        var key: Int
        /// Whether it is something nobody wants: harm done to it is no harm.
        var isIll = false
        /// Whether a facet asserts its gravity.
        var isProblem = false
    }

    struct Options {
        /// The words after which influence falls to 1/e.
        var reach: Double
        /// The factor of each border of clauses between a word and its target.
        var clauseFactor = 0.5
        /// The factor of polar words that stand before the target.
        var before = 1.0
        /// Whether words of attitude and demands count.
        var readsAttitudes: Bool
        /// Whether acts that bring a target about count: "the construction of the pipeline".
        var countsActs = false
        /// Whether harm done to a target is deplored: "the law undermines trade" speaks for trade.
        var deploresHarm = true
        /// The factor of bad news near what is no ill, which says little about it: "the strikes killed ten".
        var badNews = 1.0
        /// The factor of attitudes that somebody else than the speaker holds, beside their lesser value.
        var othersAttitudes = 1.0
        /// Whether a bad reverser counts by itself: "the tax destroys villages".
        var countsBareReversers = false

        static func tone(reach: Double) -> Options {
            Options(reach: reach, readsAttitudes: true, deploresHarm: false, countsBareReversers: true)
        }
        static let stance = Options(
            reach: 8,
            readsAttitudes: true,
            countsActs: true,
            badNews: 0.3,
            othersAttitudes: 0.5
        )
    }

    /// The weight of an act that brings a target about, and of the denial that a problem exists.
    private static let act = 0.3
    private static let denial = -0.8
    /// The least evidence beside an act that judges it.
    private static let judgement = 0.1
    /// The weight of a negation, and of a promoting act, that have no polar word in their scope: "it does not work".
    private static let bareNegation = -0.1
    private static let bareAct = 0.07

    let text: MarkedText
    let reading: Reading
    let options: Options

    /// Returns the evidence for each key: every word once a key, for the nearest target with that key.
    func evidence(for targets: [Target]) -> [Evidence] {
        guard !targets.isEmpty else { return [] }
        var found: [Evidence] = []
        let keys = Set(targets.map(\.key)).sorted()
        let words = candidates()
        for key in keys {
            let own = targets.filter { $0.key == key }
            var ofKey: [Evidence] = []
            for (word, kind) in words {
                guard !own.contains(where: { $0.range.overlaps(word.range) }),
                    let target = nearest(own, to: word.range), counts(word, kind, target)
                else { continue }
                if let evidence = evidence(of: word, kind: kind, on: target) { ofKey.append(evidence) }
            }
            found += withoutJudgedActs(ofKey)
        }
        return found
    }

    /// An act says something only where nothing else is said of it: "building it would be a mistake".
    private func withoutJudgedActs(_ evidence: [Evidence]) -> [Evidence] {
        let isJudged = evidence.contains { $0.kind != .act && abs($0.product) >= Self.judgement }
        return isJudged ? evidence.filter { $0.kind != .act } : evidence
    }

    private func candidates() -> [(PolarWord, Evidence.Kind)] {
        var words: [(PolarWord, Evidence.Kind)] = reading.polarWords.map { ($0, .polar) }
        guard options.readsAttitudes else { return words }
        words += reading.beliefs.map { ($0, .belief) }
        for operation in reading.operators {
            switch operation.kind {
            case .attitude(let value, _, _) where value != 0:
                let own = operation.actor == .other ? options.othersAttitudes : 1
                let word = PolarWord(range: operation.range, shown: operation.shown, valence: value * own)
                words.append((word, .attitude))
            case .demand(let value):
                words.append((PolarWord(range: operation.range, valence: 0.6 * value), .demand))
            case .promoter where options.countsActs && !isPolar(operation.range):
                words.append((PolarWord(range: operation.range, valence: Self.act), .act))
            case .reverser where options.countsActs && operation.actor != .other && !isPolar(operation.range):
                words.append((PolarWord(range: operation.range, valence: -Self.act), .act))
            case .negator(let positive, _, _) where options.countsActs && positive < 0:
                // "There is no emergency": a belief if a problem follows at once.
                words.append((PolarWord(range: operation.range, valence: Self.denial), .denial))
            case .negator(let positive, _, _) where options.countsBareReversers && positive < 0 && isBare(operation):
                words.append((PolarWord(range: operation.range, valence: Self.bareNegation), .polar))
            case .promoter where options.countsBareReversers && !operation.isPassive && isBare(operation):
                words.append((PolarWord(range: operation.range, valence: Self.bareAct), .polar))
            case .reverser(isBad: true) where options.countsBareReversers && !operation.isPassive && isBare(operation):
                words.append((PolarWord(range: operation.range, valence: -0.4), .polar))
            default: break
            }
        }
        return words
    }

    private func isPolar(_ range: Range<Int>) -> Bool {
        reading.polarWords.contains { $0.range.overlaps(range) }
    }

    /// Whether a reverser neither is a polar word nor has one in its scope.
    private func isBare(_ operation: Operator) -> Bool {
        !reading.polarWords.contains {
            $0.range.overlaps(operation.range) || operation.scope.contains($0.range.lowerBound)
        }
    }

    /// Whether a word speaks about a target: beliefs about problems only, and then in place of polarity.
    private func counts(_ word: PolarWord, _ kind: Evidence.Kind, _ target: Target) -> Bool {
        switch kind {
        case .belief: target.isProblem
        case .denial: target.isProblem && denies(word, target)
        case .act: !target.isProblem || word.valence < 0
        case .polar: !target.isProblem || !reading.beliefs.contains { $0.range.overlaps(word.range) }
        case .attitude, .demand: true
        }
    }

    /// Whether a negation stands right before a problem, a few words of description between: "no real crisis".
    private func denies(_ word: PolarWord, _ target: Target) -> Bool {
        word.range.upperBound <= target.range.lowerBound
            && text.clauses[word.range.lowerBound] == text.clauses[target.range.lowerBound]
            && text.distance(from: word.range.upperBound, to: target.range.lowerBound) <= 1
    }

    private func nearest(_ targets: [Target], to word: Range<Int>) -> Target? {
        targets.min { (gap($0.range, word), $0.range.lowerBound) < (gap($1.range, word), $1.range.lowerBound) }
    }

    private func gap(_ first: Range<Int>, _ second: Range<Int>) -> Int {
        if first.upperBound <= second.lowerBound { return text.distance(from: first.upperBound, to: second.lowerBound) }
        if second.upperBound <= first.lowerBound { return text.distance(from: second.upperBound, to: first.lowerBound) }
        return 0
    }

    private func evidence(of word: PolarWord, kind: Evidence.Kind, on target: Target) -> Evidence? {
        let isBefore = word.range.upperBound <= target.range.lowerBound
        var evidence = Evidence(kind: kind, word: word, target: target)
        switch kind {
        case .polar, .belief:
            if options.readsAttitudes, isBefore, isGovernedAttitude(word, target) { return nil }
            isBefore ? compose(before: &evidence) : compose(after: &evidence)
            if kind == .belief {
                evidence.reverser = beliefReverser(word, target)
            } else if target.isIll, options.readsAttitudes, !isFought(target, before: word) {
                // Praise before an ill is for what is done about it, blame is for the ill; praise behind it says little.
                if word.valence > 0, !isBefore, evidence.reverser > 0 { return nil }
                evidence.reverser = word.valence > 0 ? -abs(evidence.reverser) : abs(evidence.reverser)
            }
        case .denial: break
        case .act:
            let isGoverned = reading.operators.contains {
                isAct($0, of: word, on: target)
            }
            guard isGoverned else { return nil }
            isBefore ? compose(before: &evidence) : compose(after: &evidence)
        case .attitude, .demand:
            guard compose(attitude: &evidence, isBefore: isBefore) else { return nil }
        }
        evidence.decay *=
            decay(word.range, target.range, kind: kind)
            * (isBefore && kind != .attitude && kind != .demand ? options.before : 1)
        if kind == .polar, !isBefore, isSecondPredicate(word, behind: target) { evidence.decay *= options.clauseFactor }
        if kind == .polar, word.isBadNews, !target.isIll { evidence.decay *= options.badNews }
        evidence.modality = modality(of: word)
        return evidence.product == 0 ? nil : evidence
    }

    /// Whether a word is an act on a target that takes a side: to end something is one if the speaker does, or of an ill.
    private func isAct(_ operation: Operator, of word: PolarWord, on target: Target) -> Bool {
        guard operation.range == word.range, operation.scope.contains(target.range.lowerBound) else { return false }
        return operation.isPromoter
            || operation.isReverser && (operation.actor == .speaker || target.isIll && !target.isProblem)
    }

    /// Whether a word belongs to a second predicate: "praised the mayor and attacked the council".
    private func isSecondPredicate(_ word: PolarWord, behind target: Target) -> Bool {
        text.clauses[word.range.lowerBound] == text.clauses[target.range.lowerBound]
            && text.tokens[word.range.lowerBound - 1].isAny(.coordinator)
            && reading.operators.contains { operation in
                operation.isAttitude && operation.range.upperBound <= target.range.lowerBound
                    && operation.scope.contains(target.range.lowerBound)
            }
    }

    /// Whether a polar word is a word of attitude that governs the target and is counted as such.
    private func isGovernedAttitude(_ word: PolarWord, _ target: Target) -> Bool {
        reading.operators.contains { operation in
            if case .attitude(let value, _, _) = operation.kind, value != 0 {
                return operation.range.overlaps(word.range) && operation.scope.contains(target.range.lowerBound)
            }
            return false
        }
    }

    /// Whether a word behind an ill speaks about the fight against it: "curbing emissions would hurt the economy".
    private func isFought(_ target: Target, before word: PolarWord) -> Bool {
        word.range.lowerBound >= target.range.upperBound && (target.isProblem || word.valence > 0)
            && reading.operators.contains { operation in
                operation.isReverser && operation.range.upperBound <= target.range.lowerBound
                    && operation.scope.contains(target.range.lowerBound)
                    && !operation.scope.contains(word.range.lowerBound)
            }
    }

    /// −1 if what is believed is turned around without its problem: "it stopped rising".
    private func beliefReverser(_ word: PolarWord, _ target: Target) -> Double {
        let turning = reading.operators.filter { operation in
            operation.isReverser && !operation.range.overlaps(word.range)
                && operation.scope.contains(word.range.lowerBound)
                && !operation.scope.contains(target.range.lowerBound)
        }
        return turning.count.isMultiple(of: 2) ? 1 : -1
    }

    // MARK: - Weights

    private func decay(_ word: Range<Int>, _ target: Range<Int>, kind: Evidence.Kind) -> Double {
        let first = min(word.lowerBound, target.lowerBound)
        let last = max(word.lowerBound, target.lowerBound)
        var borders = 0
        for token in first..<last where text.clauses[token + 1] != text.clauses[token] { borders += 1 }
        let crossing = pow(options.clauseFactor, Double(borders))
        // What governs a target does so at any distance inside its scope.
        let reach = kind == .polar || kind == .belief || kind == .denial ? options.reach : options.reach * 4
        return exp(-Double(gap(word, target)) / reach) * crossing
    }

    private func modality(of word: PolarWord) -> Double {
        var factor = 1.0
        for operation in reading.operators {
            if case .modal(let value) = operation.kind, operation.scope.contains(word.range.lowerBound) {
                factor = min(factor, value)
            }
        }
        return factor
    }
}

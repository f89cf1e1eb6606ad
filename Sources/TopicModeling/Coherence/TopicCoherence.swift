public import LinearAlgebra
public import Vectorization
internal import Foundation

/// How well the terms of topics go together in texts, by several measures from one reading.
public struct TopicCoherence: Hashable, Sendable {
    /// The coherence of each topic, by measure; never NaN.
    public var values: [CoherenceMeasure: [Double]]

    /// For each topic the terms that no text has; a pair with one of them counts as 0.
    public var unseenTerms: [[String]]

    /// The number of texts.
    public var textCount: Int

    /// Measures topics.
    ///
    /// - Parameters:
    ///   - topics: The terms of each topic, best first, each once; at least two of them.
    ///   - texts: The texts in whose windows the terms are counted.
    ///   - measures: What to measure.
    ///   - mode: How windows are counted.
    ///   - vectorizer: Cuts the texts into words, as it did for the topics.
    ///   - parallel: The threads to use.
    /// - Throws: `VectorizationError` if there is no term, or the terms are no words.
    public init(
        topics: [[String]],
        texts: [String],
        measures: [CoherenceMeasure] = CoherenceMeasure.allCases,
        mode: CoherenceMode = .exact,
        vectorizer: TFIDFVectorizer,
        parallel: ParallelLoop
    ) throws(VectorizationError) {
        let pairs = TermPairs(topics: topics)
        let occurrences = try vectorizer.occurrences(of: pairs.terms, in: texts, parallel: parallel)
        var counts: [Int?: WindowCounts] = [:]
        var values: [CoherenceMeasure: [Double]] = [:]
        var seen = [Bool](repeating: false, count: pairs.termCount)
        for places in occurrences.places { for place in places { seen[Int(place.term)] = true } }
        for measure in measures {
            let width = measure.windowWidth
            let counted =
                counts[width]
                ?? WindowCounts(occurrences, pairs: pairs, width: width, mode: mode, parallel: parallel)
            counts[width] = counted
            let shares = WindowShares(counts: counted, pairs: pairs, mode: mode)
            values[measure] = pairs.topics.map { shares.coherence(of: $0, measure) }
        }
        self.values = values
        unseenTerms = pairs.topics.map { $0.filter { !seen[Int($0)] }.map { pairs.terms[Int($0)] } }
        textCount = texts.count
    }

    /// Returns the coherence of some of the topics.
    public func topics(_ range: Range<Int>) -> TopicCoherence {
        var part = self
        part.values = values.mapValues { Array($0[range]) }
        part.unseenTerms = Array(unseenTerms[range])
        return part
    }

    /// The mean of all topics.
    public func mean(_ measure: CoherenceMeasure) -> Double? {
        guard let values = values[measure], !values.isEmpty else { return nil }
        return values.reduce(0, +) / Double(values.count)
    }

    /// The share of distinct terms among all terms of topics, from 0 to 1.
    ///
    /// As in A. Dieng, F. Ruiz and D. Blei, *Topic modeling in embedding spaces*, TACL 2020.
    public static func diversity(of topics: [[String]]) -> Double {
        let all = topics.flatMap(\.self)
        return all.isEmpty ? 0 : Double(Set(all).count) / Double(all.count)
    }
}

/// The measures as formulas of shares of windows.
private struct WindowShares {
    let counts: WindowCounts
    let pairs: TermPairs
    let mode: CoherenceMode
    private static let epsilon = 1e-12

    func coherence(of topic: [Int32], _ measure: CoherenceMeasure) -> Double {
        guard topic.count > 1 else { return 0 }
        return switch measure {
        case .npmi: meanOfPairs(topic, npmi)
        case .uci: meanOfPairs(topic, pmi)
        case .uMass: meanOfPairs(topic, conditional)
        case .cV: vectorCoherence(topic)
        }
    }

    /// The mean over pairs; the closure gets the later term first.
    private func meanOfPairs(_ topic: [Int32], _ value: (Int32, Int32) -> Double) -> Double {
        var sum = 0.0
        for later in 1..<topic.count {
            for earlier in 0..<later { sum += value(topic[later], topic[earlier]) }
        }
        return sum / Double(topic.count * (topic.count - 1) / 2)
    }

    private func share(_ term: Int32) -> Double {
        Double(counts.terms[Int(term)]) / Double(max(1, counts.windowCount))
    }

    private func share(_ one: Int32, _ other: Int32) -> Double {
        guard one != other else { return share(one) }
        let pair = pairs.number(of: one, other)
        return pair < 0 ? 0 : Double(counts.pairs[pair]) / Double(max(1, counts.windowCount))
    }

    private func pmi(_ one: Int32, _ other: Int32) -> Double {
        let (first, second) = (share(one), share(other))
        guard first > 0, second > 0 else { return 0 }
        return log((share(one, other) + Self.epsilon) / (first * second))
    }

    private func npmi(_ one: Int32, _ other: Int32) -> Double {
        let joint = share(one, other)
        let scale = -log(joint + Self.epsilon)
        // Two terms in every window tell nothing about each other.
        guard scale > 1e-9 else { return 0 }
        let value = pmi(one, other) / scale
        return mode == .exact ? min(1, max(-1, value)) : value
    }

    private func conditional(_ later: Int32, _ earlier: Int32) -> Double {
        let given = share(earlier)
        return given > 0 ? log((share(later, earlier) + Self.epsilon) / given) : 0
    }

    /// The mean cosine of each term's vector of NPMI to the topic's terms with the sum of all these vectors.
    private func vectorCoherence(_ topic: [Int32]) -> Double {
        let vectors = topic.map { term in topic.map { npmi(term, $0) } }
        let whole = topic.indices.map { place in vectors.reduce(0) { $0 + $1[place] } }
        let length = norm(whole)
        let cosines = vectors.map { vector in
            let lengths = norm(vector) * length
            return lengths > 0 ? zip(vector, whole).reduce(0) { $0 + $1.0 * $1.1 } / lengths : 0
        }
        return cosines.reduce(0, +) / Double(cosines.count)
    }

    private func norm(_ vector: [Double]) -> Double {
        vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}

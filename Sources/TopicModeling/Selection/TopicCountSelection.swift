/// The numbers of topics that were tried, and the one that is best.
///
/// The score of a number is its ``TopicCountCandidate/stability`` times its ``TopicCountCandidate/heldOutCoherence``:
/// topics that come back on other parts of the corpus and whose terms go together in documents that they never saw.
/// Stability alone favours a few broad subjects, of which every corpus has some; coherence alone does not notice topics
/// that are an accident of the documents at hand. Numbers whose score is within a standard error of the best count as
/// equal to it; of these the one that leaves the least of unseen documents unexplained is chosen.
public struct TopicCountSelection: Hashable, Sendable {
    /// What was tried, the fewest topics first; at least one.
    public let candidates: [TopicCountCandidate]

    /// The numbers that were to choose from, as far as the corpus has documents and terms for them.
    public let range: ClosedRange<Int>

    /// Whether the search came to its end; false where time ran out or it was interrupted.
    public let isWhole: Bool

    /// The best one.
    public let chosen: TopicCountCandidate

    /// The next best, best first: at most two, and no neighbours of the best or of each other.
    public let runnersUp: [TopicCountCandidate]

    /// Creates a selection; nil without candidates.
    init?(candidates: [TopicCountCandidate], range: ClosedRange<Int>, isWhole: Bool) {
        let sorted = candidates.sorted { $0.topicCount < $1.topicCount }
        guard let chosen = Self.best(of: sorted) else { return nil }
        self.candidates = sorted
        self.range = range
        self.isWhole = isWhole
        self.chosen = chosen
        runnersUp = Self.runnersUp(of: sorted, to: chosen)
    }

    private static func best(of candidates: [TopicCountCandidate]) -> TopicCountCandidate? {
        guard let first = candidates.max(by: { ($0.score, $1.topicCount) < ($1.score, $0.topicCount) }) else {
            return nil
        }
        return candidates.filter { $0.score >= first.score - first.scoreError }
            .min { ($0.heldOutError, $0.topicCount) < ($1.heldOutError, $1.topicCount) }
    }

    private static func runnersUp(
        of candidates: [TopicCountCandidate],
        to chosen: TopicCountCandidate
    ) -> [TopicCountCandidate] {
        var found: [TopicCountCandidate] = []
        for candidate in candidates.sorted(by: { ($1.score, $0.topicCount) < ($0.score, $1.topicCount) })
        where found.count < 2 {
            let isNeighbour = ([chosen] + found).contains {
                abs($0.topicCount - candidate.topicCount) <= max($0.topicCount, candidate.topicCount) / 8
            }
            if !isNeighbour { found.append(candidate) }
        }
        return found
    }

    /// Why it was chosen, as one sentence for a person.
    public var reason: String {
        let best = candidates.map(\.score).max() ?? 0
        let ending =
            if chosen.topicCount == candidates.last?.topicCount, candidates.count > 1 {
                "; it is the most that was tried, so a wider range may hold a better one"
            } else if chosen.topicCount == candidates.first?.topicCount, candidates.count > 1, range.lowerBound > 2 {
                "; it is the fewest that was tried"
            } else {
                ""
            }
        if chosen.score < best {
            return "\(chosen.topicCount) topics are as stable and coherent as any number tried, within the error, and "
                + "explain the most of unseen documents" + ending
        }
        return "\(chosen.topicCount) topics come back on other parts of the corpus and go together in unseen documents "
            + "better than any other number tried" + ending
    }
}

extension TopicCountCandidate {
    /// Stability times held-out coherence, from 0 to 1.
    public var score: Double { stability * max(0, heldOutCoherence) }

    /// The standard error of ``score`` that comes from that of the stability.
    public var scoreError: Double { stabilityError * max(0, heldOutCoherence) }
}

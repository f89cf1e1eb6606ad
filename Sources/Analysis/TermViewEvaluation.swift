public import TopicModeling

/// How good the terms of topics are in one view.
public struct TermViewEvaluation: Sendable {
    /// The order of the terms.
    public var view: TermView

    /// The coherence on all articles.
    public var coherence: TopicCoherence

    /// The coherence, on one half of the articles, of topics trained on the other half; nil where it was not measured.
    public var heldOut: TopicCoherence?

    /// The share of distinct terms.
    public var diversity: Double
}

extension TermView {
    /// The views that are compared with each other.
    public static let usual: [TermView] = [
        .coherence, .weight, .relevance(lambda: 0.8), .frex(exclusivityShare: 0.5), .lift,
    ]
}

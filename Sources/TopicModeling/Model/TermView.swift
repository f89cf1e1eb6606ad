/// The order in which a topic's terms are shown.
///
/// A view is computed after fitting and changes nothing in the model. With *p*(w|t) the share of a term in a topic's
/// components and *p*(w) its share over all topics weighted by their prevalence:
public enum TermView: Hashable, Sendable {
    /// By the weight in the components: the view that held-out coherence favours.
    case weight

    /// λ·log *p*(w|t) + (1 − λ)·log(*p*(w|t) / *p*(w)) (Sievert and Shirley 2014, equation 1); λ from 0 to 1.
    case relevance(lambda: Double)

    /// Harmonic mean of the ranks of *p*(w|t) and of exclusivity *p*(w|t) / Σ *p*(w|·), the latter with the given
    /// share (Bischof and Airoldi 2012, equation 6).
    case frex(exclusivityShare: Double)

    /// *p*(w|t) / *p*(w).
    case lift
}

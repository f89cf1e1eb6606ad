/// The order in which a topic's terms are shown.
///
/// A view is computed after fitting and changes nothing in the model. With *p*(w|t) the share of a term in a topic's
/// components and *p*(w) its share over all topics weighted by their prevalence:
public enum TermView: Hashable, Sendable {
    /// By the topic's own terms that keep each other's company: the default, and the view that coherence favours on the
    /// corpus and held out.
    ///
    /// With *q*(w|t) the share of a term in the documents of the topic (in *XᵀW*) and *e*(w|t) = *q*(w|t) / Σ *q*(w|·)
    /// its exclusivity, a term has *p*(w|t)^0.3 · *q*(w|t)^0.7 · *e*(w|t). The best 20 are ordered anew by that times
    /// the square of their company in the training documents (see ``TermCompany``), after A. Alokaili, N. Aletras and
    /// M. Stevenson, *Re-ranking words to improve interpretability of automatically generated topics*, IWCS 2019. The
    /// powers were chosen on three corpora, for coherence on documents that were not trained on.
    case coherence

    /// By the weight in the components.
    case weight

    /// λ·log *p*(w|t) + (1 − λ)·log(*p*(w|t) / *p*(w)) (Sievert and Shirley 2014, equation 1); λ from 0 to 1.
    case relevance(lambda: Double)

    /// Harmonic mean of the ranks of *p*(w|t) and of exclusivity *p*(w|t) / Σ *p*(w|·), the latter with the given
    /// share (Bischof and Airoldi 2012, equation 6).
    case frex(exclusivityShare: Double)

    /// *p*(w|t) / *p*(w).
    case lift
}

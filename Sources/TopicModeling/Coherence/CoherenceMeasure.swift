/// A measure of how well the terms of a topic go together.
///
/// All but `uMass` follow M. Röder, A. Both and A. Hinneburg, *Exploring the Space of Topic Coherence Measures*, WSDM
/// 2015, with the windows that gensim takes; *P* is a share of windows and ε = 10⁻¹².
public enum CoherenceMeasure: String, Hashable, Sendable, CaseIterable {
    /// The mean normalised pointwise mutual information of all pairs, ln((P(a, b) + ε) / (P(a) P(b))) / −ln(P(a, b) + ε),
    /// over windows of 10 words; from −1 to 1.
    case npmi = "c_npmi"

    /// The mean cosine between the NPMI vector of each term and that of all terms together, over windows of 110 words;
    /// from −1 to 1.
    case cV = "c_v"

    /// The mean pointwise mutual information of all pairs, over windows of 10 words.
    case uci = "c_uci"

    /// The mean of ln((P(a, b) + ε) / P(b)) over documents, b before a in the topic's order; at most 0 (D. Mimno and
    /// others, *Optimizing semantic coherence in topic models*, EMNLP 2011).
    case uMass = "u_mass"

    /// The words of a window; nil takes each document as one.
    var windowWidth: Int? {
        switch self {
        case .npmi, .uci: 10
        case .cV: 110
        case .uMass: nil
        }
    }
}

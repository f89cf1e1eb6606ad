/// How well one number of topics does on random parts of a corpus.
public struct TopicCountCandidate: Hashable, Sendable {
    /// The number of topics.
    public var topicCount: Int

    /// How alike the topics of the parts are, from 0 to 1.
    ///
    /// The mean over all pairs of parts of the mean similarity of Jaccard of the 20 best terms of topics that are
    /// matched one to one (D. Greene, D. O'Callaghan and P. Cunningham, *How many topics? Stability analysis for topic
    /// models*, ECML PKDD 2014, who compare each part with the whole).
    public var stability: Double

    /// The standard error of ``stability``, from leaving out each part in turn (the jackknife).
    public var stabilityError: Double

    /// The part of the unseen half of unseen documents that the topics do not explain, usually a little below 1.
    ///
    /// The documents left out of a part get their topics from half of the vocabulary, and these topics must explain the
    /// other half: bi-cross-validation (A. Owen and P. Perry, *Bi-cross-validation of the SVD and the nonnegative matrix
    /// factorization*, Annals of Applied Statistics 2009), which costs one inference where a speckled mask costs a
    /// factorization with weights.
    public var heldOutError: Double

    /// The mean normalised pointwise mutual information of the 10 best terms in the documents left out of a part, from
    /// −1 to 1.
    ///
    /// Two terms go together where they are in one document, so that a matrix is enough; `topics evaluate` counts
    /// windows of 10 words, and its figures are lower.
    public var heldOutCoherence: Double
}

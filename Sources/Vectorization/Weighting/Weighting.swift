/// How often a term is in a document, as a weight.
public enum TermFrequency: String, Hashable, Sendable, Codable, CaseIterable {
    /// The number of times.
    case raw

    /// 1, however often it is there.
    case binary

    /// One plus the natural logarithm of the number of times.
    case sublinear

    /// One plus the natural logarithm of the sublinear frequency: 1 + ln(1 + ln *tf*), the double logarithm of SMART
    /// (Singhal, Choi, Hindle, Lewis and Pereira, "AT&T at TREC-7", 1998).
    case doubleLog = "double-log"
}

/// How much a term tells documents apart, as a weight.
///
/// *n* is the number of documents and *d* the number of those that have the term.
public enum InverseDocumentFrequency: String, Hashable, Sendable, Codable, CaseIterable {
    /// ln((1 + *n*) / (1 + *d*)) + 1, as scikit-learn has it by default.
    case smooth

    /// ln(*n* / *d*) + 1, as scikit-learn has it without smoothing.
    case plain

    /// 1 for every term.
    case none
}

/// What the weights of each document are scaled to.
public enum Norm: String, Hashable, Sendable, Codable, CaseIterable {
    /// The absolute weights of a document add up to 1.
    case l1

    /// The squares of the weights of a document add up to 1.
    case l2

    /// Weights stay as they are.
    case none
}

/// How weights are made of counts.
public enum Weighting: Hashable, Sendable, Codable {
    /// The term frequency times the inverse document frequency.
    case tfidf

    /// Okapi BM25: *i* · *t* (*k1* + 1) / (*t* + *k1* (1 − *b* + *b* · *l* / *m*)).
    ///
    /// *t* is how often the document has the term, *l* the number of terms of the document and *m* the mean of that
    /// over the documents that the model was learned from. *i* = ln(1 + (*n* − *d* + 0.5) / (*d* + 0.5)), or 1 if no
    /// inverse document frequency is asked for. The option for the term frequency has no part in it.
    ///
    /// Literature: S. Robertson and H. Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*, 2009; the
    /// inverse document frequency is that of Lucene, which is never negative.
    case bm25(k1: Double = 1.2, b: Double = 0.75)
}

extension TFIDFVectorizer.Options {
    /// An option in which two vectorizers differ, so that the columns of their matrices do not mean the same.
    public struct Difference: Hashable, Sendable {
        /// What the option is called.
        public var name: String
        /// Its value on this side.
        public var value: String
        /// Its value on the other side.
        public var other: String
    }

    /// Returns the first option that makes weights incomparable with those of other options, or nil if there is none.
    ///
    /// Limits on document frequency and the number of terms do not count: they choose columns, and do not change them.
    public func difference(from other: TFIDFVectorizer.Options) -> Difference? {
        let pairs: [(String, String, String)] = [
            ("analyzer", "\(analyzer)", "\(other.analyzer)"),
            ("token rule", "\(tokenRule)", "\(other.tokenRule)"),
            ("letter case", lowercases ? "folded" : "kept", other.lowercases ? "folded" : "kept"),
            ("stripping of accents", stripsAccents ? "on" : "off", other.stripsAccents ? "on" : "off"),
            ("stemmer", stemLanguage ?? "none", other.stemLanguage ?? "none"),
            (
                "range of n-grams", "\(ngramRange.lowerBound)..\(ngramRange.upperBound)",
                "\(other.ngramRange.lowerBound)..\(other.ngramRange.upperBound)"
            ),
            ("weighting", "\(weighting)", "\(other.weighting)"),
            ("term frequency", "\(termFrequency)", "\(other.termFrequency)"),
            (
                "inverse document frequency", "\(inverseDocumentFrequency)",
                "\(other.inverseDocumentFrequency)"
            ),
            ("norm", "\(norm)", "\(other.norm)"),
        ]
        return pairs.first { $0.1 != $0.2 }.map { Difference(name: $0.0, value: $0.1, other: $0.2) }
    }
}

extension TFIDFVectorizer.Options {
    /// The names of the options in a document; not private, since the compiler fails on that across files.
    enum CodingKeys: String, CodingKey {
        case analyzer
        case tokenRule
        case lowercases
        case stripsAccents
        case stemLanguage
        case ngramRange
        case phrases
        case minimumDocumentFrequency
        case maximumDocumentFrequency
        case maximumFeatures
        case weighting
        case termFrequency
        case inverseDocumentFrequency
        case norm
    }

    /// Reads options; those that are missing, as in files of earlier versions, have their default values.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ key: CodingKeys, into value: inout Value) throws {
            value = try values.decodeIfPresent(Value.self, forKey: key) ?? value
        }
        self.init()
        try read(.analyzer, into: &analyzer)
        try read(.tokenRule, into: &tokenRule)
        try read(.lowercases, into: &lowercases)
        try read(.stripsAccents, into: &stripsAccents)
        try read(.ngramRange, into: &ngramRange)
        try read(.maximumDocumentFrequency, into: &maximumDocumentFrequency)
        try read(.weighting, into: &weighting)
        try read(.termFrequency, into: &termFrequency)
        try read(.inverseDocumentFrequency, into: &inverseDocumentFrequency)
        try read(.norm, into: &norm)
        stemLanguage = try values.decodeIfPresent(String.self, forKey: .stemLanguage)
        phrases = try values.decodeIfPresent(Phrases.self, forKey: .phrases)
        minimumDocumentFrequency = try values.decodeIfPresent(DocumentFrequency.self, forKey: .minimumDocumentFrequency)
        maximumFeatures = try values.decodeIfPresent(Int.self, forKey: .maximumFeatures)
    }
}

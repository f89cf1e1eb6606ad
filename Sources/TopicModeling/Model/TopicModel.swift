public import LinearAlgebra
public import Vectorization

/// A trained topic model: the vocabulary, the terms of each topic, and what is needed to update or merge it.
public struct TopicModel: Sendable {
    /// How the texts became a matrix; transforms new texts in the same way.
    public var vectorizer: TFIDFModel

    /// The topics, one for each column of ``components``.
    public var topics: [Topic]

    /// The weight of each term in each topic: terms × topics, not negative.
    public var components: DenseMatrix

    /// The sufficient statistics WᵀW: topics × topics.
    public var documentGram: DenseMatrix

    /// The sufficient statistics XᵀW: terms × topics.
    public var termProjection: DenseMatrix

    /// How the model was trained.
    public var training: TrainingRecord

    /// Which terms keep each other's company, for the view that shows these; nil where a model was made without texts.
    public var termCompany: TermCompany?

    /// Where the topics come from, and the number of the next new one.
    public var lineage = TopicLineage()

    /// How well seeded topics keep to their seeds; empty in a model without seeds.
    public var guidance: [GuidanceRecord] = []

    /// How well the topics fit the documents that the model was trained on; nil in files from before it was kept.
    public var fit: TopicFit?

    /// Creates a model from its parts, which must agree in their numbers of terms and topics.
    public init(
        vectorizer: TFIDFModel,
        topics: [Topic],
        components: DenseMatrix,
        documentGram: DenseMatrix,
        termProjection: DenseMatrix,
        training: TrainingRecord,
        termCompany: TermCompany? = nil
    ) {
        self.vectorizer = vectorizer
        self.topics = topics
        self.components = components
        self.documentGram = documentGram
        self.termProjection = termProjection
        self.training = training
        self.termCompany = termCompany
    }

    /// The number of topics.
    public var topicCount: Int { topics.count }
}

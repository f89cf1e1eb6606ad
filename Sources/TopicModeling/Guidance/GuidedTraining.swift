public import LinearAlgebra
public import Vectorization

/// A factorisation that begins with what a person, or an earlier model, knows about the topics.
public struct GuidedTraining: Sendable {
    /// What is known.
    public let guide: TopicGuide
    private let resolved: ResolvedSeeds

    /// The factors to start from.
    public let start: NMFStart

    /// The constraints.
    public let guidance: NMFGuidance

    /// Prepares a training.
    ///
    /// - Parameters:
    ///   - guide: What is known.
    ///   - matrix: Documents × terms.
    ///   - vectorizer: How the texts became the matrix.
    ///   - phrases: Counts of word pairs, in which phrases are looked up that are no terms.
    ///   - articleIDs: The identifier of each document.
    ///   - options: The options of the factorization.
    ///   - parallel: The loop that the products run in.
    /// - Throws: ``SeedFileError`` if the seeds do not fit the matrix or the options, ``NMFError``.
    public init(
        _ guide: TopicGuide,
        matrix: SparseMatrix,
        vectorizer: TFIDFModel,
        phrases: PhraseCounts?,
        articleIDs: [String],
        options: NMF.Options,
        parallel: ParallelLoop
    ) throws {
        let begin = try guide.begin(
            matrix: matrix,
            vectorizer: vectorizer,
            phrases: phrases,
            articleIDs: articleIDs,
            options: options,
            parallel: parallel
        )
        self.guide = guide
        (start, guidance, resolved) = (begin.start, begin.guidance, begin.resolved)
    }

    /// Gives the topics of the trained model names and identifiers and measures how well they keep to their seeds.
    public func finish(_ model: inout TopicModel, documentTopics: DenseMatrix) {
        guard !guide.seeds.topics.isEmpty || guide.seeds.frozen != nil else { return }
        guide.finish(&model, resolved: resolved, documentTopics: documentTopics)
        model.remember(guidance.profiles)
    }
}

extension TopicModel {
    /// Adds what topics were drawn to to the sufficient statistics, as the documents that it amounts to: an update or a
    /// merge then keeps to it.
    fileprivate mutating func remember(_ profiles: [NMFGuidance.Profile]) {
        for profile in profiles {
            let weight = Float(profile.strength) * documentGram[profile.topic, profile.topic]
            documentGram[profile.topic, profile.topic] += weight
            var values = termProjection.storage
            for (term, share) in profile.weights.enumerated() where share > 0 {
                values[term * topicCount + profile.topic] += weight * share
            }
            termProjection.storage = values
        }
    }
}

import Analysis
import Corpus
import LinearAlgebra
import TopicModeling
import Vectorization

/// The topics of articles by a trained model.
enum ArticleTopics {
    /// Finds the topics of articles.
    ///
    /// - Throws: `VectorizationError` or `NMFError` if the model cannot be used.
    static func documents(
        _ outcome: DuplicatePolicy.Outcome,
        model: TopicModel,
        parallel: ParallelLoop
    ) throws -> TopicDocuments {
        let texts = try model.vectorizer.transform(outcome.articles.map(\.body), parallel: parallel)
        let topics = try NMFInference(termTopics: model.components, parallel: parallel).infer(texts.matrix)
        return TopicDocuments(
            articles: outcome.articles,
            duplicates: outcome.groups,
            coefficients: topics.documentTopics,
            matrix: texts.matrix
        )
    }

    /// Returns the topics with some identifiers, all without any.
    ///
    /// - Throws: ``UnknownTopic`` for one that the model does not have.
    static func checked(_ ids: [String], in model: TopicModel) throws -> Set<String> {
        let known = model.topics.map(\.id)
        for id in ids where !known.contains(id) { throw UnknownTopic(id: id, known: known) }
        return ids.isEmpty ? Set(known) : Set(ids)
    }
}

/// A topic that a model does not have.
struct UnknownTopic: Error, Hashable, CustomStringConvertible {
    /// The identifier that was asked for.
    var id: String
    /// The identifiers there are.
    var known: [String]

    /// What was asked for and what there is, as one line for a person.
    var description: String {
        let shown = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? " …" : "")
        return "the model has no topic '\(id)'; its topics are \(shown)"
    }
}

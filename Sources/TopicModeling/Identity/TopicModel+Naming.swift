extension TopicModel {
    /// Gives a topic the name of a person's choice, which stays with it through updates and trainings.
    ///
    /// - Throws: ``TopicModelError/unknownTopic(id:known:)``.
    public mutating func rename(topic id: String, to name: String) throws(TopicModelError) {
        guard let topic = topics.firstIndex(where: { $0.id == id }) else {
            throw .unknownTopic(id: id, known: topics.map(\.id))
        }
        topics[topic].label = name
        topics[topic].isNamed = true
    }
}

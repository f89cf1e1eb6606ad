/// Topics as a tree: groups of topics that share their terms, topics, and sub-topics.
public struct TopicTree: Hashable, Sendable {
    /// One node of the tree.
    public struct Node: Hashable, Sendable {
        /// What a node stands for.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Several topics.
            case group
            /// A topic of the model.
            case topic
            /// A part of a topic.
            case subtopic
        }

        /// The identifier: `g01` of a group, that of a topic, `t03.1` of a part of one.
        public var id: String
        /// The node above, or nil at the top.
        public var parentID: String?
        /// What the node stands for.
        public var kind: Kind
        /// The best terms, or the label of a topic.
        public var label: String
        /// The share of the corpus, 0…1; the parts of a node sum to its share.
        public var share: Double
        /// How alike the topics of a group are on average, 0…1; nil for other nodes.
        public var similarity: Double?
        /// The best terms with their weights, best first.
        public var terms: [TopicTerm]
        /// The documents that a sub-topic was found in; nil for other nodes.
        public var documentCount: Int?
    }

    /// The nodes, each in front of those below it; the largest share first among those of one parent.
    public var nodes: [Node]

    /// The number of topics that have too few documents for sub-topics.
    public var undividedCount: Int
}

/// What a person knows better about the speakers of a corpus than the rules can.
///
/// A name stands for every speaker whose full name gives the same identifier, however it is capitalised. For a speaker
/// who has no full name it stands for the words of the mention as well, so that "Minister Ellison" can be merged where
/// an article says no more. An identifier such as `article-7/ellison` names one speaker of one article.
///
/// A split comes before a merge and a rename; of two that contradict each other the first counts.
/// ``read(path:)`` refuses such a file.
public struct SpeakerOverrides: Hashable, Sendable {
    /// Names that are one speaker.
    public struct Merge: Hashable, Sendable {
        /// The names; the speaker is shown under the first.
        public var names: [String]

        /// Creates a merge.
        public init(names: [String]) {
            self.names = names
        }
    }

    /// A name that means somebody else in some articles.
    public struct Split: Hashable, Sendable {
        /// The name as the articles have it: the speaker's full name or the words of the mention.
        public var name: String
        /// The identifiers of the articles.
        public var articleIDs: [String]
        /// The full name of the speaker who is meant there.
        public var speaker: String

        /// Creates a split.
        public init(name: String, articleIDs: [String], speaker: String) {
            self.name = name
            self.articleIDs = articleIDs
            self.speaker = speaker
        }
    }

    /// A name that is shown as another one.
    public struct Rename: Hashable, Sendable {
        /// The name as the articles have it.
        public var from: String
        /// The name to show.
        public var to: String

        /// Creates a rename.
        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    /// Names that are one speaker.
    public var merges: [Merge]
    /// Names that mean somebody else in some articles.
    public var splits: [Split]
    /// Names that are shown as others.
    public var renames: [Rename]

    /// Creates overrides; by default there are none.
    public init(merges: [Merge] = [], splits: [Split] = [], renames: [Rename] = []) {
        self.merges = merges
        self.splits = splits
        self.renames = renames
    }

    /// Whether nothing is overridden.
    public var isEmpty: Bool { merges.isEmpty && splits.isEmpty && renames.isEmpty }

    /// Leads the speakers of articles to those that the overrides name.
    ///
    /// Statements, chains, speakers and aliases follow, and the rule of a speaker that was changed is
    /// ``Speaker/Resolution/override``. A pronoun or description follows the names of its speaker in the article.
    ///
    /// - Parameter articles: What was said in all articles of a corpus, before their speakers are joined.
    /// - Returns: The names that stand for nobody in these articles, in the order of the overrides; those of a split
    ///   with their article.
    public func apply(to articles: inout [ArticleDiscourse]) -> [String] {
        guard !isEmpty else { return [] }
        var pass = SpeakerOverridePass(overrides: self, articles: articles)
        for index in articles.indices { articles[index] = pass.overridden(articles[index]) }
        return pass.unmatchedNames
    }
}

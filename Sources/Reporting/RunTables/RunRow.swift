public import Foundation

/// One run of an analysis.
public struct RunRow: Sendable {
    /// The identifier.
    public var runID: String
    /// When the run was written.
    public var generatedAt: Date
    /// The version of the program.
    public var version: String
    /// The SHA-256 of the corpus.
    public var corpusHash: String
    /// The number of articles.
    public var articleCount: Int
    /// The number of statements.
    public var statementCount: Int
    /// The number of statements without a speaker.
    public var unattributedCount: Int
    /// The number of topics; 0 if none were trained.
    public var topicCount: Int
    /// The options, as JSON.
    public var parameters: JSONValue
}

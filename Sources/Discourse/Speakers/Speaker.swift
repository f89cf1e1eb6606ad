/// Somebody who speaks in an article.
public struct Speaker: Hashable, Sendable {
    /// What kind of speaker it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A named person.
        case person
        /// A named organisation.
        case organisation
        /// An unnamed source: "officials".
        case collective
        /// A report, a law, a survey.
        case document
        /// The reporter's own voice.
        case article
    }

    /// The rule that led from the mention to the speaker.
    public enum Resolution: String, Hashable, Sendable, CaseIterable {
        /// The mention is the full name.
        case fullName = "full_name"
        /// The mention is a title and a name.
        case title
        /// The mention is a family name that one full name in the article fits.
        case surname
        /// The mention is an abbreviation of a name given before.
        case initials
        /// The mention is a pronoun.
        case pronoun
        /// The mention is a description: "the minister", "officials".
        case description
        /// The mention is a document in the speaker's own words: "the mayor's letter".
        case document
        /// The mention could not be led back to a full name.
        case unresolved
        /// The whole document is the speaker's own.
        case transcript
        /// A person's ``SpeakerOverrides`` say so.
        case override
    }

    /// The identifier: from the full name, or scoped to the article while unresolved.
    public var id: String

    /// The full name, without title and role.
    public var name: String

    /// What kind of speaker it is.
    public var kind: Kind

    /// The words of the mention as they stand in the article.
    public var mention: String

    /// The rule that led from the mention to the speaker.
    public var resolvedBy: Resolution

    /// The office or profession: "president", "researcher".
    public var role: String?

    /// The organisation or country.
    public var organisation: String?

    /// Creates a speaker.
    public init(
        id: String,
        name: String,
        kind: Kind,
        mention: String,
        resolvedBy: Resolution,
        role: String? = nil,
        organisation: String? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.mention = mention
        self.resolvedBy = resolvedBy
        self.role = role
        self.organisation = organisation
    }
}

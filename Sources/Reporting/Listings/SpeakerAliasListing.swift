public import Discourse

/// The forms of speakers' names as a listing.
public enum SpeakerAliasListing {
    /// Returns the listing.
    public static func listing(_ aliases: [SpeakerAlias]) -> Listing<SpeakerAlias> {
        Listing(
            definition: SpeakerTables.aliases,
            rows: aliases,
            columns: [
                .init("speaker", isFlexible: true) { $0.speakerID },
                .init("alias", isFlexible: true) { $0.alias },
                .init("rule") { $0.rule.rawValue },
                .init("mentions", alignment: .right) { String($0.mentionCount) },
            ]
        )
    }
}

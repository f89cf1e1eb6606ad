public import Discourse

/// Statements as a listing.
public enum StatementListing {
    /// Returns the listing.
    public static func listing(_ statements: [Statement]) -> Listing<Statement> {
        Listing(
            definition: StatementRecord.definition,
            rows: statements,
            columns: [
                .init("speaker", isFlexible: true) { $0.speaker?.name ?? "(unattributed)" },
                .init("kind") { $0.kind.rawValue },
                .init("cue") { $0.cue?.lemma ?? "–" },
                .init("statement", isFlexible: true) { $0.text },
            ]
        )
    }
}

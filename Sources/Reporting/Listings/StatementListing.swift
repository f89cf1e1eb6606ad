public import Discourse

/// Statements as a listing.
public enum StatementListing {
    /// Returns the listing.
    public static func listing(_ statements: [Statement]) -> Listing<Statement> {
        Listing(
            definition: StatementRecord.definition,
            rows: statements,
            columns: [
                .init("speaker", isFlexible: true, lineLimit: 2) { speaker(of: $0) },
                .init("kind") { $0.kind.rawValue },
                .init("cue") { $0.cue?.lemma ?? "–" },
                .init("statement", isFlexible: true, lineLimit: 3, share: 2) { $0.text },
            ]
        )
    }

    /// Returns the name of who said it, for a person.
    static func speaker(of statement: Statement) -> String {
        PrintableText.singleLine(statement.speaker?.name ?? "(unattributed)")
    }
}

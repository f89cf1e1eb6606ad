/// A word that opens a new clause.
package struct ClauseBorder: Sendable, Hashable {
    /// Where the word opens one.
    package enum Place: String, Sendable, Hashable, CaseIterable {
        /// Wherever it stands: "because".
        case always
        /// Behind a comma: "which".
        case comma
        /// Before a pronoun that is a subject: "and they".
        case subject
    }

    /// How the clause weighs against the one before.
    package enum Contrast: String, Sendable, Hashable, CaseIterable {
        case none
        /// What follows counts more than what stands before: "but".
        case turn
        /// The clause itself counts less: "although".
        case concession
    }

    package var word: String
    package var place: Place
    package var contrast: Contrast
}

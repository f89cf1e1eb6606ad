public import Discourse
public import ModelData

/// The rules that turn words around: negators, intensifiers, reversers, modals and the cues of attitude.
public struct StanceRules: Sendable {
    /// A word or phrase that negates what follows.
    package struct Negator: Sendable, Hashable {
        /// How far a negator reaches.
        package enum Reach: String, Sendable, Hashable, CaseIterable {
            /// A few words: "not", "no".
            case short
            /// To the end of the clause: "no evidence that", "refuse to".
            case long
            /// A few words, and it only dampens: "hardly".
            case weak
            /// It looks like a negator and is none: "not only".
            case exempt
        }

        package var phrase: String
        package var reach: Reach
        /// The factor on a positive value.
        package var positive: Double
        /// The factor on a negative value.
        package var negative: Double
    }

    /// A word that strengthens or weakens a polar word.
    package struct Intensifier: Sendable, Hashable {
        package var phrase: String
        package var factor: Double
    }

    /// A verb or noun that turns the value of its object around.
    package struct Reverser: Sendable, Hashable {
        package var lemma: String
        package var isNoun: Bool
        /// Whether it also speaks against the one who does it when its object is good.
        package var isBad: Bool
        /// The preposition before the object, or nil for a direct object.
        package var preposition: String?
    }

    /// A verb or noun that brings its object about or makes it grow.
    package struct Promoter: Sendable, Hashable {
        package var lemma: String
        package var isNoun: Bool
        /// The preposition before the object, or nil for a direct object.
        package var preposition: String?
    }

    /// A word or phrase that sets how far a clause is asserted.
    package struct Modal: Sendable, Hashable {
        /// The modality in the words of a statement's.
        package enum Modality: String, Sendable, Hashable, CaseIterable {
            case asserted, demanded, possible, hypothetical, questioned
        }

        package var phrase: String
        package var modality: Modality
        package var factor: Double
    }

    /// A word that says how true or grave something is: "real", "hoax".
    package struct Belief: Sendable, Hashable {
        package var phrase: String
        /// 1 for what is real and grave, −1 for what is made up or harmless.
        package var value: Double
    }

    /// The word lists of the statement rules, which tokens and word classes come from.
    package let discourse: DiscourseRules
    /// The inflected forms of entries.
    package let forms: WordForms
    /// How lexicons of other makers name their columns and categories.
    package let lexiconLayouts: LexiconLayouts
    package let negators: [Negator]
    package let intensifiers: [Intensifier]
    package let reversers: [Reverser]
    package let promoters: [Promoter]
    package let modals: [Modal]
    package let beliefs: [Belief]
    package let clauseBorders: [ClauseBorder]

    /// Reads the rules of the models folder.
    ///
    /// - Parameters:
    ///   - models: The folder of data files.
    ///   - discourse: The statement rules of the same folder.
    /// - Throws: `DataFileError` with the file, the line and the remedy.
    public init(models: ModelFolder, discourse: DiscourseRules) throws(DataFileError) {
        self.discourse = discourse
        forms = try WordForms(models: models, discourse: discourse)
        lexiconLayouts = try LexiconLayouts(models: models)
        let reader = RuleReader(models: models)
        negators = try reader.negators()
        intensifiers = try reader.intensifiers()
        reversers = try reader.reversers()
        promoters = try reader.promoters()
        modals = try reader.modals()
        beliefs = try reader.beliefs()
        clauseBorders = try reader.clauseBorders()
    }

    /// Returns the words of a phrase in lower case, cut as articles are.
    func words(of phrase: String) -> [String] {
        discourse.words(of: phrase)
    }
}

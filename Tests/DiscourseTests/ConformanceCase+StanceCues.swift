import Discourse

extension ConformanceCase {
    /// Cues that take a side, as verbs, as nouns and in headlines.
    static let stanceCues: [ConformanceCase] = [
        .init(
            "directive, demanded that",
            "Nadia Verhoeven demanded that the editors be freed.",
            "Nadia Verhoeven",
            "demanded",
            .indirect,
            "that the editors be freed"
        ),
        .init(
            "directive, called on",
            "Mara Ellison called on Korvania to withdraw its guards.",
            "Mara Ellison",
            "called on",
            .indirect,
            "to withdraw its guards"
        ),
        .init(
            "directive, appealed to",
            "Joseph Akande appealed to donors to send boats.",
            "Joseph Akande",
            "appealed",
            .indirect,
            "to send boats"
        ),
        .init(
            "directive, asked somebody to",
            "Gwen Aldous asked the court to stop the sale.",
            "Gwen Aldous",
            "asked",
            .indirect,
            "to stop the sale"
        ),
        .init(
            "directive, should be",
            "Gwen Aldous recommended that the sale be stopped.",
            "Gwen Aldous",
            "recommended",
            .indirect,
            "that the sale be stopped"
        ),
        .init(
            "commissive, promised that",
            "Edwin Marsh promised that the levee would be rebuilt.",
            "Edwin Marsh",
            "promised",
            .indirect,
            "that the levee would be rebuilt"
        ),
        .init(
            "commissive, threatened to",
            "Pavel Drozdek threatened to close the lake.",
            "Pavel Drozdek",
            "threatened",
            .indirect,
            "to close the lake"
        ),
        .init("commissive, headline", "Drozdek vows to reopen lake", "Drozdek", "vows", .indirect, "to reopen lake"),
        .init(
            "endorse, the deal",
            "Ingrid Solheim-Vane endorsed the deal.",
            "Ingrid Solheim-Vane",
            "endorsed",
            .act,
            "the deal"
        ),
        .init(
            "endorse, paid tribute to",
            "Li Wenhao paid tribute to the nurses of Anjiang.",
            "Li Wenhao",
            "paid tribute to",
            .act,
            "the nurses of Anjiang"
        ),
        .init(
            "endorse, somebody for something",
            "Li Wenhao praised the engineers for their patience.",
            "Li Wenhao",
            "praised",
            .act,
            "the engineers for their patience"
        ),
        .init(
            "endorse, came out in favour of",
            "The Green Forum came out in favour of the pipeline.",
            "Green Forum",
            "came out in favour of",
            .act,
            "the pipeline"
        ),
        .init(
            "oppose, spoke out against",
            "Tobias Renn spoke out against the bill on Monday.",
            "Tobias Renn",
            "spoke out against",
            .act,
            "the bill"
        ),
        .init(
            "oppose, lashed out at",
            "Viktor Grall lashed out at the International Climate Panel.",
            "Viktor Grall",
            "lashed out at",
            .act,
            "the International Climate Panel"
        ),
        .init(
            "oppose, took issue with",
            "Helena Okonjo-Lind took issue with the speech.",
            "Helena Okonjo-Lind",
            "took issue with",
            .act,
            "the speech"
        ),
        .init(
            "oppose, slammed",
            "Katya Morozan slammed the sanctions.",
            "Katya Morozan",
            "slammed",
            .act,
            "the sanctions"
        ),
        .init(
            "blame, for",
            "Simon Oakes blamed the ministry for the delay.",
            "Simon Oakes",
            "blamed",
            .act,
            "the ministry for the delay"
        ),
        .init(
            "blame, charged that",
            "Viktor Grall charged that the panel had lied.",
            "Viktor Grall",
            "charged",
            .indirect,
            "that the panel had lied"
        ),
        .init(
            "noun, in a statement before the verb",
            "In a statement, Mara Ellison said the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "the border was shut"
        ),
        .init(
            "noun, in a statement behind the verb",
            "“The border is shut,” the foreign ministry said in a statement.",
            "foreign ministry",
            "said",
            .direct,
            "The border is shut"
        ),
        .init(
            "noun, his opposition to",
            "Viktor Grall repeated his opposition to the soot bill.",
            "Viktor Grall",
            "opposition to",
            .act,
            "the soot bill"
        ),
        .init(
            "noun, the claim that",
            "Nobody believed Karl Brandt’s claim that the debt was high.",
            "Karl Brandt",
            "claim",
            .indirect,
            "that the debt was high"
        ),
        .init(
            "noun, calls for",
            "Tobias Renn’s calls for a strike went unheard.",
            "Tobias Renn",
            "calls for",
            .act,
            "a strike"
        ),
        .init(
            "noun, criticism of",
            "Open Ledger’s criticism of the law angered the senators.",
            "Open Ledger",
            "criticism of",
            .act,
            "the law"
        ),
        .init(
            "headline, inverted",
            "Border to stay shut, says Ellison",
            "Ellison",
            "says",
            .indirect,
            "Border to stay shut"
        ),
        .init("headline, urges", "Ellison urges Korvania to withdraw", "Ellison", "urges", .indirect, "to withdraw"),
        .init("headline, calls for", "Renn calls for strike", "Renn", "calls for", .act, "strike"),
        .init("headline, accuses", "Renn accuses Ellison of lying", "Renn", "accuses", .act, "Ellison of lying"),
    ]
}

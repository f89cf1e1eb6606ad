import Discourse

extension ConformanceCase {
    /// Acts of speech: what is endorsed, opposed, demanded, denied.
    static let acts: [ConformanceCase] = [
        .init("endorse", "Oda Marr endorsed the treaty.", "Oda Marr", "endorsed", .act, "the treaty"),
        .init(
            "condemn, ends before the time",
            "Oda Marr condemned the attack on the port on Monday.",
            "Oda Marr",
            "condemned",
            .act,
            "the attack on the port"
        ),
        .init(
            "call for",
            "Activists called for a ban on coal after the storm.",
            "Activists",
            "called for",
            .act,
            "a ban on coal"
        ),
        .init("rule out", "The government ruled out new taxes.", "government", "ruled out", .act, "new taxes"),
        .init(
            "an organisation by its name",
            "The Harbour Authority rejected the plan.",
            "Harbour Authority",
            "rejected",
            .act,
            "the plan"
        ),
        .init(
            "a house that stands for a government",
            "Downing Street welcomed the treaty.",
            "Downing Street",
            "welcomed",
            .act,
            "the treaty"
        ),
        .init(
            "refuse to",
            "Karl Brandt refused to sign the treaty.",
            "Karl Brandt",
            "refused",
            .indirect,
            "to sign the treaty"
        ),
        .init(
            "possessive and noun",
            "Karl Brandt's support for the treaty surprised the capital.",
            "Karl Brandt",
            "support for",
            .act,
            "the treaty"
        ),
        .init(
            "passive with by",
            "The treaty was criticised by Karl Brandt.",
            "Karl Brandt",
            "criticised",
            .act,
            "The treaty"
        ),
        .init(
            "noun that is no verb",
            "The report on claims of fraud was long. Karl Brandt praised it.",
            "Karl Brandt",
            "praised",
            .act,
            "it"
        ),
        .init(
            "accused somebody of",
            "Karl Brandt accused the union of wasting money.",
            "Karl Brandt",
            "accused",
            .act,
            "the union of wasting money"
        ),
    ]
}

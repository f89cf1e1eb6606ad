import Discourse

extension ConformanceCase {
    /// Cues of each class, of several words, and nouns.
    static let cueClasses: [ConformanceCase] = [
        .init(
            "neutral, of",
            "“It is a leash,” Nadia Verhoeven said of the bill.",
            "Nadia Verhoeven",
            "said of",
            .direct,
            "It is a leash"
        ),
        .init(
            "neutral, wrote on a network",
            "Li Wenhao wrote on his page that the doors should open.",
            "Li Wenhao",
            "wrote",
            .indirect,
            "that the doors should open"
        ),
        .init(
            "neutral, pointed out",
            "Chen Guang pointed out that the service was free.",
            "Chen Guang",
            "pointed out",
            .indirect,
            "that the service was free"
        ),
        .init(
            "assertive, insisted",
            "Pavel Drozdek insisted that the lake was quiet.",
            "Pavel Drozdek",
            "insisted",
            .indirect,
            "that the lake was quiet"
        ),
        .init(
            "assertive, made clear",
            "Anders Quist made clear that the fleet would sail.",
            "Anders Quist",
            "made clear",
            .indirect,
            "that the fleet would sail"
        ),
        .init(
            "concessive, conceded",
            "Edwin Marsh conceded that the levee was old.",
            "Edwin Marsh",
            "conceded",
            .indirect,
            "that the levee was old"
        ),
        .init(
            "concessive, admitted without that",
            "Edwin Marsh admitted the levee was old.",
            "Edwin Marsh",
            "admitted",
            .indirect,
            "the levee was old"
        ),
        .init(
            "factive, showed",
            "The survey showed that fever cases had doubled.",
            "survey",
            "showed",
            .indirect,
            "that fever cases had doubled"
        ),
        .init(
            "factive, confirmed",
            "Officials confirmed that the bridge was shut.",
            "Officials",
            "confirmed",
            .indirect,
            "that the bridge was shut"
        ),
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
            "warn, of",
            "Joseph Akande warned of famine in the delta.",
            "Joseph Akande",
            "warned of",
            .act,
            "famine in the delta"
        ),
        .init(
            "warn, against",
            "Chen Guang warned against a ban on the service.",
            "Chen Guang",
            "warned against",
            .act,
            "a ban on the service"
        ),
        .init(
            "warn, somebody to",
            "Police warned drivers to stay at home.",
            "Police",
            "warned",
            .indirect,
            "to stay at home"
        ),
        .init(
            "warn, somebody that",
            "Anders Quist warned the ministers that the straits would fall.",
            "Anders Quist",
            "warned",
            .indirect,
            "that the straits would fall"
        ),
        .init(
            "warn, expressed concern about",
            "Gwen Aldous expressed concern about the recordings.",
            "Gwen Aldous",
            "expressed concern about",
            .act,
            "the recordings"
        ),
        .init("deny, a gerund", "Karl Brandt denied taking bribes.", "Karl Brandt", "denied", .act, "taking bribes"),
        .init(
            "deny, dismissed claims that",
            "Ruth Calloway dismissed claims that the dam leaked.",
            "Ruth Calloway",
            "dismissed claims",
            .indirect,
            "that the dam leaked"
        ),
        .init(
            "deny, refused to rule out",
            "The Dockers’ Union refused to rule out a strike.",
            "Dockers’ Union",
            "refused to rule out",
            .act,
            "a strike"
        ),
        .init(
            "agree, that",
            "Ben Orr agreed that the bill was dead.",
            "Ben Orr",
            "agreed",
            .indirect,
            "that the bill was dead"
        ),
        .init(
            "agree, with somebody",
            "Ben Orr agreed with Tobias Renn.",
            "Ben Orr",
            "agreed with",
            .act,
            "Tobias Renn"
        ),
        .init("agree, sided with", "Ada Cole sided with the dockers.", "Ada Cole", "sided with", .act, "the dockers"),
        .init(
            "doubt, that",
            "Chen Guang doubted that the service would stay free.",
            "Chen Guang",
            "doubted",
            .indirect,
            "that the service would stay free"
        ),
        .init(
            "doubt, questioned whether",
            "Helena Okonjo-Lind questioned whether the shovel was real.",
            "Helena Okonjo-Lind",
            "questioned",
            .indirect,
            "whether the shovel was real"
        ),
        .init("doubt, an object", "Anna Zeman questioned the count.", "Anna Zeman", "questioned", .act, "the count"),
        .init(
            "private, thinks",
            "Karl Brandt thinks the debt is high.",
            "Karl Brandt",
            "thinks",
            .indirect,
            "the debt is high"
        ),
        .init(
            "private, hope that",
            "Villagers hope that the road will open.",
            "Villagers",
            "hope",
            .indirect,
            "that the road will open"
        ),
        .init(
            "private, wants to",
            "Mara Ellison wants to freeze the assets.",
            "Mara Ellison",
            "wants",
            .indirect,
            "to freeze the assets"
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
            "neutral, about",
            "“It is a leash,” Nadia Verhoeven said about the bill.",
            "Nadia Verhoeven",
            "said about",
            .direct,
            "It is a leash"
        ),
        .init(
            "neutral, of, before the quotation",
            "Nadia Verhoeven said of the bill: “It is a leash and nobody wants it.”",
            "Nadia Verhoeven",
            "said of",
            .direct,
            "It is a leash and nobody wants it"
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
        .init(
            "neutral, of, before a clause",
            "Nadia Verhoeven said of the bill that it was a leash.",
            "Nadia Verhoeven",
            "said of",
            .indirect,
            "that it was a leash"
        ),
    ]
}

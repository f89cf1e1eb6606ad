import Discourse

extension ConformanceCase {
    /// Cues that report, concede, confirm, warn, deny, agree, doubt and think.
    static let reportingCues: [ConformanceCase] = [
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
            "neutral, of, before a clause",
            "Nadia Verhoeven said of the bill that it was a leash.",
            "Nadia Verhoeven",
            "said of",
            .indirect,
            "that it was a leash"
        ),
    ]
}

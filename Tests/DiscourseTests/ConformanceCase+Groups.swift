import Discourse

extension ConformanceCase {
    /// Those who are no single person: bodies, documents, unnamed people.
    static let groups: [ConformanceCase] = [
        .init(
            "a palace that stands for a government",
            "The Kremlin denied the report.",
            "Kremlin",
            "denied",
            .act,
            "the report"
        ),
        .init(
            "a house that stands for a presidency",
            "The White House said the talks were useful.",
            "White House",
            "said",
            .indirect,
            "the talks were useful"
        ),
        .init(
            "a country",
            "Korvania denied that its guards had fired first.",
            "Korvania",
            "denied",
            .indirect,
            "that its guards had fired first"
        ),
        .init(
            "a real capital",
            "Beijing urged both sides to hold back.",
            "Beijing",
            "urged",
            .indirect,
            "to hold back"
        ),
        .init(
            "a capital that is in no list",
            "Drusk rejected the offer of talks.",
            "Drusk",
            "rejected",
            .act,
            "the offer of talks"
        ),
        .init(
            "researchers",
            "Researchers said the fever was slowing.",
            "Researchers",
            "said",
            .indirect,
            "the fever was slowing"
        ),
        .init(
            "two officials",
            "Two officials said the shots came from the shore.",
            "Two officials",
            "said",
            .indirect,
            "the shots came from the shore"
        ),
        .init(
            "an unnamed official",
            "A senior official who asked not to be named said the deal was close.",
            "senior official",
            "said",
            .indirect,
            "the deal was close"
        ),
        .init("police", "Police said two men had been held.", "Police", "said", .indirect, "two men had been held"),
        .init(
            "the two leaders",
            "The two leaders said the talks would go on.",
            "two leaders",
            "said",
            .indirect,
            "the talks would go on"
        ),
        .init(
            "the report says",
            "The report says the dam leaked for a year.",
            "report",
            "says",
            .indirect,
            "the dam leaked for a year"
        ),
        .init(
            "a study by somebody",
            "A study by the Institute of Rivers found that the dam leaked.",
            "study by the Institute of Rivers",
            "found",
            .indirect,
            "that the dam leaked"
        ),
        .init(
            "a newspaper",
            "The Halden Bay Times reported that the lake was quiet.",
            "Halden Bay Times",
            "reported",
            .indirect,
            "that the lake was quiet"
        ),
        .init(
            "an abbreviated organisation",
            "NATO said the straits were open.",
            "NATO",
            "said",
            .indirect,
            "the straits were open"
        ),
        .init(
            "a court",
            "The court ruled that the fine was unlawful.",
            "court",
            "ruled",
            .indirect,
            "that the fine was unlawful"
        ),
        .init(
            "a judge",
            "Judge Ada Cole ruled that the fine was unlawful.",
            "Ada Cole",
            "ruled",
            .indirect,
            "that the fine was unlawful"
        ),
        .init(
            "a lawyer for somebody",
            "A lawyer for Viktor Grall said the fine was unfair.",
            "lawyer for Viktor Grall",
            "said",
            .indirect,
            "the fine was unfair"
        ),
        .init(
            "somebody's lawyer",
            "Viktor Grall’s lawyer said the fine was unfair.",
            "Viktor Grall’s lawyer",
            "said",
            .indirect,
            "the fine was unfair"
        ),
        .init(
            "straight apostrophe inside an organisation",
            "The Teachers' Union said the school was shut.",
            "Teachers' Union",
            "said",
            .indirect,
            "the school was shut"
        ),
        .init(
            "somebody's group",
            "Joseph Akande’s group said the beds were full.",
            "Joseph Akande’s group",
            "said",
            .indirect,
            "the beds were full"
        ),
        .init(
            "many without a noun",
            "Voters said they were tired, and many said they would stay at home.",
            "many",
            "said",
            .indirect,
            "they would stay at home"
        ),
        .init(
            "who spoke on condition of anonymity",
            "An official who spoke on condition of anonymity said the deal was close.",
            "official",
            "said",
            .indirect,
            "the deal was close"
        ),
        .init(
            "who lives somewhere",
            "A man who lives near the lake said the shots came at noon.",
            "man",
            "said",
            .indirect,
            "the shots came at noon"
        ),
        .init(
            "collective with a relative clause",
            "Residents who fled the delta said the boats were late.",
            "Residents",
            "said",
            .indirect,
            "the boats were late"
        ),
        .init(
            "relative clause, then the name",
            "The engineer who built the dam, Dana Reeve, said it would hold.",
            "Dana Reeve",
            "said",
            .indirect,
            "it would hold"
        ),
        .init(
            "a report by a ministry",
            "A report by the ministry said the dam leaked.",
            "report by the ministry",
            "said",
            .indirect,
            "the dam leaked"
        ),
        .init(
            "who, with two verbs between the commas",
            "Ruth Calloway, who runs Northgate Energy and sits on its board, said the site was dry.",
            "Ruth Calloway",
            "said",
            .indirect,
            "the site was dry"
        ),
        .init(
            "which behind an organisation",
            "Hexa Networks, which employs 4,000 people in Anjiang, said the plant was open.",
            "Hexa Networks",
            "said",
            .indirect,
            "the plant was open"
        ),
        .init(
            "half of somebody",
            "Half of the voters said they were tired.",
            "Half of the voters",
            "said",
            .indirect,
            "they were tired"
        ),
        .init(
            "a list of workers",
            "The Workers’ List said pensioners would pay.",
            "Workers’ List",
            "said",
            .indirect,
            "pensioners would pay"
        ),
    ]
}

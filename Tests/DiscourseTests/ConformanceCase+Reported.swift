import Discourse

extension ConformanceCase {
    /// Words in the reporter's own sentence.
    static let reported: [ConformanceCase] = [
        .init(
            "said that",
            "Dana Reeve said that the dam would hold.",
            "Dana Reeve",
            "said",
            .indirect,
            "that the dam would hold"
        ),
        .init(
            "said without that",
            "Dana Reeve said the dam would hold.",
            "Dana Reeve",
            "said",
            .indirect,
            "the dam would hold"
        ),
        .init(
            "time between subject and verb",
            "President Dana Reeve on Wednesday warned that the dam would break.",
            "Dana Reeve",
            "warned",
            .indirect,
            "that the dam would break"
        ),
        .init(
            "place and time behind the verb",
            "Dana Reeve said in a statement on Monday that the dam would hold.",
            "Dana Reeve",
            "said",
            .indirect,
            "that the dam would hold"
        ),
        .init(
            "told somebody on a day",
            "Dana Reeve told the Velland Times on Wednesday that the dam would hold.",
            "Dana Reeve",
            "told",
            .indirect,
            "that the dam would hold"
        ),
        .init(
            "told somebody without that",
            "Dana Reeve told reporters the dam would hold.",
            "Dana Reeve",
            "told",
            .indirect,
            "the dam would hold"
        ),
        .init(
            "trailing speaker",
            "The dam would hold through the winter, Dana Reeve said.",
            "Dana Reeve",
            "said",
            .indirect,
            "The dam would hold through the winter"
        ),
        .init(
            "trailing speaker with an addressee",
            "The dam is likely to hold through the winter, Reeve told the Velland Times on Wednesday.",
            "Reeve",
            "told",
            .indirect,
            "The dam is likely to hold through the winter"
        ),
        .init(
            "speaker inside the clause",
            "To win the vote, organisers said, the party must change.",
            "organisers",
            "said",
            .indirect,
            "To win the vote | the party must change"
        ),
        .init(
            "according to at the end",
            "The dam will hold, according to the Institute of Rivers.",
            "Institute of Rivers",
            "according to",
            .indirect,
            "The dam will hold"
        ),
        .init(
            "according to at the start",
            "According to experts, the dam will hold through the winter.",
            "experts",
            "According to",
            .indirect,
            "the dam will hold through the winter"
        ),
        .init(
            "gerund continuation",
            "Dana Reeve opened the dam, adding that the river was calm.",
            "Dana Reeve",
            "adding",
            .indirect,
            "that the river was calm"
        ),
        .init(
            "content ends before the gerund",
            "Dana Reeve said the dam would hold, adding that the river was calm.",
            "Dana Reeve",
            "said",
            .indirect,
            "the dam would hold"
        ),
        .init(
            "content ends before but",
            "Dana Reeve said the dam would hold, but the mayor closed the road.",
            "Dana Reeve",
            "said",
            .indirect,
            "the dam would hold"
        ),
        .init(
            "echoing somebody",
            "Echoing Reeve, Yan Jin, an associate fellow at the Academy of Rivers, said the dam was safe.",
            "Yan Jin",
            "said",
            .indirect,
            "the dam was safe"
        ),
        .init(
            "urged somebody to do",
            "Prime Minister Oda Marr urged Velland and Talmar to sign the treaty.",
            "Oda Marr",
            "urged",
            .indirect,
            "to sign the treaty"
        ),
        .init(
            "asked whether",
            "Lena Orth asked whether the dam would hold.",
            "Lena Orth",
            "asked",
            .indirect,
            "whether the dam would hold"
        ),
        .init("vowed to", "Oda Marr vowed to rebuild the port.", "Oda Marr", "vowed", .indirect, "to rebuild the port"),
        .init(
            "perfect with an adverb",
            "Oda Marr has repeatedly argued that the port is too small.",
            "Oda Marr",
            "argued",
            .indirect,
            "that the port is too small"
        ),
        .init(
            "the second of two verbs",
            "Oda Marr visited the port and said that it was too small.",
            "Oda Marr",
            "said",
            .indirect,
            "that it was too small"
        ),
        .init(
            "pronoun in the next sentence",
            "Karl Brandt visited the port on Friday. He said the port was too small.",
            "Karl Brandt",
            "said",
            .indirect,
            "the port was too small"
        ),
        .init(
            "the ministry",
            "The Ministry of Harbours closed the port.\n\nThe Ministry of Harbours said the port was too small. It said repairs would take a year.",
            "Ministry of Harbours",
            "said",
            .indirect,
            "repairs would take a year"
        ),
        .init(
            "an unnamed collective",
            "Senior officials say the port is too small.",
            "Senior officials",
            "say",
            .indirect,
            "the port is too small"
        ),
        .init(
            "a document",
            "The report found that the port was too small.",
            "report",
            "found",
            .indirect,
            "that the port was too small"
        ),
        .init(
            "nested speech, outer",
            "Lena Orth said Karl Brandt believes that the debt is high.",
            "Lena Orth",
            "said",
            .indirect,
            "Karl Brandt believes that the debt is high"
        ),
        .init(
            "nested speech, inner",
            "Lena Orth said Karl Brandt believes that the debt is high.",
            "Karl Brandt",
            "believes",
            .indirect,
            "that the debt is high"
        ),
        .init(
            "title and family name",
            "Dr. Petra Voss runs the clinic. Dr. Voss said the clinic was full.",
            "Petra Voss",
            "said",
            .indirect,
            "the clinic was full"
        ),
        .init(
            "abbreviations and initials",
            "Gen. Paul T. Orlov of the U.S. Coast Unit said the coast was safe.",
            "Paul T. Orlov",
            "said",
            .indirect,
            "the coast was safe"
        ),
        .init(
            "dateline with a dash",
            "TALMAR (VNA) — Oda Marr said the port was too small.",
            "Oda Marr",
            "said",
            .indirect,
            "the port was too small"
        ),
        .init(
            "dateline with a colon",
            "TALMAR: Oda Marr said the port was too small.",
            "Oda Marr",
            "said",
            .indirect,
            "the port was too small"
        ),
        .init(
            "parenthesis behind the name",
            "Sen. Paul Orlov (F-Velland) said the coast was safe.",
            "Paul Orlov",
            "said",
            .indirect,
            "the coast was safe"
        ),
        .init(
            "age and home",
            "Paul Orlov, 22, of Talmar, said the coast was safe.",
            "Paul Orlov",
            "said",
            .indirect,
            "the coast was safe"
        ),
        .init(
            "headline in the present",
            "Orlov says coast is safe",
            "Orlov",
            "says",
            .indirect,
            "coast is safe"
        ),
    ]
}

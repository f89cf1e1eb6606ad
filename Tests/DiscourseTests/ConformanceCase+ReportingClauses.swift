import Discourse

extension ConformanceCase {
    /// Content around its reporting clause: speaker, time, place and addressee are no part of it.
    static let reportingClauses: [ConformanceCase] = [
        .init(
            "trailing speaker with a time and a place",
            "The fleet will sail in May, Anders Quist said on Monday in Halden Bay.",
            "Anders Quist",
            "said",
            .indirect,
            "The fleet will sail in May"
        ),
        .init(
            "trailing speaker, inverted, with an appositive",
            "The fleet will sail in May, said Anders Quist, the commander of the Alliance.",
            "Anders Quist",
            "said",
            .indirect,
            "The fleet will sail in May"
        ),
        .init(
            "trailing speaker behind an earlier sentence",
            "Snow fell on Monday. The fleet will sail in May, Anders Quist said.",
            "Anders Quist",
            "said",
            .indirect,
            "The fleet will sail in May"
        ),
        .init(
            "trailing speaker behind two clauses",
            "The mine is safe and the miners will return, the Mining Union said.",
            "Mining Union",
            "said",
            .indirect,
            "The mine is safe and the miners will return"
        ),
        .init(
            "speaker between two clauses",
            "Karl Brandt spoke on Monday. The debt was high, he said, and would grow.",
            "Karl Brandt",
            "said",
            .indirect,
            "The debt was high | and would grow"
        ),
        .init(
            "according to in the middle",
            "The dam, according to Ruth Calloway, will hold.",
            "Ruth Calloway",
            "according to",
            .indirect,
            "The dam | will hold"
        ),
        .init(
            "according to somebody with an appositive",
            "According to Mara Ellison, the prime minister of Avelia, the border is shut.",
            "Mara Ellison",
            "According to",
            .indirect,
            "the border is shut"
        ),
        .init(
            "according to a dated report",
            "The fever is slowing, according to a report published on Monday.",
            "report",
            "according to",
            .indirect,
            "The fever is slowing"
        ),
        .init(
            "weekday directly behind the verb",
            "Mara Ellison said Monday the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "the border was shut"
        ),
        .init(
            "weekday directly behind the verb, with that",
            "Mara Ellison said Monday that the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "that the border was shut"
        ),
        .init(
            "late on a day",
            "Mara Ellison said late on Tuesday that the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "that the border was shut"
        ),
        .init(
            "earlier in the week",
            "Mara Ellison said earlier this week that the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "that the border was shut"
        ),
        .init(
            "interview with somebody",
            "Mara Ellison said in an interview with the Selene Courier that the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "that the border was shut"
        ),
        .init(
            "addressee with a relative clause",
            "Tobias Renn told the Halden Bay Times, which sent three reporters, that the bill was dead.",
            "Tobias Renn",
            "told",
            .indirect,
            "that the bill was dead"
        ),
        .init(
            "a long addressee",
            "Tobias Renn told a crowd of 400 in Drusk on Friday that the bill was dead.",
            "Tobias Renn",
            "told",
            .indirect,
            "that the bill was dead"
        ),
        .init(
            "addressee as a pronoun",
            "Tobias Renn met Mara Ellison and told her the bill was dead.",
            "Tobias Renn",
            "told",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "quotation, then a gerund: the quotation",
            "“The debt is high,” Karl Brandt said, adding that it would fall.",
            "Karl Brandt",
            "said",
            .direct,
            "The debt is high"
        ),
        .init(
            "quotation, then a gerund: the gerund",
            "“The debt is high,” Karl Brandt said, adding that it would fall.",
            "Karl Brandt",
            "adding",
            .indirect,
            "that it would fall"
        ),
        .init(
            "question in front",
            "Asked if he would resign, Karl Brandt said he would not.",
            "Karl Brandt",
            "said",
            .indirect,
            "he would not"
        ),
        .init(
            "participle behind the speaker",
            "“It has baked cakes,” Simon Oakes said, sitting on an upturned crate.",
            "Simon Oakes",
            "said",
            .direct,
            "It has baked cakes"
        ),
        .init(
            "sentence behind the quotation",
            "Simon Oakes told reporters: “The city has room.” Then he left.",
            "Simon Oakes",
            "told",
            .direct,
            "The city has room"
        ),
        .init(
            "who reported it, behind the quotation",
            "“I can defend the straits for nineteen days,” Anders Quist told the ministers, according to a text released by his office.",
            "Anders Quist",
            "told",
            .direct,
            "I can defend the straits for nineteen days"
        ),
        .init(
            "object, ends before the place and time of the words",
            "Mara Ellison condemned the attack in a statement on Monday.",
            "Mara Ellison",
            "condemned",
            .act,
            "the attack"
        ),
        .init(
            "addressee as a pronoun, with that",
            "Tobias Renn met Mara Ellison and told her that the bill was dead.",
            "Tobias Renn",
            "told",
            .indirect,
            "that the bill was dead"
        ),
        .init(
            "addressee with a place",
            "Katya Morozan told reporters outside the hall that the bill censored nobody.",
            "Katya Morozan",
            "told",
            .indirect,
            "that the bill censored nobody"
        ),
        .init(
            "marks before the speaker, addressee with a place",
            "The bill “censored nobody,” Katya Morozan told reporters outside the hall.",
            "Katya Morozan",
            "told",
            .mixed,
            "The bill “censored nobody"
        ),
        .init(
            "addressee, place, time and colon",
            "Katya Morozan told a news conference in Drusk on Friday: “The bill censors nobody.”",
            "Katya Morozan",
            "told",
            .direct,
            "The bill censors nobody"
        ),
        .init(
            "verb behind the quotation",
            "Katya Morozan said, “The bill censors nobody,” and left the hall.",
            "Katya Morozan",
            "said",
            .direct,
            "The bill censors nobody"
        ),
        .init(
            "interrupted, three sentences behind",
            "“The bill,” said Katya Morozan, “censors nobody. It protects the courts. Read it.”",
            "Katya Morozan",
            "said",
            .direct,
            "The bill | censors nobody. It protects the courts. Read it"
        ),
        .init(
            "not to do",
            "Tobias Renn urged lawmakers not to pass the bill.",
            "Tobias Renn",
            "urged",
            .indirect,
            "not to pass the bill"
        ),
        .init(
            "asked by somebody if, then a short answer",
            "Asked by a reporter if he was afraid, Anders Quist said: “No.”",
            "Anders Quist",
            "said",
            .direct,
            "No"
        ),
        .init(
            "long front and a relative clause",
            "In an interview with state radio on Tuesday, Pavel Drozdek, who has ruled since 2020, said the lake was quiet.",
            "Pavel Drozdek",
            "said",
            .indirect,
            "the lake was quiet"
        ),
        .init(
            "speaker between two clauses, but",
            "The debt was high, Karl Brandt said, but it would fall.",
            "Karl Brandt",
            "said",
            .indirect,
            "The debt was high | but it would fall"
        ),
        .init(
            "not to do, told",
            "Tobias Renn told lawmakers not to pass the bill.",
            "Tobias Renn",
            "told",
            .indirect,
            "not to pass the bill"
        ),
        .init(
            "not to do, asked",
            "Tobias Renn asked the court not to stop the sale.",
            "Tobias Renn",
            "asked",
            .indirect,
            "not to stop the sale"
        ),
        .init(
            "marks around the verb, before the speaker",
            "The bill “censored nobody,” Katya Morozan said.",
            "Katya Morozan",
            "said",
            .mixed,
            "The bill “censored nobody"
        ),
        .init(
            "colon without marks",
            "Mara Ellison said: The border is shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "The border is shut"
        ),
    ]
}

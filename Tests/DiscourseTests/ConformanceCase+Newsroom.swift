import Discourse

extension ConformanceCase {
    /// Sentences as long as those of a newspaper.
    static let newsroom: [ConformanceCase] = [
        .init(
            "participle between commas",
            "Mara Ellison, speaking to reporters in Halden Bay on Sunday, said the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "the border was shut"
        ),
        .init(
            "adverb between commas",
            "Viktor Grall, however, said the bill was dead.",
            "Viktor Grall",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "also before the verb",
            "Viktor Grall also said the bill was dead.",
            "Viktor Grall",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "but in front, whose between commas",
            "But Tobias Renn, whose party holds 88 seats, said the bill was dead.",
            "Tobias Renn",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "dashes around the appositive",
            "Simon Oakes — who pushed the plan through a divided council — said the city had room.",
            "Simon Oakes",
            "said",
            .indirect,
            "the city had room"
        ),
        .init(
            "state television between the verb and that",
            "The ministry’s spokeswoman, Ada Cole, said on state television that the envoy would leave.",
            "Ada Cole",
            "said",
            .indirect,
            "that the envoy would leave"
        ),
        .init(
            "a post in front",
            "In a post on its website, the International Climate Panel said every claim had failed.",
            "International Climate Panel",
            "said",
            .indirect,
            "every claim had failed"
        ),
        .init(
            "a day in front",
            "On Monday, Mara Ellison told the chamber that the border was shut.",
            "Mara Ellison",
            "told",
            .indirect,
            "that the border was shut"
        ),
        .init(
            "somebody's office",
            "Pavel Drozdek’s office said in a written statement that the lake was quiet.",
            "Pavel Drozdek’s office",
            "said",
            .indirect,
            "that the lake was quiet"
        ),
        .init(
            "the statement said",
            "“The lake is quiet and will stay so,” the statement said.",
            "statement",
            "said",
            .direct,
            "The lake is quiet and will stay so"
        ),
        .init(
            "interrupted, with reporter's words at the start",
            "The fever “is slowing”, the health ministry said on Monday, “but it is not over”.",
            "health ministry",
            "said",
            .mixed,
            "The fever “is slowing | but it is not over"
        ),
        .init(
            "ends before calling",
            "Tobias Renn said he would resign, calling the vote “a gift to the banks.”",
            "Tobias Renn",
            "said",
            .indirect,
            "he would resign"
        ),
        .init(
            "calling something something in marks",
            "Tobias Renn said he would resign, calling the vote “a gift to the banks.”",
            "Tobias Renn",
            "calling",
            .mixed,
            "the vote “a gift to the banks"
        ),
        .init(
            "pronoun, verb and colon",
            "“The debt is high,” Lena Orth said.\n\nShe added: “It will not go away in my lifetime.”",
            "Lena Orth",
            "added",
            .direct,
            "It will not go away in my lifetime"
        ),
        .init(
            "sources",
            "Sources told the Selene Courier the deal was close.",
            "Sources",
            "told",
            .indirect,
            "the deal was close"
        ),
        .init(
            "a person familiar with something",
            "A person familiar with the talks said the deal was close.",
            "person familiar with the talks",
            "said",
            .indirect,
            "the deal was close"
        ),
        .init(
            "collective with a place",
            "Analysts at the Institute of Rivers said the dam was old.",
            "Analysts at the Institute of Rivers",
            "said",
            .indirect,
            "the dam was old"
        ),
        .init(
            "many of a collective",
            "Many residents say the road is unsafe.",
            "Many residents",
            "say",
            .indirect,
            "the road is unsafe"
        ),
        .init(
            "two sides, the second",
            "The government says the road is safe; opponents say it is not.",
            "opponents",
            "say",
            .indirect,
            "it is not"
        ),
        .init(
            "pronoun, addressee and time behind a quotation",
            "Ingrid Solheim-Vane opposed the waiver. “The line is a mistake,” she told the Courier in an interview last week.",
            "Ingrid Solheim-Vane",
            "told",
            .direct,
            "The line is a mistake"
        ),
        .init(
            "marks inside, then and that",
            "Omar Haddad-Reyes said the world would need oil “when my grandchildren are ministers,” and that Qadira would sell it.",
            "Omar Haddad-Reyes",
            "said",
            .mixed,
            "the world would need oil “when my grandchildren are ministers,” and that Qadira would sell it"
        ),
        .init(
            "pronoun inside the clause",
            "Viktor Grall held up a shovel. Money spent on counting smoke, he argued, would be better spent on the garrisons.",
            "Viktor Grall",
            "argued",
            .indirect,
            "Money spent on counting smoke | would be better spent on the garrisons"
        ),
        .init(
            "pronoun and addressee inside the clause, then marks",
            "Pavel Drozdek spoke in Drusk. The pipeline, he told state radio, was “the cheapest peace treaty on offer.”",
            "Pavel Drozdek",
            "told",
            .mixed,
            "The pipeline | was “the cheapest peace treaty on offer"
        ),
        .init(
            "name inside a condition",
            "If the exemption came by midsummer, Ruth Calloway said, gas could still flow before the winter.",
            "Ruth Calloway",
            "said",
            .indirect,
            "If the exemption came by midsummer | gas could still flow before the winter"
        ),
        .init(
            "name behind a quotation, relative clause behind it",
            "“This is a leash,” said Nadia Verhoeven, who has run Open Ledger since 2020.",
            "Nadia Verhoeven",
            "said",
            .direct,
            "This is a leash"
        ),
        .init(
            "his own party",
            "Edwin Marsh said his party would vote for the bill and urged others to follow.",
            "Edwin Marsh",
            "urged",
            .indirect,
            "to follow"
        ),
        .init(
            "what he called",
            "Viktor Grall condemned what he called “a tax on chimneys.”",
            "Viktor Grall",
            "condemned",
            .mixed,
            "what he called “a tax on chimneys"
        ),
        .init(
            "numbers and a source at the end",
            "The disease has infected 1,064 people since December and killed 26, the health ministry said.",
            "health ministry",
            "said",
            .indirect,
            "The disease has infected 1,064 people since December and killed 26"
        ),
        .init("a vote for", "Ada Cole voted for the bill.", "Ada Cole", "voted for", .act, "the bill"),
        .init(
            "reporter's verdict on what was said",
            "Ben Orr falsely claimed that the count was rigged.",
            "Ben Orr",
            "claimed",
            .indirect,
            "that the count was rigged"
        ),
    ]
}

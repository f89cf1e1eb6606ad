import Discourse

extension ConformanceCase {
    /// Persons and bodies by what stands for their names: descriptions and pronouns.
    static let references: [ConformanceCase] = [
        .init(
            "the minister",
            "Oil Minister Omar Haddad-Reyes spoke at the station. The minister said the wells would open in May.",
            "Omar Haddad-Reyes",
            "said",
            .indirect,
            "the wells would open in May"
        ),
        .init(
            "the governor",
            "Gov. Edwin Marsh visited the delta on Friday. The governor said the levee would be rebuilt.",
            "Edwin Marsh",
            "said",
            .indirect,
            "the levee would be rebuilt"
        ),
        .init(
            "the two-term mayor",
            "Mayor Simon Oakes opened the barracks. The two-term mayor said the city had room.",
            "Simon Oakes",
            "said",
            .indirect,
            "the city had room"
        ),
        .init(
            "the party leader",
            "Tobias Renn, the leader of the Workers’ List, voted against the bill. The party leader said pensioners would pay.",
            "Tobias Renn",
            "said",
            .indirect,
            "pensioners would pay"
        ),
        .init(
            "the leader of the party by its name",
            "Tobias Renn, the leader of the opposition Workers’ List, left early. The leader of the Workers’ List told the Halden Bay Times that the bill was dead.",
            "Tobias Renn",
            "told",
            .indirect,
            "that the bill was dead"
        ),
        .init(
            "the commander",
            "General Anders Quist, the commander of the Northern Straits Alliance, brought a single sheet. The commander said the straits were thinly held.",
            "Anders Quist",
            "said",
            .indirect,
            "the straits were thinly held"
        ),
        .init(
            "the senator, quoted",
            "Senator Viktor Grall held up a snow shovel. “This is weather with a salary,” the senator said.",
            "Viktor Grall",
            "said",
            .direct,
            "This is weather with a salary"
        ),
        .init(
            "the role fits one of two",
            "President Pavel Drozdek met Mayor Simon Oakes in Drusk. The mayor said the city had room.",
            "Simon Oakes",
            "said",
            .indirect,
            "the city had room"
        ),
        .init(
            "he among a woman and a man",
            "Mara Ellison and Pavel Drozdek met in Halden Bay. He said the lake was quiet.",
            "Pavel Drozdek",
            "said",
            .indirect,
            "the lake was quiet"
        ),
        .init(
            "she among a woman and a man",
            "Mara Ellison and Pavel Drozdek met in Halden Bay. She said the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "the border was shut"
        ),
        .init(
            "they",
            "Senior officials met in Drusk on Friday. They said the lake was quiet.",
            "Senior officials",
            "said",
            .indirect,
            "the lake was quiet"
        ),
        .init(
            "it for a ministry in small letters",
            "The foreign ministry summoned the envoy. It said the shots were a warning.",
            "foreign ministry",
            "said",
            .indirect,
            "the shots were a warning"
        ),
        .init(
            "the ministry",
            "The Ministry of Health opened the drive. The ministry said the dose was free.",
            "Ministry of Health",
            "said",
            .indirect,
            "the dose was free"
        ),
        .init(
            "the group",
            "Open Ledger published the list on Monday. The group said nine editors had been fined.",
            "Open Ledger",
            "said",
            .indirect,
            "nine editors had been fined"
        ),
        .init(
            "the company",
            "Hexa Networks opened a new plant. The company said it would hire 400 people.",
            "Hexa Networks",
            "said",
            .indirect,
            "it would hire 400 people"
        ),
        .init(
            "the union",
            "The Dockers’ Union called off the march. The union said the talks would go on.",
            "Dockers’ Union",
            "said",
            .indirect,
            "the talks would go on"
        ),
        .init(
            "I inside the quotation",
            "“I told them we would win,” said Mara Ellison.",
            "Mara Ellison",
            "said",
            .direct,
            "I told them we would win"
        ),
        .init(
            "we inside the quotation",
            "“We believe the lake is ours,” Pavel Drozdek said.",
            "Pavel Drozdek",
            "said",
            .direct,
            "We believe the lake is ours"
        ),
        .init(
            "her spokesman",
            "Mara Ellison left on Monday. Her spokesman said the border would stay shut.",
            "spokesman",
            "said",
            .indirect,
            "the border would stay shut"
        ),
        .init(
            "two of one family name, by the office",
            "Mayor Lena Orth met her brother, the banker Karl Orth. Mayor Orth said the bridge was safe.",
            "Lena Orth",
            "said",
            .indirect,
            "the bridge was safe"
        ),
        .init(
            "two of one family name, by the pronoun",
            "Lena Orth and Karl Orth met on Monday. “The bridge is safe,” she said.",
            "Lena Orth",
            "said",
            .direct,
            "The bridge is safe"
        ),
        .init(
            "the last speaker is not the addressee",
            "Pavel Drozdek telephoned Edwin Marsh on Monday. He told Marsh the lake was quiet.",
            "Pavel Drozdek",
            "told",
            .indirect,
            "the lake was quiet"
        ),
        .init(
            "she for a given name in no list",
            "Isla Fenwick opened the meeting. “The presses are old,” she said.",
            "Isla Fenwick",
            "said",
            .direct,
            "The presses are old"
        ),
        .init(
            "it for an organisation that has not spoken yet",
            "Hexa Networks opened a new plant. It said 400 people would be hired.",
            "Hexa Networks",
            "said",
            .indirect,
            "400 people would be hired"
        ),
        .init(
            "the company after its first words",
            "Hexa Networks said the plant was open. The company said 400 people would be hired.",
            "Hexa Networks",
            "said",
            .indirect,
            "400 people would be hired"
        ),
        .init(
            "the ministry after its first words",
            "The Health Ministry said the drive was open. The ministry said the dose was free.",
            "Health Ministry",
            "said",
            .indirect,
            "the dose was free"
        ),
        .init(
            "the minister, another one in the sentence",
            "Oil Minister Omar Haddad-Reyes met Mayor Simon Oakes. The minister said the wells would open.",
            "Omar Haddad-Reyes",
            "said",
            .indirect,
            "the wells would open"
        ),
        .init(
            "the mayor, the role in an appositive",
            "Simon Oakes, the mayor, left. The mayor said the city had room.",
            "Simon Oakes",
            "said",
            .indirect,
            "the city had room"
        ),
    ]
}

import Discourse

extension ConformanceCase {
    /// Who is named, and how.
    static let speakers: [ConformanceCase] = [
        .init(
            "office to be taken",
            "Representative-elect Nora Vale said the count was fair.",
            "Nora Vale",
            "said",
            .indirect,
            "the count was fair"
        ),
        .init(
            "title with of and an initial",
            "Secretary of State Ilan F. Moro said the talks would go on.",
            "Ilan F. Moro",
            "said",
            .indirect,
            "the talks would go on"
        ),
        .init(
            "two names under one title",
            "Reps. Ada Cole and Ben Orr said the bill was dead.",
            "Ada Cole and Ben Orr",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "two names in an inverted attribution",
            "“The bill is dead and buried,” said Ada Cole and Ben Orr.",
            "Ada Cole and Ben Orr",
            "said",
            .direct,
            "The bill is dead and buried"
        ),
        .init(
            "party and state between commas",
            "Sen. Lena Hart, R-Ostmark, said the bill was dead.",
            "Lena Hart",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "acting and deputy",
            "Acting Deputy Foreign Minister Katya Morozan said the envoy would leave.",
            "Katya Morozan",
            "said",
            .indirect,
            "the envoy would leave"
        ),
        .init(
            "former",
            "Former Prime Minister Edwin Marsh said the levee was old.",
            "Edwin Marsh",
            "said",
            .indirect,
            "the levee was old"
        ),
        .init(
            "nationality and role without capitals",
            "Korvanian opposition leader Anna Zeman said the count was a fraud.",
            "Anna Zeman",
            "said",
            .indirect,
            "the count was a fraud"
        ),
        .init(
            "organisation and role before the name",
            "Open Ledger director Nadia Verhoeven said the law was a leash.",
            "Nadia Verhoeven",
            "said",
            .indirect,
            "the law was a leash"
        ),
        .init(
            "possessive and role before the name",
            "Avelia’s foreign minister Katya Morozan said the envoy would leave.",
            "Katya Morozan",
            "said",
            .indirect,
            "the envoy would leave"
        ),
        .init(
            "role between the possessive and commas",
            "Hexa’s chief executive, Tran Quoc Bao, said the service was free.",
            "Tran Quoc Bao",
            "said",
            .indirect,
            "the service was free"
        ),
        .init(
            "appositive with a relative clause",
            "Isla Fenwick, editor of the Halden Bay Times, whose bureau in Drusk employs six people, said the newspaper would stay.",
            "Isla Fenwick",
            "said",
            .indirect,
            "the newspaper would stay"
        ),
        .init(
            "appositive with a number",
            "Ada Cole, 34, a nurse in the delta, said the boats were late.",
            "Ada Cole",
            "said",
            .indirect,
            "the boats were late"
        ),
        .init(
            "family name first, three names",
            "Tran Quoc Bao, the chief executive of Hexa Networks, opened the show. Tran said the service was free.",
            "Tran Quoc Bao",
            "said",
            .indirect,
            "the service was free"
        ),
        .init(
            "family name first, title later",
            "Li Wenhao spoke to the audience. President Li said the doors should stay open.",
            "Li Wenhao",
            "said",
            .indirect,
            "the doors should stay open"
        ),
        .init(
            "name with a hyphen",
            "Health Minister Sofia Marchetti-Cole opened the hall. Marchetti-Cole said the dose was free.",
            "Sofia Marchetti-Cole",
            "said",
            .indirect,
            "the dose was free"
        ),
        .init(
            "name with particles",
            "Ursula van der Meer runs the port. Van der Meer said the cranes were old.",
            "Ursula van der Meer",
            "said",
            .indirect,
            "the cranes were old"
        ),
        .init(
            "two initials",
            "A. B. Marlow said the mine was safe.",
            "A. B. Marlow",
            "said",
            .indirect,
            "the mine was safe"
        ),
        .init(
            "name with junior",
            "Ben Orr Jr. said the mine was safe.",
            "Ben Orr Jr.",
            "said",
            .indirect,
            "the mine was safe"
        ),
        .init(
            "title without a point",
            "Dr Rajan Pillai-Moore runs the clinic. Dr Pillai-Moore said the fever was slowing.",
            "Rajan Pillai-Moore",
            "said",
            .indirect,
            "the fever was slowing"
        ),
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
            "her spokesman",
            "Mara Ellison left on Monday. Her spokesman said the border would stay shut.",
            "spokesman",
            "said",
            .indirect,
            "the border would stay shut"
        ),
        .init(
            "who",
            "Karl Brandt, who said the debt was high, resigned on Monday.",
            "Karl Brandt",
            "said",
            .indirect,
            "the debt was high"
        ),
        .init(
            "two of one family name, by the full name",
            "Lena Orth and Karl Orth met on Monday. Lena Orth said the bridge was safe, but Karl Orth said it was not.",
            "Karl Orth",
            "said",
            .indirect,
            "it was not"
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
            "straight apostrophe inside an organisation",
            "The Teachers' Union said the school was shut.",
            "Teachers' Union",
            "said",
            .indirect,
            "the school was shut"
        ),
        .init(
            "organisation's possessive before the name",
            "Border Aid’s Joseph Akande said the beds were full.",
            "Joseph Akande",
            "said",
            .indirect,
            "the beds were full"
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
            "title and family name only",
            "Prime Minister Ellison said the border was shut.",
            "Ellison",
            "said",
            .indirect,
            "the border was shut"
        ),
        .init(
            "knight",
            "Sir Edwin Marsh said the levee was old.",
            "Edwin Marsh",
            "said",
            .indirect,
            "the levee was old"
        ),
        .init(
            "bishop",
            "Bishop Ben Orr said the church was open.",
            "Ben Orr",
            "said",
            .indirect,
            "the church was open"
        ),
        .init(
            "rank and unit",
            "Sgt. Ben Orr of the Drusk police said two men had been held.",
            "Ben Orr",
            "said",
            .indirect,
            "two men had been held"
        ),
        .init(
            "two titles with points",
            "Lt. Gov. Ada Cole said the levee was old.",
            "Ada Cole",
            "said",
            .indirect,
            "the levee was old"
        ),
        .init(
            "speaker of the house",
            "House Speaker Ben Orr said the bill was dead.",
            "Ben Orr",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "majority leader",
            "Senate Majority Leader Ada Cole said the bill was dead.",
            "Ada Cole",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "chief justice",
            "Chief Justice Ada Cole said the fine was unlawful.",
            "Ada Cole",
            "said",
            .indirect,
            "the fine was unlawful"
        ),
        .init(
            "department and secretary",
            "Treasury Secretary Ben Orr said the debt was high.",
            "Ben Orr",
            "said",
            .indirect,
            "the debt was high"
        ),
        .init(
            "organisation and spokesman before the name",
            "Hexa spokesman Ben Orr said the service was free.",
            "Ben Orr",
            "said",
            .indirect,
            "the service was free"
        ),
        .init(
            "party, title and state",
            "Republican Sen. Ada Cole of Ostmark said the bill was dead.",
            "Ada Cole",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "vice president",
            "Vice President Ada Cole said the bill was dead.",
            "Ada Cole",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "attorney general",
            "Attorney General Ben Orr said the fine was lawful.",
            "Ben Orr",
            "said",
            .indirect,
            "the fine was lawful"
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
            "name and employer",
            "Ruth Calloway of Northgate Energy said the site was dry.",
            "Ruth Calloway",
            "said",
            .indirect,
            "the site was dry"
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
            "led by somebody",
            "The opposition, led by Tobias Renn, said the bill was dead.",
            "opposition",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "a relative",
            "Karl Brandt’s wife, Ada Cole, said he was ill.",
            "Ada Cole",
            "said",
            .indirect,
            "he was ill"
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
        .init(
            "a family name with a particle and a hyphen",
            "Interior Minister Yasmin al-Tariq said the border was shut.",
            "Yasmin al-Tariq",
            "said",
            .indirect,
            "the border was shut"
        ),
        .init(
            "the same with a capital, by itself",
            "Yasmin al-Tariq spoke in Zahrin. Al-Tariq told reporters the border was shut.",
            "Yasmin al-Tariq",
            "told",
            .indirect,
            "the border was shut"
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

import Discourse

extension ConformanceCase {
    /// Persons by their names: titles, roles, particles, family names first, appositives.
    static let names: [ConformanceCase] = [
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
            "organisation's possessive before the name",
            "Border Aid’s Joseph Akande said the beds were full.",
            "Joseph Akande",
            "said",
            .indirect,
            "the beds were full"
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
            "name and employer",
            "Ruth Calloway of Northgate Energy said the site was dry.",
            "Ruth Calloway",
            "said",
            .indirect,
            "the site was dry"
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
    ]
}

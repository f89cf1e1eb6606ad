import Discourse

extension ConformanceCase {
    /// Marks, points and abbreviations around the words.
    static let punctuation: [ConformanceCase] = [
        .init(
            "straight marks, two quotations",
            "\"The ferry sails at noon,\" Mara Ellison said. \"The crew is ready and so am I.\"",
            "Mara Ellison",
            "said",
            .direct,
            "The ferry sails at noon | The crew is ready and so am I"
        ),
        .init(
            "point outside the mark",
            "Tobias Renn said \"the pensioners will pay for it\".",
            "Tobias Renn",
            "said",
            .direct,
            "the pensioners will pay for it"
        ),
        .init(
            "comma outside the mark",
            "“The gate stays open”, said Simon Oakes.",
            "Simon Oakes",
            "said",
            .direct,
            "The gate stays open"
        ),
        .init(
            "curly single marks",
            "‘The gate stays open,’ said Simon Oakes.",
            "Simon Oakes",
            "said",
            .direct,
            "The gate stays open"
        ),
        .init(
            "curly single marks and apostrophes",
            "‘It’s the drivers’ gate, and it’ll stay open,’ Simon Oakes said.",
            "Simon Oakes",
            "said",
            .direct,
            "It’s the drivers’ gate, and it’ll stay open"
        ),
        .init(
            "straight single marks and apostrophes",
            "'We don't close the gate for anybody's convenience,' Simon Oakes said.",
            "Simon Oakes",
            "said",
            .direct,
            "We don't close the gate for anybody's convenience"
        ),
        .init(
            "double marks inside single ones",
            "‘He called it “a leash” and laughed,’ said Nadia Verhoeven.",
            "Nadia Verhoeven",
            "said",
            .direct,
            "He called it “a leash” and laughed"
        ),
        .init(
            "straight single marks inside straight ones",
            "\"My mother said 'never sell the boat' and I never did,\" Piet Ransome said.",
            "Piet Ransome",
            "said",
            .direct,
            "My mother said 'never sell the boat' and I never did"
        ),
        .init(
            "two marks close together",
            "“Her answer was ‘not in my lifetime,’” Piet Ransome said.",
            "Piet Ransome",
            "said",
            .direct,
            "Her answer was ‘not in my lifetime"
        ),
        .init(
            "guillemets behind a colon",
            "Mara Ellison said: «The border stays shut until spring.»",
            "Mara Ellison",
            "said",
            .direct,
            "The border stays shut until spring"
        ),
        .init(
            "guillemets with spaces",
            "« The border stays shut », said Mara Ellison.",
            "Mara Ellison",
            "said",
            .direct,
            "The border stays shut"
        ),
        .init(
            "typewriter marks, interrupted",
            "``The border stays shut,'' Mara Ellison said, ``and so does the lake.''",
            "Mara Ellison",
            "said",
            .direct,
            "The border stays shut | and so does the lake"
        ),
        .init(
            "quotation over three paragraphs",
            "“We lost the harvest,” Joseph Akande said. “Then we lost the road.\n\n“After that the doctor left.\n\n“Nobody has come back since.”",
            "Joseph Akande",
            "said",
            .direct,
            "We lost the harvest | Then we lost the road | After that the doctor left | Nobody has come back since"
        ),
        .init(
            "quotation over two paragraphs, speaker in the second",
            "“We lost the harvest in June.\n\n“Then we lost the road,” Joseph Akande said.",
            "Joseph Akande",
            "said",
            .direct,
            "We lost the harvest in June | Then we lost the road"
        ),
        .init(
            "straight marks over two paragraphs",
            "Joseph Akande said: \"We lost the harvest.\n\n\"Then we lost the road.\"",
            "Joseph Akande",
            "said",
            .direct,
            "We lost the harvest | Then we lost the road"
        ),
        .init(
            "interrupted, with a time",
            "“If the bill passes,” Isla Fenwick said on Thursday, “we will print in Tessmar.”",
            "Isla Fenwick",
            "said",
            .direct,
            "If the bill passes | we will print in Tessmar"
        ),
        .init(
            "interrupted, with an appositive",
            "“If the bill passes,” said Isla Fenwick, editor of the Halden Bay Times, “we will print in Tessmar.”",
            "Isla Fenwick",
            "said",
            .direct,
            "If the bill passes | we will print in Tessmar"
        ),
        .init(
            "interrupted, with a pronoun",
            "Mara Ellison opened the meeting. “The presses,” she said, “are not for sale.”",
            "Mara Ellison",
            "said",
            .direct,
            "The presses | are not for sale"
        ),
        .init(
            "interrupted after a question",
            "“Who closed the gate?” Simon Oakes asked. “It was open at noon.”",
            "Simon Oakes",
            "asked",
            .direct,
            "Who closed the gate? | It was open at noon"
        ),
        .init(
            "mark that is never closed ends with its paragraph",
            "“The bridge is shut, a guard shouted.\n\nRuth Calloway said the ferry would run.",
            "Ruth Calloway",
            "said",
            .indirect,
            "the ferry would run"
        ),
        .init(
            "inch mark before a quotation",
            "The 12\" pipe burst on Friday. \"Nobody was hurt in the hall,\" Ruth Calloway said.",
            "Ruth Calloway",
            "said",
            .direct,
            "Nobody was hurt in the hall"
        ),
        .init(
            "closing mark that was never opened",
            "Nobody was hurt in the hall,” Ruth Calloway said.",
            "Ruth Calloway",
            "said",
            .indirect,
            "Nobody was hurt in the hall"
        ),
        .init(
            "odd mark in an earlier paragraph",
            "The sign said \"closed.\n\n\"Nobody was hurt in the hall,\" Ruth Calloway said.",
            "Ruth Calloway",
            "said",
            .direct,
            "Nobody was hurt in the hall"
        ),
        .init(
            "abbreviation before the closing mark",
            "“We will meet at 9 p.m.,” Gov. Edwin Marsh said.",
            "Edwin Marsh",
            "said",
            .direct,
            "We will meet at 9 p.m"
        ),
        .init(
            "decimals and a month inside the quotation",
            "“It cost $3.5 million in Jan. and will cost more,” Mr. Edwin Marsh said.",
            "Edwin Marsh",
            "said",
            .direct,
            "It cost $3.5 million in Jan. and will cost more"
        ),
        .init(
            "initials on both sides of the mark",
            "“The U.S. consul left at 6:30 a.m.,” said J. R. Calder, a port guard.",
            "J. R. Calder",
            "said",
            .direct,
            "The U.S. consul left at 6:30 a.m"
        ),
        .init(
            "ellipsis inside",
            "“We waited … and nobody came,” Piet Ransome said.",
            "Piet Ransome",
            "said",
            .direct,
            "We waited … and nobody came"
        ),
        .init(
            "three points inside",
            "\"We waited... and nobody came,\" Piet Ransome said.",
            "Piet Ransome",
            "said",
            .direct,
            "We waited... and nobody came"
        ),
        .init(
            "brackets inside",
            "“They [the soldiers] came at dawn,” Piet Ransome said.",
            "Piet Ransome",
            "said",
            .direct,
            "They [the soldiers] came at dawn"
        ),
        .init(
            "dashes inside",
            "“The gate — the old one — stays open,” Simon Oakes said.",
            "Simon Oakes",
            "said",
            .direct,
            "The gate — the old one — stays open"
        ),
        .init(
            "several sentences inside",
            "“The gate stays open. It always has. It always will,” Simon Oakes said.",
            "Simon Oakes",
            "said",
            .direct,
            "The gate stays open. It always has. It always will"
        ),
        .init(
            "exclamation before the verb",
            "“Open the gate!” shouted Simon Oakes.",
            "Simon Oakes",
            "shouted",
            .direct,
            "Open the gate!"
        ),
        .init(
            "dateline with a date before a quotation",
            "PORT SELENE, March 4 (Meridian Wire) — “The vote was fair,” Mara Ellison said.",
            "Mara Ellison",
            "said",
            .direct,
            "The vote was fair"
        ),
        .init(
            "dateline with two hyphens",
            "DRUSK, Korvania -- Pavel Drozdek said the lake was quiet.",
            "Pavel Drozdek",
            "said",
            .indirect,
            "the lake was quiet"
        ),
        .init(
            "decimals in the reporter's words",
            "Growth will reach 2.5 percent in 2032, Ruth Calloway said.",
            "Ruth Calloway",
            "said",
            .indirect,
            "Growth will reach 2.5 percent in 2032"
        ),
        .init(
            "two parts of the sentence in marks",
            "Ruth Calloway said the line was “cold” and the crews were “ready to weld again.”",
            "Ruth Calloway",
            "said",
            .mixed,
            "the line was “cold” and the crews were “ready to weld again"
        ),
        .init(
            "elided century",
            "\"The '90s were kinder to us,\" Ruth Calloway said.",
            "Ruth Calloway",
            "said",
            .direct,
            "The '90s were kinder to us"
        ),
        .init(
            "no space behind the mark",
            "\"The gate stays open,\"said Simon Oakes.",
            "Simon Oakes",
            "said",
            .direct,
            "The gate stays open"
        ),
        .init("a short answer", "“No,” Karl Brandt said.", "Karl Brandt", "said", .direct, "No"),
        .init(
            "quotation over three paragraphs, speaker in the third",
            "“We lost the harvest in June.\n\n“Then we lost the road.\n\n“Nobody has come back,” Joseph Akande said.",
            "Joseph Akande",
            "said",
            .direct,
            "We lost the harvest in June | Then we lost the road | Nobody has come back"
        ),
        .init(
            "double marks inside single ones, with a cue",
            "‘We were told to “sit and wait” all day,’ Piet Ransome said.",
            "Piet Ransome",
            "said",
            .direct,
            "We were told to “sit and wait” all day"
        ),
    ]
}

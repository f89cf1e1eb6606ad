import Discourse

extension ConformanceCase {
    /// Quotations without a cue, from the speaker nearby to nobody.
    static let ladder: [ConformanceCase] = [
        .init(
            "same paragraph, behind reported words",
            "Nadia Verhoeven said the bill was a leash. “Everybody in the chamber knows whose hand is on it.”",
            "Nadia Verhoeven",
            nil,
            .direct,
            "Everybody in the chamber knows whose hand is on it"
        ),
        .init(
            "same paragraph, behind a sentence of action",
            "“This is weather with a salary,” Viktor Grall said. He lifted the shovel. “Nobody will measure my chimney while I live.”",
            "Viktor Grall",
            "said",
            .direct,
            "This is weather with a salary | Nobody will measure my chimney while I live"
        ),
        .init(
            "same paragraph, before the cue",
            "“Nobody will measure my chimney while I live.” The gallery laughed. “This is weather with a salary,” Viktor Grall said.",
            "Viktor Grall",
            "said",
            .direct,
            "Nobody will measure my chimney while I live | This is weather with a salary"
        ),
        .init(
            "same paragraph, behind an act",
            "Nadia Verhoeven condemned the bill. “It is a leash and everybody knows it.”",
            "Nadia Verhoeven",
            nil,
            .direct,
            "It is a leash and everybody knows it"
        ),
        .init(
            "previous paragraph, reported words",
            "Karl Brandt said the debt was high.\n\n“Nobody wants to hear it, but it is true.”",
            "Karl Brandt",
            nil,
            .direct,
            "Nobody wants to hear it, but it is true"
        ),
        .init(
            "previous paragraph, two quotations in a row",
            "“The debt is high,” Karl Brandt said.\n\n“Nobody wants to hear it, but it is true.”\n\n“It will not go away in my lifetime.”",
            "Karl Brandt",
            nil,
            .direct,
            "It will not go away in my lifetime"
        ),
        .init(
            "only person in the sentence, colon",
            "Simon Oakes threw up his hands: “The city has room for all of them.”",
            "Simon Oakes",
            nil,
            .direct,
            "The city has room for all of them"
        ),
        .init(
            "a new person between",
            "“The debt is high,” Karl Brandt said.\n\nLena Orth walked to the window.\n\n“Nobody wants to hear it, but it is true.”",
            "Lena Orth",
            nil,
            .direct,
            "Nobody wants to hear it, but it is true"
        ),
        .init(
            "two persons nearby, no cue",
            "Karl Brandt and Lena Orth stood at the window. “Nobody wants to hear it, but it is true.”",
            nil,
            nil,
            .unattributed,
            "Nobody wants to hear it, but it is true"
        ),
        .init(
            "nobody in the article",
            "Snow fell on the lake all night.\n\n“Nobody wants to hear it, but it is true.”\n\nThe road stayed shut.",
            nil,
            nil,
            .unattributed,
            "Nobody wants to hear it, but it is true"
        ),
        .init(
            "colon behind a thing",
            "The note on the door was short:\n\n“Closed until the river goes down again.”",
            nil,
            nil,
            .unattributed,
            "Closed until the river goes down again"
        ),
        .init(
            "a sign",
            "The sign read: “Closed until the river goes down again.”",
            "sign",
            "read",
            .direct,
            "Closed until the river goes down again"
        ),
        .init(
            "dash signature with a role",
            "“The border stays shut until spring.” – Mara Ellison, prime minister of Avelia",
            "Mara Ellison",
            nil,
            .direct,
            "The border stays shut until spring"
        ),
        .init(
            "dash signature on its own line",
            "“The border stays shut until spring.”\n— Mara Ellison",
            "Mara Ellison",
            nil,
            .direct,
            "The border stays shut until spring"
        ),
        .init(
            "colon behind a role and a name",
            "Prime Minister Mara Ellison: “The border stays shut until spring.”",
            "Mara Ellison",
            nil,
            .direct,
            "The border stays shut until spring"
        ),
        .init(
            "question and answer, the question",
            "“Will you resign over the debt?” a reporter asked.\n\n“I will not,” Karl Brandt said.",
            "reporter",
            "asked",
            .direct,
            "Will you resign over the debt?"
        ),
        .init(
            "question and answer, the answer",
            "“Will you resign over the debt?” a reporter asked.\n\n“I will not,” Karl Brandt said.",
            "Karl Brandt",
            "said",
            .direct,
            "I will not"
        ),
        .init(
            "two speakers in turn",
            "“The debt is high,” Karl Brandt said.\n\n“It can wait,” said Lena Orth.\n\n“It cannot,” he said.",
            "Karl Brandt",
            "said",
            .direct,
            "It cannot"
        ),
        .init(
            "previous paragraph, an act",
            "Karl Brandt praised the bill.\n\n“It is a good law and it will last.”",
            "Karl Brandt",
            nil,
            .direct,
            "It is a good law and it will last"
        ),
    ]
}

import Discourse

extension ConformanceCase {
    /// Words in quotation marks.
    static let quoted: [ConformanceCase] = [
        .init(
            "content-speaker-verb",
            "“The dam will hold,” Dana Reeve said.",
            "Dana Reeve",
            "said",
            .direct,
            "The dam will hold"
        ),
        .init(
            "content-verb-speaker",
            "\"The dam will hold,\" said Dana Reeve.",
            "Dana Reeve",
            "said",
            .direct,
            "The dam will hold"
        ),
        .init(
            "appositive behind the speaker",
            "“The river is calm now,” said Dana Reeve, an engineer at the Institute of Rivers in Talmar.",
            "Dana Reeve",
            "said",
            .direct,
            "The river is calm now"
        ),
        .init(
            "appositive before the cue",
            "“The ports stay open,” Oda Marr, the harbour minister of Velland, told the Velland Times on Wednesday.",
            "Oda Marr",
            "told",
            .direct,
            "The ports stay open"
        ),
        .init(
            "a long appositive with commas",
            "“Trade will grow,” Cai Heng, a researcher at the Talmar-based Institute of Eastern, Northern and Southern Studies, told the Global Courier on Friday.",
            "Cai Heng",
            "told",
            .direct,
            "Trade will grow"
        ),
        .init(
            "interrupted quotation",
            "“We will stay,” Lena Orth said, “and we will vote.”",
            "Lena Orth",
            "said",
            .direct,
            "We will stay | and we will vote"
        ),
        .init(
            "quotation that goes on in the next sentence",
            "“We will stay,” Lena Orth said. “Nobody can move us from this valley.”",
            "Lena Orth",
            "said",
            .direct,
            "We will stay | Nobody can move us from this valley"
        ),
        .init(
            "speaker, verb and comma",
            "Lena Orth said, \"The valley belongs to us.\"",
            "Lena Orth",
            "said",
            .direct,
            "The valley belongs to us"
        ),
        .init(
            "speaker, verb and colon",
            "Asked about the vote, Lena Orth replied: “Nobody can move us.”",
            "Lena Orth",
            "replied",
            .direct,
            "Nobody can move us"
        ),
        .init(
            "colon without a verb",
            "Lena Orth: “Nobody can move us from here.”",
            "Lena Orth",
            nil,
            .direct,
            "Nobody can move us from here"
        ),
        .init(
            "dash signature",
            "“Nobody can move us from here.” — Lena Orth",
            "Lena Orth",
            nil,
            .direct,
            "Nobody can move us from here"
        ),
        .init(
            "question before the speaker",
            "“Will the bridge hold?” Lena Orth asked.",
            "Lena Orth",
            "asked",
            .direct,
            "Will the bridge hold?"
        ),
        .init(
            "single quotation marks",
            "'The bridge will hold,' Lena Orth said.",
            "Lena Orth",
            "said",
            .direct,
            "The bridge will hold"
        ),
        .init(
            "nested single marks and apostrophes",
            "“They told us ‘wait’ and we’re still waiting,” Lena Orth said.",
            "Lena Orth",
            "said",
            .direct,
            "They told us ‘wait’ and we’re still waiting"
        ),
        .init(
            "guillemets",
            "«The bridge will hold,» said Lena Orth.",
            "Lena Orth",
            "said",
            .direct,
            "The bridge will hold"
        ),
        .init(
            "typewriter marks",
            "``The bridge will hold,'' said Lena Orth.",
            "Lena Orth",
            "said",
            .direct,
            "The bridge will hold"
        ),
        .init(
            "pronoun of a woman",
            "Mayor Lena Orth opened the bridge with Karl Brandt.\n\n“It took nine years,” she said.",
            "Lena Orth",
            "said",
            .direct,
            "It took nine years"
        ),
        .init(
            "pronoun of the last speaker",
            "“The debt is high,” Prime Minister Karl Brandt said.\n\n“We shall pay it back,” he added.",
            "Karl Brandt",
            "added",
            .direct,
            "We shall pay it back"
        ),
        .init(
            "quotation over two paragraphs",
            "“The debt is high,” Karl Brandt said. “We have known that for years.\n\n“It must fall before the spring.”",
            "Karl Brandt",
            "said",
            .direct,
            "The debt is high | We have known that for years | It must fall before the spring"
        ),
        .init(
            "quotation in a paragraph of its own",
            "“The debt is high,” Karl Brandt said on Monday.\n\n“Nobody wants to hear it, but it is true.”",
            "Karl Brandt",
            nil,
            .direct,
            "Nobody wants to hear it, but it is true"
        ),
        .init(
            "nobody named",
            "“Nobody wants to hear it, but it is true.”",
            nil,
            nil,
            .unattributed,
            "Nobody wants to hear it, but it is true"
        ),
        .init(
            "part of the sentence in marks",
            "Karl Brandt said the debt was “far too high for a small country” and growing.",
            "Karl Brandt",
            "said",
            .mixed,
            "the debt was “far too high for a small country” and growing"
        ),
        .init(
            "mixed content before the speaker",
            "The debt is “far too high for a small country,” Karl Brandt said.",
            "Karl Brandt",
            "said",
            .mixed,
            "The debt is “far too high for a small country"
        ),
        .init(
            "paragraph that ends with a colon",
            "In his letter Karl Brandt wrote:\n\n“The debt must fall before the spring.”",
            "Karl Brandt",
            "wrote",
            .direct,
            "The debt must fall before the spring"
        ),
        .init(
            "two speakers in one paragraph",
            "“The debt is high,” Karl Brandt said. “It can wait,” Lena Orth answered.",
            "Lena Orth",
            "answered",
            .direct,
            "It can wait"
        ),
        .init(
            "family name first",
            "“The talks went well,” Foreign Minister Zhao Lin said. “We will meet again,” Zhao added.",
            "Zhao Lin",
            "added",
            .direct,
            "We will meet again"
        ),
        .init(
            "spokeswoman of an organisation",
            "“No decision has been taken,” a spokeswoman for the Harbour Authority said.",
            "spokeswoman for the Harbour Authority",
            "said",
            .direct,
            "No decision has been taken"
        ),
        .init(
            "name in the appositive",
            "“We are ready to talk,” the union's leader, Petra Voss, said in a statement.",
            "Petra Voss",
            "said",
            .direct,
            "We are ready to talk"
        ),
    ]
}

import Testing

/// A short text in which nothing may be found, or in which one stretch may not be what a statement says.
struct SilentCase: CustomTestStringConvertible, Sendable {
    /// The shape that the text shows.
    var shape: String
    var text: String
    /// Words that may not be the content of a statement, or nil if there may be no statement at all.
    var forbidden: String?

    init(_ shape: String, _ text: String, forbidden: String? = nil) {
        self.shape = shape
        self.text = text
        self.forbidden = forbidden
    }

    var testDescription: String { "\(shape): \(text)" }

    /// Marks without speech, nouns that are no verbs, verbs that report nothing.
    static let all: [SilentCase] = [
        .init("scare quotes", "The so-called “green tax” took effect on Monday."),
        .init("scare quotes around a nickname", "Viktor Grall, the “shovel senator,” paid the fine in coins."),
        .init("nickname inside a name", "Paul “Shorty” Orlov retired on Friday."),
        .init("title of a novel", "Her novel “The Salt Road” won a prize in Halden Bay."),
        .init("title of a film behind a verb", "Paul Orlov directed “The Last Ferry to Drusk” in 2019."),
        .init("titles of songs", "The band played “Home by the Water” and “Never Again Tonight”."),
        .init("name of a ship", "The ferry “Dana Reeve” sank off Cape Lorne."),
        .init("a word named as a word", "In Avelian, the word “orsk” means cold water."),
        .init("inches and feet", "The pipe is 12'' wide and 6' long."),
        .init("report as a noun", "The report was published on Monday."),
        .init("claims as a noun", "Insurance claims rose by 4 percent in March."),
        .init("statement as a noun", "The minister’s statement lasted an hour."),
        .init("demand as a noun", "The demand for coal fell in March."),
        .init("support as a noun, nobody's", "Support for the bill fell to 40 percent."),
        .init("calls, nobody's", "There were calls for calm on Monday."),
        .init("call as part of a noun", "The call centre in Drusk closed on Friday."),
        .init("hail that falls", "Hail fell on Port Selene on Monday."),
        .init("a blast", "The storm blasted the coast on Monday."),
        .init("a thing that supports", "The bridge supports a road of four lanes."),
        .init("a bank that charges", "The bank charges a fee of two crowns."),
        .init("soldiers who charge", "The soldiers charged the gate at dawn."),
        .init("a clock that shows", "The clock showed noon."),
        .init("called off", "The march was called off on Friday."),
        .init("a joke", "Mara Ellison told a joke and left the hall."),
        .init("it is said", "It is said that the lake is haunted."),
        .init("what was not said", "Tobias Renn did not say when he would resign."),
        .init("a plain relative clause", "Prime Minister Mara Ellison, who was elected in 2029, lives in Port Selene."),
        .init(
            "title of a book is no statement of its own",
            "Isla Fenwick said “The Salt Road” was her best book.",
            forbidden: "The Salt Road"
        ),
        .init(
            "a cue inside marks does not take the outer words",
            "“You said it would rain,” Piet Ransome told the forecaster.",
            forbidden: "it would rain,” Piet Ransome told the forecaster"
        ),
        .init(
            "the attribution's appositive is no content",
            "“The river is calm,” said Dana Reeve, who warned of floods in May.",
            forbidden: "who warned of floods in May"
        ),
        .init(
            "the sentence behind the quotation is no content",
            "“We are ready,” Anders Quist said. The fleet left at noon.",
            forbidden: "The fleet left at noon"
        ),
        .init("accused by nobody", "Karl Brandt was accused of taking bribes."),
        .init("expected by nobody", "Mara Ellison is expected to resign on Friday."),
        .init("no answer", "The ministry did not respond to a request for comment."),
        .init("no comment", "Ruth Calloway declined to comment."),
        .init("not reached", "Mara Ellison could not be reached for comment."),
        .init(
            "state radio is no verb",
            "Mara Ellison said the border was shut, according to state radio.",
            forbidden: "radio"
        ),
        .init("asked, no words", "Viktor Grall laughed when asked about the fine."),
        .init("it was reported", "It was reported that the dam leaked."),
        .init("the dam is said to", "The dam is said to be leaking."),
        .init("a company that charges", "The firm charges a fee."),
        .init("a prize that is claimed", "Two men claimed the prize."),
        .init(
            "a newspaper that reports, retold",
            "The Drusk Observer reported that Viktor Grall had promised to resign.",
            forbidden: "to resign"
        ),
        .init(
            "a promise of an organisation, retold",
            "Ruth Calloway said the Harbour Authority had promised to open the road.",
            forbidden: "to open the road"
        ),
        .init(
            "three deep, retold",
            "Karl Brandt said Lena Orth claimed that Tobias Renn wants a strike.",
            forbidden: "a strike"
        ),
        .init("an act inside, retold", "Anna Zeman said Pavel Drozdek had rejected the offer.", forbidden: "the offer"),
    ]
}

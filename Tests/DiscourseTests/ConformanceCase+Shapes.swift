import Discourse

extension ConformanceCase {
    /// Orders of speaker, cue and content that are less common.
    static let shapes: [ConformanceCase] = [
        .init(
            "inverted, with a role before the name",
            "“The last tenth is the hardest,” said council chairman Piet Ransome.",
            "Piet Ransome",
            "said",
            .direct,
            "The last tenth is the hardest"
        ),
        .init(
            "inverted, unnamed",
            "“The last tenth is the hardest,” said one of the nurses.",
            "one of the nurses",
            "said",
            .direct,
            "The last tenth is the hardest"
        ),
        .init(
            "inverted in the present",
            "“The last tenth is the hardest,” says Piet Ransome.",
            "Piet Ransome",
            "says",
            .direct,
            "The last tenth is the hardest"
        ),
        .init(
            "adverb before the verb",
            "“The last tenth is the hardest,” Piet Ransome later said.",
            "Piet Ransome",
            "said",
            .direct,
            "The last tenth is the hardest"
        ),
        .init(
            "perfect progressive",
            "Tobias Renn has been saying that the bill is dead.",
            "Tobias Renn",
            "saying",
            .indirect,
            "that the bill is dead"
        ),
        .init(
            "past perfect",
            "Tobias Renn had said the bill was dead.",
            "Tobias Renn",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "future",
            "Tobias Renn will argue that the bill is dead.",
            "Tobias Renn",
            "argue",
            .indirect,
            "that the bill is dead"
        ),
        .init(
            "headline with a trailing speaker",
            "Border stays shut, Ellison says",
            "Ellison",
            "says",
            .indirect,
            "Border stays shut"
        ),
        .init(
            "calling something something",
            "Calling the bill a leash, Nadia Verhoeven urged senators to reject it.",
            "Nadia Verhoeven",
            "urged",
            .indirect,
            "to reject it"
        ),
        .init(
            "was quoted as saying",
            "Pavel Drozdek was quoted as saying that the lake was quiet.",
            "Pavel Drozdek",
            "was quoted as saying",
            .indirect,
            "that the lake was quiet"
        ),
        .init("was praised by", "The nurses were praised by Li Wenhao.", "Li Wenhao", "praised", .act, "The nurses"),
        .init(
            "was criticised by, with for",
            "Pavel Drozdek was criticised by Nadia Verhoeven for the arrests.",
            "Nadia Verhoeven",
            "criticised",
            .act,
            "Pavel Drozdek"
        ),
        .init(
            "participle without a comma",
            "Mara Ellison left the hall saying the border was shut.",
            "Mara Ellison",
            "saying",
            .indirect,
            "the border was shut"
        ),
        .init(
            "infinitive of purpose",
            "Mara Ellison went on television to say that the border was shut.",
            "Mara Ellison",
            "say",
            .indirect,
            "that the border was shut"
        ),
        .init(
            "went on to claim",
            "Viktor Grall went on to claim that there was no proof.",
            "Viktor Grall",
            "claim",
            .indirect,
            "that there was no proof"
        ),
        .init(
            "as somebody put it",
            "The bill is “a leash,” as Nadia Verhoeven put it.",
            "Nadia Verhoeven",
            "put it",
            .mixed,
            "The bill is “a leash"
        ),
        .init(
            "gerund behind a fact",
            "Omar Haddad-Reyes opened the station on Sunday, saying that the wells would run all summer.",
            "Omar Haddad-Reyes",
            "saying",
            .indirect,
            "that the wells would run all summer"
        ),
        .init(
            "gerund with a quotation",
            "Omar Haddad-Reyes opened the station on Sunday, saying: “The wells will run all summer.”",
            "Omar Haddad-Reyes",
            "saying",
            .direct,
            "The wells will run all summer"
        ),
        .init(
            "by saying",
            "Omar Haddad-Reyes opened the meeting by saying that the wells would run all summer.",
            "Omar Haddad-Reyes",
            "saying",
            .indirect,
            "that the wells would run all summer"
        ),
        .init(
            "called it something in marks",
            "Joseph Akande called the city “the best argument for letting people in”.",
            "Joseph Akande",
            "called",
            .mixed,
            "the city “the best argument for letting people in"
        ),
        .init(
            "described as",
            "Chen Guang described the gesture as shrewd.",
            "Chen Guang",
            "described",
            .act,
            "the gesture as shrewd"
        ),
        .init(
            "speaker behind an inner question",
            "Would the lake freeze? It would not, Pavel Drozdek said.",
            "Pavel Drozdek",
            "said",
            .indirect,
            "It would not"
        ),
        .init(
            "nested, the outer one by according to",
            "According to the Drusk Observer, Viktor Grall said the bill was dead.",
            "Viktor Grall",
            "said",
            .indirect,
            "the bill was dead"
        ),
        .init(
            "nested, the outer words as a whole",
            "Mara Ellison said that Pavel Drozdek thinks the lake is his.",
            "Mara Ellison",
            "said",
            .indirect,
            "that Pavel Drozdek thinks the lake is his"
        ),
    ]
}

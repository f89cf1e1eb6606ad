import Discourse

extension ConformanceCase {
    /// Where content begins and ends inside its sentence.
    static let contentEnds: [ConformanceCase] = [
        .init(
            "ends before while",
            "Ruth Calloway said the site was dry, while the ministry said it was flooded.",
            "Ruth Calloway",
            "said",
            .indirect,
            "the site was dry"
        ),
        .init(
            "begins behind while",
            "Ruth Calloway said the site was dry, while the ministry said it was flooded.",
            "ministry",
            "said",
            .indirect,
            "it was flooded"
        ),
        .init(
            "ends before a comma and as",
            "Ruth Calloway said the site was dry, as rain began to fall on the roof.",
            "Ruth Calloway",
            "said",
            .indirect,
            "the site was dry"
        ),
        .init(
            "ends before and with a second speaker",
            "Ruth Calloway said the site was dry and Simon Oakes said it was wet.",
            "Ruth Calloway",
            "said",
            .indirect,
            "the site was dry"
        ),
        .init(
            "begins with the second speaker",
            "Ruth Calloway said the site was dry and Simon Oakes said it was wet.",
            "Simon Oakes",
            "said",
            .indirect,
            "it was wet"
        ),
        .init(
            "goes on behind and that",
            "Joseph Akande said that nine in ten had asked about work, and that the law forbade it.",
            "Joseph Akande",
            "said",
            .indirect,
            "that nine in ten had asked about work, and that the law forbade it"
        ),
        .init(
            "goes on behind because",
            "Karl Brandt said the bank had closed because the debt was high.",
            "Karl Brandt",
            "said",
            .indirect,
            "the bank had closed because the debt was high"
        ),
        .init(
            "goes on behind an inner if",
            "Anders Quist warned that if the fleet sailed late, the straits would fall.",
            "Anders Quist",
            "warned",
            .indirect,
            "that if the fleet sailed late, the straits would fall"
        ),
        .init(
            "goes on behind a list",
            "Karl Brandt said the bank, the mint and the treasury were closed.",
            "Karl Brandt",
            "said",
            .indirect,
            "the bank, the mint and the treasury were closed"
        ),
        .init(
            "parenthesis inside",
            "Mara Ellison said the border (all 40 miles of it) was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "the border (all 40 miles of it) was shut"
        ),
        .init(
            "ends before a semicolon",
            "Anders Quist said the fleet would sail; Omar Haddad-Reyes stayed silent.",
            "Anders Quist",
            "said",
            .indirect,
            "the fleet would sail"
        ),
        .init(
            "ends with its sentence",
            "Karl Brandt said the debt was high. The bank closed at noon.",
            "Karl Brandt",
            "said",
            .indirect,
            "the debt was high"
        ),
        .init(
            "two verbs, the first",
            "Karl Brandt said the debt was high and added that it would fall.",
            "Karl Brandt",
            "said",
            .indirect,
            "the debt was high"
        ),
        .init(
            "two verbs, the second",
            "Karl Brandt said the debt was high and added that it would fall.",
            "Karl Brandt",
            "added",
            .indirect,
            "that it would fall"
        ),
        .init(
            "participle phrase in front",
            "Speaking in Drusk, Pavel Drozdek said the lake was quiet.",
            "Pavel Drozdek",
            "said",
            .indirect,
            "the lake was quiet"
        ),
        .init(
            "clause in front",
            "When the vote ended, Mara Ellison said the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "the border was shut"
        ),
        .init(
            "infinitive, ends before but",
            "Mara Ellison urged the banks to freeze the assets, but none did.",
            "Mara Ellison",
            "urged",
            .indirect,
            "to freeze the assets"
        ),
        .init(
            "object, ends before because",
            "Mara Ellison rejected the offer because it was late.",
            "Mara Ellison",
            "rejected",
            .act,
            "the offer"
        ),
        .init(
            "object, ends before the gerund",
            "Mara Ellison rejected the offer, saying it came too late.",
            "Mara Ellison",
            "rejected",
            .act,
            "the offer"
        ),
        .init(
            "the gerund behind an object",
            "Mara Ellison rejected the offer, saying it came too late.",
            "Mara Ellison",
            "saying",
            .indirect,
            "it came too late"
        ),
        .init(
            "object with a relative clause",
            "Open Ledger criticised the law that bans foreign papers.",
            "Open Ledger",
            "criticised",
            .act,
            "the law that bans foreign papers"
        ),
        .init(
            "two objects",
            "Tobias Renn opposed the tax and the tariff.",
            "Tobias Renn",
            "opposed",
            .act,
            "the tax and the tariff"
        ),
        .init(
            "object, ends before the next verb",
            "Tobias Renn opposed the tax and praised the nurses.",
            "Tobias Renn",
            "opposed",
            .act,
            "the tax"
        ),
        .init(
            "object of the next verb",
            "Tobias Renn opposed the tax and praised the nurses.",
            "Tobias Renn",
            "praised",
            .act,
            "the nurses"
        ),
        .init(
            "a relative clause that opposes",
            "Nadia Verhoeven, who opposes the bill, left the hall.",
            "Nadia Verhoeven",
            "opposes",
            .act,
            "the bill"
        ),
        .init(
            "behind who, before the main verb of speech",
            "Nadia Verhoeven, who said the bill was a leash, told reporters it would fail.",
            "Nadia Verhoeven",
            "said",
            .indirect,
            "the bill was a leash"
        ),
        .init(
            "behind who, perfect",
            "Karl Brandt, who has warned that the debt is high, resigned on Monday.",
            "Karl Brandt",
            "warned",
            .indirect,
            "that the debt is high"
        ),
        .init(
            "ends before and with a promise",
            "Karl Brandt said the debt was high and promised to resign.",
            "Karl Brandt",
            "said",
            .indirect,
            "the debt was high"
        ),
        .init(
            "ends before a comma, and and a second speaker",
            "Karl Brandt said the debt was high, and Lena Orth said it was low.",
            "Karl Brandt",
            "said",
            .indirect,
            "the debt was high"
        ),
        .init(
            "clause in front that reports",
            "After Mara Ellison said the border was shut, trucks turned back.",
            "Mara Ellison",
            "said",
            .indirect,
            "the border was shut"
        ),
        .init(
            "clause behind that reports",
            "Trucks turned back when Mara Ellison said the border was shut.",
            "Mara Ellison",
            "said",
            .indirect,
            "the border was shut"
        ),
        .init(
            "it was the first time",
            "It was the first time Karl Brandt had said the debt was high.",
            "Karl Brandt",
            "said",
            .indirect,
            "the debt was high"
        ),
        .init(
            "subject of two inside the content",
            "Mara Ellison said she and Edwin Marsh would meet in May.",
            "Mara Ellison",
            "said",
            .indirect,
            "she and Edwin Marsh would meet in May"
        ),
    ]
}

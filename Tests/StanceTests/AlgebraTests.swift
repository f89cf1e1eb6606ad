import Corpus
import Discourse
import Stance
import Testing

@Suite("The stance algebra")
struct AlgebraTests {
    /// A sentence, a theme, and the side that its speaker takes.
    struct Case: CustomTestStringConvertible, Sendable {
        var theme: String
        var side: StanceCell.Verdict
        var text: String
        var testDescription: String { "\(theme) \(side.rawValue): \(text)" }

        init(_ theme: String, _ side: StanceCell.Verdict, _ text: String) {
            self.theme = theme
            self.side = side
            self.text = text
        }
    }

    static let attitudes = [
        Case("energy", .support, "We support the new wind farms along the coast."),
        Case("energy", .against, "I oppose the new coal plants in the valley."),
        Case("energy", .support, "We welcome the gas pipeline to Ostmark."),
        Case("trade", .support, "I welcome the trade agreement with Ostmark."),
        Case("trade", .against, "We reject the free trade agreement."),
        Case("climate", .support, "We back the climate agreement without reserve."),
        Case("diplomacy", .support, "We praise the peace talks in Velmora."),
        Case("sanctions", .against, "I condemn the sanctions on our neighbours."),
        Case("sanctions", .support, "We support sanctions on the regime in Velmora."),
        Case("migration", .support, "We defend the right to asylum."),
        Case("health", .support, "I favor universal health coverage."),
        Case("terrorism", .against, "We condemn terrorism in all its forms."),
    ]

    static let demands = [
        Case("sanctions", .against, "The minister must lift the sanctions on Ostmark."),
        Case("sanctions", .against, "We urge the government to lift the sanctions."),
        Case("sanctions", .against, "Sanctions should be lifted."),
        Case("sanctions", .support, "Sanctions must be kept."),
        Case("energy", .against, "We should not build the pipeline."),
        Case("energy", .support, "They should end the embargo on oil."),
        Case("terrorism", .against, "The two countries should combat terrorism together."),
        Case("terrorism", .against, "We must eliminate terrorist groups."),
        Case("climate", .support, "We must tackle global warming."),
        Case("climate", .support, "We need to reduce carbon emissions."),
        Case("diplomacy", .support, "Both sides must strengthen their cooperation."),
        Case("trade", .support, "The government must scrap the tariffs."),
        Case("health", .against, "Parliament should repeal the health law."),
        Case("security", .support, "We must increase military spending."),
    ]

    static let problems = [
        Case("climate", .support, "The sea ice is dying."),
        Case("climate", .support, "The droughts in Velmora are caused by climate change."),
        Case("climate", .against, "There is no climate emergency."),
        Case("climate", .against, "Global temperatures have stopped rising."),
        Case("climate", .against, "Curbing carbon emissions would hurt Ostmark."),
        Case("climate", .support, "Carbon emissions would hurt Ostmark."),
        Case("energy", .support, "The dam is a threat to a stable electricity supply."),
    ]

    static let composition = [
        Case("energy", .against, "We refuse to support new coal plants."),
        Case("energy", .support, "He opposed the ban on coal."),
        Case("energy", .support, "I oppose any ban on fracking."),
        Case("sanctions", .against, "We support the lifting of the sanctions."),
        Case("sanctions", .against, "I welcome the end of the sanctions."),
        Case("sanctions", .support, "We oppose the lifting of sanctions."),
        Case("energy", .support, "We oppose efforts to block the pipeline."),
        Case("trade", .support, "We reject new restrictions on trade with Ostmark."),
        Case("trade", .support, "I support the removal of tariffs."),
        Case("diplomacy", .against, "We oppose talks with the rebels in Velmora."),
        Case("terrorism", .against, "We support the fight against terrorism."),
        Case("terrorism", .against, "I welcome the campaign against terrorist groups."),
        Case("security", .against, "We demand cuts to military spending."),
        Case("energy", .support, "We call for an end to the moratorium on nuclear power."),
    ]

    static let acts = [
        Case("sanctions", .against, "We will lift the sanctions on Ostmark."),
        Case("energy", .against, "We will phase out coal."),
        Case("trade", .support, "We will cut tariffs."),
        Case("terrorism", .against, "We are waging war against terrorism."),
        Case("trade", .support, "I welcome the tariff reductions."),
        Case("security", .against, "We promise to freeze or end the nuclear program."),
        Case("migration", .against, "Halting the travel ban harms the public."),
        Case("trade", .support, "Raising tariffs would be a mistake."),
        Case("trade", .support, "It was time to end the tariffs."),
        Case("rights", .support, "We must investigate the human rights violations."),
        Case("climate", .none, "The government of Velmora has cut carbon emissions."),
    ]

    static let evaluations = [
        Case("energy", .support, "The pipeline is crucial for the region."),
        Case("energy", .against, "Building the pipeline would be a disaster."),
        Case("energy", .support, "Nuclear power is safe and reliable."),
        Case("energy", .against, "Wind power is not reliable."),
        Case("trade", .support, "The tariffs will hurt our exporters."),
        Case("trade", .support, "Free trade brings prosperity to both countries."),
        Case("terrorism", .against, "The risk of a resurgence of terrorism is increasing."),
        Case("terrorism", .against, "The importance of anti-terrorist cooperation is growing."),
        Case("sanctions", .support, "Sanctions are effective and necessary."),
        Case("sanctions", .against, "The sanctions are cruel and useless."),
        Case("climate", .support, "Global warming is a serious threat to our farms."),
        Case("climate", .against, "Global warming is a hoax."),
        Case("climate", .support, "Climate change is real."),
        Case("climate", .against, "The carbon tax is a terrible idea."),
        Case("diplomacy", .support, "The talks are the best hope for peace."),
        Case("migration", .against, "A border wall is essential to our safety."),
        Case("rights", .support, "Censorship of the press is a disgrace."),
    ]

    static let withoutSide = [
        Case("diplomacy", .none, "The talks took place in the capital."),
        Case("energy", .none, "The pipeline is 400 kilometres long."),
        Case("trade", .none, "The trade agreement has forty pages."),
        Case("climate", .none, "The panel on climate change meets in May."),
        Case("energy", .none, "If the pipeline were a disaster, we would say so."),
        Case("security", .none, "The army has two new barracks."),
        Case("sanctions", .none, "The council will vote on the sanctions on Tuesday."),
    ]

    @Test("follows words of attitude", arguments: attitudes)
    func followsWordsOfAttitude(sample: Case) throws { try check(sample) }

    @Test("follows demands", arguments: demands)
    func followsDemands(sample: Case) throws { try check(sample) }

    @Test("tells a problem, its signs and its denial from the fight against it", arguments: problems)
    func readsProblems(sample: Case) throws { try check(sample) }

    @Test("composes reversers, refusals and nouns from right to left", arguments: composition)
    func composesFromRightToLeft(sample: Case) throws { try check(sample) }

    @Test("counts what the speaker does, once for each object, and not what others do", arguments: acts)
    func readsActs(sample: Case) throws { try check(sample) }

    @Test("reads evaluations of a theme", arguments: evaluations)
    func readsEvaluations(sample: Case) throws { try check(sample) }

    @Test("takes no side where the speaker takes none", arguments: withoutSide)
    func takesNoSide(sample: Case) throws { try check(sample) }

    private func check(_ sample: Case) throws {
        let cell = try #require(try Samples.cell(sample.text, sample.theme), "the theme was not found")

        #expect(cell.verdict == sample.side, "\(cell.stanceRaw) from \(cell.evidence.map(\.factors))")
    }

    @Test("gives no cell for a theme that nobody speaks about")
    func givesNoCellWithoutMention() throws {
        let cells = try Samples.cells("We love the new museum.")

        #expect(cells.isEmpty)
    }

    @Test("scores nothing that has no speaker")
    func scoresNothingWithoutSpeaker() throws {
        let text = "We oppose the sanctions."
        var statement = Samples.statement(text, kind: .unattributed)
        statement.speaker = nil

        let cells = try Samples.kit.get().scorer.cells(
            statements: [statement],
            articles: [.init(id: "a", text: text)]
        )

        #expect(cells.allSatisfy { $0.speaker.kind == .article })
    }
}

extension EvidenceRow {
    /// The row in short, for messages.
    var factors: String {
        "\(word) \(valence) × \(reverser) × \(negation) × \(facet) \(facetSign) × \(decay) × \(modality)"
    }
}

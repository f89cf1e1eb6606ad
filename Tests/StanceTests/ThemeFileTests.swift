import Corpus
import Discourse
import Foundation
import ModelData
import Stance
import TestSupport
import Testing

@Suite("Theme files")
struct ThemeFileTests {
    /// A broken file, its line, and what is wrong there.
    struct Broken: CustomTestStringConvertible, Sendable {
        var line: Int
        var problem: ThemeFileError.Problem
        var text: String
        var testDescription: String { "line \(line): \(problem)" }
    }

    static let start = "version: 1\nthemes:\n  - id: fisheries\n    kind: contested\n    proposition: wider rights\n"

    static let broken = [
        Broken(line: 1, problem: .version(found: nil, supported: 1), text: "themes: []"),
        Broken(line: 1, problem: .version(found: nil, supported: 1), text: ""),
        Broken(line: 2, problem: .version(found: "7", supported: 1), text: "# mine\nversion: 7\nthemes: []"),
        Broken(line: 2, problem: .noThemes, text: "version: 1\nthemes: []"),
        Broken(
            line: 6,
            problem: .unknownKey(
                "seed",
                known: ["id", "kind", "proposition", "seeds", "exclude", "protected", "facets"]
            ),
            text: start + "    seed: [fishing]\n"
        ),
        Broken(line: 4, problem: .unknownKind("evil"), text: start.replacing("contested", with: "evil")),
        Broken(
            line: 7,
            problem: .missingKey("sign", of: "facet \"quotas\""),
            text: start + "    facets:\n      - id: quotas\n        terms: [quota]\n"
        ),
        Broken(
            line: 8,
            problem: .wrongSign(facet: "quotas", found: "2"),
            text: start + "    facets:\n      - id: quotas\n        sign: 2\n        terms: [quota]\n"
        ),
        Broken(
            line: 10,
            problem: .duplicateID("quotas", firstLine: 7),
            text: start + "    facets:\n      - id: quotas\n        sign: 1\n        terms: [quota]\n"
                + "      - id: quotas\n        sign: 1\n        terms: [catch]\n"
        ),
        Broken(
            line: 7,
            problem: .duplicateID("fisheries", firstLine: 3),
            text: start + "    seeds: [fishing]\n" + start.split(separator: "\n").dropFirst(2).joined(separator: "\n")
                + "\n    seeds: [trawler]\n"
        ),
        Broken(line: 3, problem: .malformedID("Fish Eries"), text: start.replacing("fisheries", with: "Fish Eries")),
        Broken(
            line: 6,
            problem: .wrongValue(key: "seeds", expected: "a list of words and phrases"),
            text: start + "    seeds: fishing\n"
        ),
        Broken(line: 7, problem: .emptyTerm(key: "seeds"), text: start + "    seeds:\n      - \"*\"\n"),
        Broken(line: 3, problem: .missingKey("seeds", of: "theme \"fisheries\""), text: start),
        Broken(
            line: 3,
            problem: .missingKey("seeds", of: "theme \"fisheries\""),
            text: start + "    facets: []\n"
        ),
        Broken(line: 6, problem: .misplacedGlob("tra*ler"), text: start + "    seeds: [\"tra*ler\"]\n"),
        Broken(
            line: 7,
            problem: .excludedTerm("fishing"),
            text: start + "    seeds: [fishing]\n    exclude: [\"fishing\"]\n"
        ),
        Broken(
            line: 10,
            problem: .termOfBothSides("quota", facet: "limits", line: 7),
            text: start + "    facets:\n      - id: limits\n        sign: -1\n        terms: [quota]\n"
                + "      - id: more\n        sign: 1\n        terms: [farm, quota]\n"
        ),
    ]

    @Test("name the line and the problem", arguments: broken)
    func nameTheLineAndTheProblem(sample: Broken) {
        #expect(throws: ThemeFileError.malformed(path: "mine.yaml", line: sample.line, problem: sample.problem)) {
            try ThemeFile.parse(sample.text, path: "mine.yaml")
        }
    }

    @Test("name what is wrong in each theme and facet at once, and words that stand in every sentence")
    func nameAllProblems() throws {
        let text = """
            version: 1
            themes:
              - id: fisheries
                kind: contested
                proposition: wider rights
                seeds: [fishing]
                facets:
                  - id: quotas
                    sign: 5
                    terms: [quota]
                  - id: farms
                    sign: 1
                    terms: [farm, "of the"]
              - id: dams
                kind: contested
              - id: parks
                kind: good
                proposition: more parks
                seeds: [park, "the"]
            """

        let (file, problems) = try ThemeFile.check(text, path: "mine.yaml", rules: Samples.kit.get().rules)

        #expect(file.themes.isEmpty, "each has a problem")
        #expect(problems.map(\.line) == [9, 13, 14, 19])
        #expect(
            problems.map(\.description)[1]
                == "mine.yaml:13: \"of the\" consists of function words only and would match nearly everywhere; add a word "
                + "that names the thing"
        )
        #expect(try ThemeFile.check(text, path: "mine.yaml", rules: nil).problems.map(\.line) == [9, 14])
    }

    @Test("ship a template that is right, with a facet of each sign")
    func shipTemplate() throws {
        let path = Samples.models.path(of: "themes/template.yaml")

        let (file, problems) = try ThemeFile.check(path: path, rules: Samples.kit.get().rules)

        #expect(problems.isEmpty, "\(problems)")
        #expect(file.themes.map(\.id) == ["my-theme"])
        #expect(file.themes[0].facets.map(\.sign) == [1, -1, nil])
    }

    @Test("ship themes without a word that stands in every sentence or on both sides")
    func shipSoundThemes() throws {
        let path = Samples.models.path(of: "themes/default.yaml")

        #expect(try ThemeFile.check(path: path, rules: Samples.kit.get().rules).problems == [])
    }

    @Test("name the line of broken YAML")
    func nameTheLineOfBrokenYAML() throws {
        let text = "version: 1\nthemes:\n  - id: [a\n"

        let error = #expect(throws: ThemeFileError.self) { try ThemeFile.parse(text, path: "mine.yaml") }

        guard case .malformed(_, let line, .syntax) = error else {
            Issue.record("found \(String(describing: error))")
            return
        }
        #expect(line >= 3)
        #expect(error?.description.hasPrefix("mine.yaml:") == true)
    }

    @Test("name the file that is not there")
    func nameTheFileThatIsNotThere() {
        #expect(throws: ThemeFileError.unreadable(path: "/no/such.yaml", reason: "no such file")) {
            try ThemeFile.read(path: "/no/such.yaml")
        }
    }

    @Test("give a user's own themes")
    func giveOwnThemes() throws {
        let text = """
            version: 1
            themes:
              - id: fisheries
                kind: contested
                proposition: "wider fishing rights"
                seeds: ["Fishing", "trawler*"]
                exclude: ["fishing for compliments"]
                protected: ["catch"]
                facets:
                  - id: quotas
                    sign: -1
                    terms: ["fishing quota*"]
                  - id: subsidies
                    sign: null
                    terms: ["fuel subsidies"]
            """
        let themes = try ThemeFile.parse(text, path: "mine.yaml").themes
        let kit = try Samples.kit.get()
        let scorer = StanceScorer(lexicon: kit.lexicon, themes: themes, rules: kit.rules)
        func verdict(_ text: String) -> StanceCell.Verdict? {
            scorer.cells(statements: [Samples.statement(text)], articles: [.init(id: "a", text: text)])
                .first { $0.facet == nil && $0.speaker.kind != .article }?.verdict
        }

        #expect(themes[0].seeds == ["fishing", "trawler*"])
        #expect(themes[0].facets.map(\.sign) == [-1, nil])
        #expect(verdict("We support the trawlermen.") == .support)
        #expect(verdict("The fishing quotas are a disgrace.") == .support)
        #expect(verdict("We support strict fishing quotas.") == .against)
        #expect(verdict("She is fishing for compliments, which is awful.") == nil)
    }

    @Test("ship twelve themes with the facets of the documentation")
    func shipTwelveThemes() throws {
        let themes = try Samples.kit.get().themes

        #expect(
            themes.map(\.id) == [
                "energy", "terrorism", "trade", "security", "diplomacy", "sanctions", "climate", "migration", "economy",
                "rights", "health", "technology",
            ]
        )
        #expect(themes.first { $0.id == "terrorism" }?.kind == .ill)
        let economy = themes.first { $0.id == "economy" }
        #expect(economy?.facets.map(\.id) == ["economic-policy", "public-spending", "taxes", "regulation"])
        #expect(economy?.facets.map(\.sign) == [1, nil, nil, nil])
        for theme in themes { #expect(theme.seeds.count >= 60, "\(theme.id)") }
    }

    @Test("make a theme from a document's own words")
    func makeAThemeFromADocument() throws {
        let theme = try #require(
            Theme.ofDocument(
                id: "motion",
                phrase: "That this House supports the Harbour Bill",
                smallWords: ["this", "that", "the"]
            )
        )

        #expect(theme.facets.map(\.sign) == [1])
        #expect(theme.facets[0].terms.first == "that this house supports the harbour bill")
        #expect(theme.facets[0].terms.contains("harbour"))
        #expect(!theme.facets[0].terms.contains("the"))
        #expect(Theme.ofDocument(id: "x", phrase: "coal; wind farm*")?.facets[0].terms == ["coal", "wind farm*"])
        #expect(Theme.ofDocument(id: "x", phrase: " ; ") == nil)
    }
}

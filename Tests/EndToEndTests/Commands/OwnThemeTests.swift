import Foundation
import TestSupport
import Testing

/// The theme is the one that the article on own themes puts together, block by block.
@Suite("A theme of one's own")
struct OwnThemeTests {
    private static let articles = [
        """
        Fisheries Minister Nora Hale defended the new quotas on Tuesday. "The quotas are necessary and fair," Hale said. \
        "Overfishing is a grave danger, and we must stop it."

        Tobias Renn, chairman of the Trawlermen's League, condemned the quotas. "These quotas are a disgrace," Renn said. He \
        urged the ministry to scrap the catch limits.

        Researcher Ines Marl said salmon farms could feed the coast. "Aquaculture is a great chance for these towns," Marl \
        said. She welcomed the plan for a fish farm at Port Selene.
        """,
        """
        Nora Hale rejected calls to lift the fishing ban in the bay. She praised the catch limits as a success and warned that \
        trawlers were destroying the seabed.

        Tobias Renn said the fishing ban was ruining families. "We want to fish, and we support honest fishing," Renn said.

        Ines Marl supports aquaculture and criticised the quotas. "Fish farms are clean and safe," Marl said.

        Pavel Stroud, a diver, opposed the salmon farm. "The salmon farm is a filthy mess," Stroud said. He praised the life \
        jackets that the coast guard handed out.
        """,
        """
        Pavel Stroud condemned aquaculture again. He backed the catch limits and thanked the minister for the fishing ban.

        Tobias Renn accused the minister of fishing for compliments. Renn said the quotas had failed and hurt honest crews.
        """,
    ]

    /// The parts of the documentation that stand in YAML, one below the other.
    private func documentedTheme() throws -> String {
        let page = SharedData.checkoutPath(of: "Sources/Stance/Stance.docc/WriteYourOwnTheme.md")
        let parts = try String(contentsOfFile: page, encoding: .utf8).components(separatedBy: "```")
        return parts.filter { $0.hasPrefix("yaml\n") }.map { $0.dropFirst(5) }.joined()
    }

    @Test("written by the documentation alone tells who is for more fish and who is against")
    func tellsTheSides() throws {
        let folder = try TemporaryFolder()
        let theme = try folder.write(documentedTheme(), to: "fisheries.yaml")
        for (number, text) in Self.articles.enumerated() {
            try folder.write("Row over fish\n\n" + text, to: "corpus/\(number).txt")
        }

        let check = try outputOfSuccess(["themes", "validate", theme])
        let call = ["stance", folder.path("corpus"), "--theme-file", theme, "--format", "jsonl"]
        let cells = try JSONValue.lines(outputOfSuccess(call).output)

        #expect(check.output.contains("1 theme with 3 facets"))
        func verdict(_ speaker: String, _ facet: JSONValue = .null) -> JSONValue? {
            cells.first { $0["speaker"]["name"] == .text(speaker) && $0["facet"] == facet }?["verdict"]
        }
        #expect(verdict("Nora Hale") == .text("against"))
        #expect(verdict("Nora Hale", .text("quotas")) == .text("for"))
        #expect(verdict("Tobias Renn") == .text("for"))
        #expect(verdict("Tobias Renn", .text("quotas")) == .text("against"))
        #expect(verdict("Ines Marl") == .text("for"))
        #expect(verdict("Ines Marl", .text("aquaculture")) == .text("for"))
        #expect(verdict("Pavel Stroud") == .text("against"))
        #expect(verdict("Pavel Stroud", .text("quotas")) == .text("for"))
        #expect(verdict("Pavel Stroud", .text("safety")) == .text("for"))
        #expect(verdict("Tobias Renn", .text("safety")) == nil, "he says nothing on it")
    }

    @Test("new writes a file that validate accepts and that stance uses")
    func new() throws {
        let folder = try TemporaryFolder()
        let file = folder.path("own.yaml")
        try outputOfSuccess(["themes", "new", "fish-farms", "-o", file])

        let check = try outputOfSuccess(["themes", "validate", file])
        let listed = try JSONValue.lines(
            outputOfSuccess(["themes", "list", "--theme-file", file, "--format", "jsonl"]).output
        )

        #expect(check.output.contains("1 theme with 3 facets"))
        #expect(listed.map { $0["theme"] } == [.text("fish-farms")])
        #expect(try outputOfSuccess(["themes", "new", "fish-farms"]).outputBytes == folder.bytes(of: "own.yaml"))
    }

    @Test("new leaves a file alone that is there already, and refuses what is no id")
    func newRefusals() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("mine", to: "own.yaml")

        let there = try rostrum("themes", "new", "fish", "-o", file).finish()
        expectRefusal(there, status: ProgramResult.Status.cannotCreate, naming: [file, "there already"])
        #expect(try folder.text(of: "own.yaml") == "mine")
        let name = try rostrum("themes", "new", "Fish Farms").finish()
        expectRefusal(name, status: ProgramResult.Status.usage, naming: ["Fish Farms", "small letters"])
    }

    @Test("validate tells all problems at once, each with its line and the remedy")
    func validateAll() throws {
        let folder = try TemporaryFolder()
        let broken = try documentedTheme().replacing("sign: -1", with: "sign: less").replacing(
            "\"haul\"",
            with: "\"ha*ul\""
        )
        .replacing("sign: null", with: "sign: none")
        let file = try folder.write(broken, to: "broken.yaml")

        let result = try rostrum("themes", "validate", file).finish()

        expectRefusal(
            result,
            status: ProgramResult.Status.data,
            naming: [
                "\"ha*ul\" has a * inside", "\"quotas\" has sign less; write 1, -1", "\"safety\" has sign none",
            ]
        )
        #expect(result.errors.contains(#/broken\.yaml:[0-9]+: /#))
    }
}

import Foundation
import ModelData
import Stance
import TestSupport
import Testing

@Suite("The review of an audit")
struct LexiconReviewTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let header = "word\tkind\tproposed_valence\tdecision\tnearest\n"

    private func revision(_ lexicon: String, _ rows: String, name: String = "old.tsv") throws -> LexiconRevision {
        let review = try LexiconReview.read(path: folder.write(Self.header + rows, to: "review.tsv"))
        return try LexiconRevision(
            of: folder.write(lexicon, to: name),
            by: review,
            rules: Samples.kit.get().rules
        )
    }

    @Test("takes accept, reject, a value and nothing, in any column order and with a spreadsheet's quotation marks")
    func readsDecisions() throws {
        let path = try folder.write(
            "\"decision\"\t\"word\"\tnote\tproposed_valence\r\naccept\tSpate\t\t-2.5\r\n\"-1\"\t\"grim\"\t\t0\r\n"
                + "reject\tsin\t\t0\r\n\tvision\t\t2\r\n−0.5\tcurt\t\t1\r\n",
            to: "review.tsv"
        )

        let review = try LexiconReview.read(path: path)

        #expect(review.changes.map(\.word) == ["spate", "grim", "curt"])
        #expect(review.changes.map(\.valence) == [-2.5, -1, -0.5])
        #expect(review.changes.map(\.line) == [2, 3, 6])
        #expect(review.rejectedCount == 1)
        #expect(review.openCount == 1)
    }

    @Test(
        "names the line of what cannot be decided",
        arguments: [
            (header + "spate\tmissing\t-2\tacept\t\n", 2, "\"acept\" is no decision"),
            (header + "spate\tmissing\t-2\t9\t\n", 2, "\"9\" is no decision"),
            (header + "spate\tmissing\tmuch\taccept\t\n", 2, "\"much\" is no decision"),
            (header + "\tmissing\t-2\taccept\t\n", 2, "the word is missing"),
            (header + "spate\tmissing\t-2\taccept\t\nSpate\tmissing\t-2\treject\t\n", 3, "stands on line 2"),
            (header + "spate\tmissing\t-2\t\t\n", 0, "no row is decided"),
            ("spate\tmissing\t-2\taccept\t\n", 1, "no column \"word\""),
        ]
    )
    func namesTheLine(text: String, line: Int, words: String) throws {
        let path = try folder.write(text, to: "review.tsv")

        let error = #expect(throws: DataFileError.self) { try LexiconReview.read(path: path) }

        guard case .malformed(_, let found, let problem) = error else {
            Issue.record("found \(String(describing: error))")
            return
        }
        #expect(found == line)
        #expect(problem.contains(words), "\(problem)")
    }

    @Test("keeps a lexicon in the own layout line by line, changes entries in place and adds words as they stand")
    func revisesOwnLayout() throws {
        let revision = try revision(
            "# mine\npraise\tverb\t2\tevaluation\tof a person\nhedge\tverb\t-1\tevaluation\t\nsin\tnoun\t-2\tvice\t\n",
            "praise\tsuspicious\t0\t3\t\nsin\tsuspicious\t0\taccept\t\nhedges\tsuspicious\t0\taccept\t\n"
                + "spate\tmissing\t-2.5\taccept\t\nvision\tmissing\t2\treject\t\nquiet\tsuspicious\t0\taccept\t\n"
        )

        #expect(
            revision.text
                == "# mine\npraise\tverb\t3\tevaluation\tof a person\nhedge\tverb\t-1\tevaluation\t\n"
                + "hedges\tphrase\t0\tevaluation\treview\nspate\tphrase\t-2.5\tevaluation\treview\n"
        )
        #expect(revision.addedCount == 2)
        #expect(revision.changedCount == 1)
        #expect(revision.removedCount == 1)
        let read = try Lexicon.read(
            path: folder.write(revision.text, to: "new.tsv"),
            rules: Samples.kit.get().rules
        )
        #expect(read.values["hedges"]?.valence == 0)
        #expect(read.values["hedged"]?.valence == -0.25)
        #expect(read.values["praised"]?.valence == 0.75)
        #expect(read.values["sin"] == nil)
        #expect(read.values["spate"]?.valence == -2.5 / 4)
        #expect(read.values["spates"] == nil)
    }

    @Test("makes a table of any other layout, on the one scale")
    func revisesOtherLayouts() throws {
        let revision = try revision(
            "superb\t5\nawful\t-5\nplain\t1\n",
            "awful\tsuspicious\t0\t-1\t\nplain\tsuspicious\t0\taccept\t\nspate\tmissing\t-2\taccept\t\n",
            name: "afinn.txt"
        )
        let read = try Lexicon.read(
            path: folder.write(revision.text, to: "new.tsv"),
            rules: Samples.kit.get().rules
        )

        #expect(read.values.mapValues(\.valence) == ["superb": 1, "awful": -0.25, "spate": -0.5])
    }
}

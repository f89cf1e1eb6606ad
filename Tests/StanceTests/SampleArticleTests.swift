import Corpus
import Discourse
import Foundation
import Stance
import TestSupport
import Testing

@Suite("The worked example")
struct SampleArticleTests {
    @Test(
        "comes out as documented",
        .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)),
        arguments: [
            ("Cui Heng", "terrorism", StanceCell.Verdict.against), ("Cui Heng", "diplomacy", .support),
            ("Yang Jin", "energy", .support), ("Yang Jin", "trade", .support), ("Yang Jin", "diplomacy", .support),
            ("Xi Jinping", "diplomacy", .support),
        ]
    )
    func comesOutAsDocumented(speaker: String, theme: String, verdict: StanceCell.Verdict) throws {
        let path = SharedData.path(of: "data/000_d2d999d90a35d6cd.txt")
        let article = Article(id: "sample", text: try String(contentsOfFile: path, encoding: .utf8))
        let kit = try Samples.kit.get()

        let cells = kit.scorer.cells(statements: kit.extractor.extract(article).statements, articles: [article])

        let cell = try #require(cells.first { $0.speaker.name == speaker && $0.theme == theme && $0.facet == nil })
        #expect(cell.verdict == verdict, "\(cell.stanceRaw)")
    }
}

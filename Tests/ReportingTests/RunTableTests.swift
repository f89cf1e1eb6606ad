import Reporting
import Testing

@Suite("Run tables")
struct RunTableTests {
    @Test("there is every table of the run folder, once")
    func everyTableIsThere() {
        #expect(
            RunTable.layouts.map(\.name) == [
                "runs", "articles", "article_duplicates", "speakers", "aliases", "themes", "topics", "topic_terms",
                "article_topics", "speaker_topics", "topic_period", "speaker_topic_period",
                "speaker_topic_stance", "statements", "stance_cells", "evidence", "speaker_theme_period",
                "theme_period",
            ]
        )
    }

    @Test("the key of each table is among its columns, and aggregates carry their run", arguments: RunTable.layouts)
    func keysAreColumns(layout: RecordLayout) {
        let columns = FlattenedRecord.columnNames(of: layout)
        #expect(Set(columns).count == columns.count)
        #expect(Set(layout.key).isSubset(of: columns), "\(layout.name): \(layout.key)")
        let aggregates = ["topics", "topic_terms", "stance_cells", "evidence", "theme_period", "article_topics"]
        if aggregates.contains(layout.name) { #expect(layout.key.first == "run_id") }
    }
}

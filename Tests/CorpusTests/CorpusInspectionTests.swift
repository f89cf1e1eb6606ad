import Corpus
import Testing

@Suite("Corpus inspection")
struct CorpusInspectionTests {
    @Test("counts documents, words, sources, periods and copies")
    func countsEverything() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            """
            {"id": 1, "text": "The dam at Port Selene opened.", "date": "2031-03-04", "source": "Courier"}
            {"id": 2, "text": "the dam at Port Selene opened!", "date": "2031-04-01", "source": "Meridian Wire"}
            {"id": 3, "text": "Talks on the café’s future", "date": "2031-03-31", "source": "Meridian Wire"}
            {"id": 4, "text": ""}
            """,
            to: "a.jsonl"
        )

        let inspection = CorpusInspection(of: try read([path]))

        #expect(inspection.documents == 4)
        #expect(inspection.emptyDocuments == 1)
        #expect(inspection.words == 18)
        #expect(inspection.dates?.lowerBound == DateFormats.parse("2031-03-04"))
        #expect(inspection.dates?.upperBound == DateFormats.parse("2031-04-01"))
        #expect(inspection.undated == 1)
        #expect(
            inspection.sources == [
                .init(name: "Meridian Wire", articles: 2), .init(name: "Courier", articles: 1),
                .init(name: nil, articles: 1),
            ]
        )
        #expect(
            inspection.periods == [
                .init(name: "2031-03", articles: 2), .init(name: "2031-04", articles: 1), .init(name: nil, articles: 1),
            ]
        )
        #expect(inspection.duplicates?.groups == [[0, 1]])
    }
}

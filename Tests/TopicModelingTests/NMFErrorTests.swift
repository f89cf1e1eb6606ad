import LinearAlgebra
import Testing
import TopicModeling

@Suite("What NMF refuses")
struct NMFErrorTests {
    private func error(
        _ rows: [[Float]] = NMFSamples.notices,
        start: NMFStart? = nil,
        change: (inout NMF.Options) -> Void = { _ in }
    ) throws -> NMFError? {
        var options = NMF.Options()
        options.topicCount = 4
        change(&options)
        let matrix = try NMFSamples.sparse(rows)
        return #expect(throws: NMFError.self) { try NMF(options: options).factorize(matrix, start: start) }
    }

    @Test("options without meaning are named with what is allowed")
    func options() throws {
        #expect(
            try error { $0.topicCount = 0 }
                == .invalidOption(name: "topic count", value: "0", allowed: "at least 1")
        )
        #expect(try error { $0.maximumIterations = 0 }?.description.contains("maximum iterations cannot be 0") == true)
        #expect(try error { $0.l1Ratio = 1.5 }?.description.contains("0 to 1") == true)
        #expect(try error { $0.documentPenalty = -1 } != nil)
        #expect(try error { $0.termPenalty = .nan } != nil)
        #expect(try error { $0.tolerance = -0.1 } != nil)
        #expect(try error { $0.maximumSeconds = -1 } != nil)
        #expect(try error { $0.zeroReplacement = 0 } != nil)
        #expect(try error { $0.loss = .itakuraSaito } == .lossNeedsMultiplicativeUpdates(.itakuraSaito))
        #expect(try error { $0.initialization = .given } == .missingStart)
    }

    @Test("more topics than documents or terms are refused, whatever the start")
    func tooManyTopics() throws {
        for initialization in NMF.Initialization.allCases {
            let found = try error { ($0.topicCount, $0.initialization) = (10, initialization) }
            #expect(found == .tooManyTopics(topicCount: 10, documentCount: 12, termCount: 9))
            #expect(found?.description.contains("at most 9") == true)
        }
    }

    @Test("values that are no weights are named by document and term")
    func values() throws {
        var rows = NMFSamples.notices
        rows[5][2] = .nan
        #expect(try error(rows) == .notFinite(document: 5, term: 2))
        rows[5][2] = .infinity
        #expect(try error(rows) == .notFinite(document: 5, term: 2))
        rows[5][2] = 1e20
        #expect(try error(rows) == .tooLarge(document: 5, term: 2, limit: 1e15))
        rows[5][2] = -1
        #expect(try error(rows) == .negativeValue(document: 5, term: 2))
    }

    @Test("a matrix of nothing is refused")
    func nothing() throws {
        let zeros = [[Float]](repeating: [0, 0, 0, 0, 0], count: 6)
        #expect(try error(zeros) == .emptyMatrix(documentCount: 6, termCount: 5))
        #expect(try error([]) == .emptyMatrix(documentCount: 0, termCount: 0))
    }

    @Test("a start of another shape or with impossible values is refused")
    func start() throws {
        let wide = try NMFSamples.start(topicCount: 5)
        #expect(
            try error(start: wide)
                == .startShape(factor: "W", expectedRows: 12, expectedColumns: 4, foundRows: 12, foundColumns: 5)
        )
        var start = try NMFSamples.start()
        start.terms[3, 1] = -1
        #expect(try error(start: start) == .startValues(factor: "H"))
        start.terms = DenseMatrix(rowCount: 9, columnCount: 4)
        #expect(try error(start: start) == .startValues(factor: "H"))
    }
}

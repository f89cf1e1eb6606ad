import Foundation
import LinearAlgebra
import TestSupport
import Testing
import Vectorization

@Suite("Matrix files")
struct MatrixFileTests {
    private let folder: TemporaryFolder
    private let file: MatrixFile

    init() throws {
        folder = try TemporaryFolder()
        var options = TFIDFVectorizer.Options.scikitLearn
        options.ngramRange = 1...2
        options.phrases = Phrases(minimumScore: -1, minimumCount: 1)
        options.minimumDocumentFrequency = .share(0.1)
        options.weighting = .bm25(k1: 1.1, b: 0.5)
        let stopWords = StopWords(name: "test", words: ["the", "d'\u{E9}t\u{E9}"])
        let (model, matrix) = try TFIDFVectorizer(options: options, stopWords: stopWords)
            .fitTransform(["the harbour tax caf\u{E9}", "", "harbour tax vote"], parallel: ParallelLoop())
        file = MatrixFile(model: model, matrix: matrix, articleIDs: ["a-1", "b\u{F6}", "c"])
    }

    @Test("hold what was written")
    func holdWhatWasWritten() throws {
        let path = folder.path("m.safetensors")
        try file.write(to: path)

        let read = try MatrixFile.read(path: path)

        #expect(read.matrix == file.matrix)
        #expect(read.articleIDs == file.articleIDs)
        #expect(read.model.terms == file.model.terms)
        #expect(read.model.options == file.model.options)
        #expect(read.model.stopWords == file.model.stopWords)
        #expect(read.model.documentFrequency == file.model.documentFrequency)
        #expect(read.model.idf == file.model.idf)
        #expect(read.model.documentCount == 3)
        #expect(read.model.averageDocumentLength == file.model.averageDocumentLength)
        #expect(try read.model.transform(["harbour vote"], parallel: ParallelLoop()).matrix.entryCount == 2)
        #expect(try folder.names() == ["m.safetensors"])
    }

    @Test("have the tensors that other tools read")
    func haveTheTensors() throws {
        let path = folder.path("m.safetensors")
        try file.write(to: path)

        let contents = try TensorFile.read(path: path)

        #expect(contents.tensors["indptr"]?.values == .int64([0, 5, 5, 10]))
        #expect(contents.tensors["indices"]?.values == .int32(file.matrix.columnIndices))
        #expect(contents.tensors["data"]?.values == .float32(file.matrix.values))
        #expect(contents.tensors["terms_utf8"]?.values == .uint8(file.model.terms.utf8))
        #expect(contents.tensors["article_ids_offsets"]?.values == .int64([0, 3, 6, 7]))
        #expect(contents.metadata["shape"] == "[3, \(file.model.terms.count)]")
        let options = try #require(contents.metadata["vectorizer"])
        #expect(options.contains(#""ngram_range":[1,2]"#))
        #expect(options.contains(#""minimum_document_frequency":"0.1""#))
    }

    @Test("that are damaged are refused")
    func thatAreDamagedAreRefused() throws {
        let path = folder.path("m.safetensors")
        try file.write(to: path)
        let good = try TensorFile.read(path: path)
        let changes: [(inout TensorFile) -> Void] = [
            { $0.tensors["data"] = nil },
            { $0.tensors["indices"] = Tensor(shape: [1], values: .int32([0])) },
            { $0.tensors["indices"] = Tensor(shape: [10], values: .int32(Array(repeating: 99, count: 10))) },
            { $0.tensors["indptr"] = Tensor(shape: [4], values: .int64([0, 7, 5, 10])) },
            { $0.tensors["terms_offsets"] = Tensor(shape: [2], values: .int64([0, 1_000])) },
            { $0.tensors["article_ids_offsets"] = Tensor(shape: [0], values: .int64([])) },
            { $0.tensors["phrase_scores"] = Tensor(shape: [1], values: .float32([1])) },
            { $0.metadata["shape"] = nil },
            { $0.metadata["shape"] = "[-1, 5]" },
            { $0.metadata["format_version"] = "2" },
            { $0.metadata["vectorizer"] = "{" },
        ]
        for (number, change) in changes.enumerated() {
            var bad = good
            change(&bad)
            try bad.write(to: path)
            #expect(throws: TensorFileError.self, "change \(number)") { try MatrixFile.read(path: path) }
        }
    }

    @Test("of other programs need no names")
    func ofOtherProgramsNeedNoNames() throws {
        let path = folder.path("m.safetensors")
        try file.write(to: path)
        var contents = try TensorFile.read(path: path)
        for name in ["terms", "article_ids"] {
            contents.tensors["\(name)_utf8"] = nil
            contents.tensors["\(name)_offsets"] = nil
        }
        contents.metadata = ["shape": contents.metadata["shape"] ?? ""]
        try contents.write(to: path)

        let read = try MatrixFile.read(path: path)

        #expect(read.matrix == file.matrix)
        #expect(read.articleIDs == ["document0", "document1", "document2"])
        #expect(read.model.terms[1] == "term1")
    }

    @Test("of earlier versions may lack options")
    func ofEarlierVersionsMayLackOptions() throws {
        let path = folder.path("m.safetensors")
        try file.write(to: path)
        var contents = try TensorFile.read(path: path)
        contents.metadata["vectorizer"] = """
            {"options":{"token_rule":"scikit-learn"},"stop_words":{"name":"none","words":[]},"document_count":3,\
            "average_document_length":2.5}
            """
        try contents.write(to: path)

        let options = try MatrixFile.read(path: path).model.options

        #expect(options.tokenRule == .scikitLearn)
        #expect(options.norm == .l2)
    }

    @Test("are also written as text")
    func areAlsoWrittenAsText() throws {
        let path = folder.path("m.mtx")
        let matrix = try SparseMatrix(
            rowCount: 2,
            columnCount: 3,
            rowStarts: [0, 1, 3],
            columnIndices: [2, 0, 1],
            values: [0.5, 1, 0.1]
        )
        try MatrixMarketFile.write(matrix, terms: TermTable(["a", "b\nc", "d"]), articleIDs: ["x", "y"], to: path)

        #expect(
            try String(contentsOfFile: path, encoding: .utf8) == """
                %%MatrixMarket matrix coordinate real general
                2 3 3
                1 3 0.5
                2 1 1.0
                2 2 0.1

                """
        )
        #expect(try String(contentsOfFile: "\(path).terms.txt", encoding: .utf8) == "a\nb\\nc\nd\n")
        #expect(try folder.names() == ["m.mtx", "m.mtx.ids.txt", "m.mtx.terms.txt"])
        #expect(throws: TensorFileError.self) {
            try MatrixMarketFile.write(matrix, terms: TermTable([]), articleIDs: [], to: folder.path("no/m.mtx"))
        }
    }
}

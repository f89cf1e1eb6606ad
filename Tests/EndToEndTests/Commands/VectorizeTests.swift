import TestSupport
import Testing

@Suite("rostrum vectorize")
struct VectorizeTests {
    @Test("writes CSR tensors with terms and article ids")
    func safeTensors() throws {
        let folder = try TemporaryFolder()

        let output = folder.path("matrix.safetensors")
        try outputOfSuccess(["vectorize", SampleCorpus.path, "--limit", "30", "-o", output])

        let header = try JSONValue(DamagedTensors.header(of: folder.bytes(of: "matrix.safetensors")))
        let types = ["data": "F32", "indices": "I32", "indptr": "I64", "terms_utf8": "U8", "terms_offsets": "I64"]
        for (name, type) in types { #expect(header[name]["dtype"] == .text(type), "\(name)") }
        #expect(header["indptr"]["shape"] == .list([.number(31)]))
        #expect(header["data"]["shape"] == header["indices"]["shape"])
        #expect(try folder.names() == ["matrix.safetensors"])
    }

    @Test("writes Matrix Market with the same number of entries")
    func matrixMarket() throws {
        let folder = try TemporaryFolder()

        for name in ["matrix.mtx", "matrix.safetensors"] {
            try outputOfSuccess(["vectorize", SampleCorpus.path, "--limit", "30", "-o", folder.path(name)])
        }

        let lines = try folder.text(of: "matrix.mtx").split(separator: "\n")
        #expect(lines.first?.hasPrefix("%%MatrixMarket matrix coordinate real general") == true)
        let size = try #require(lines.first { !$0.hasPrefix("%") }).split(separator: " ").compactMap { Int($0) }
        let header = try JSONValue(DamagedTensors.header(of: folder.bytes(of: "matrix.safetensors")))
        #expect(size.count == 3)
        #expect(size[0] == 30)
        #expect(header["data"]["shape"] == .list([.number(Double(size[2]))]))
    }

    @Test(
        "takes the options of the contract",
        arguments: [
            ["--token-rule", "scikit-learn"], ["--token-rule", "unicode"], ["--ngrams", "1..2"], ["--min-df", "2"],
            ["--min-df", "0.05"], ["--max-df", "0.5"], ["--max-df", "20"], ["--max-features", "100"], ["--tf", "raw"],
            ["--tf", "binary"], ["--tf", "sublinear"], ["--tf", "double-log"], ["--idf", "plain"], ["--idf", "none"],
            ["--norm", "l1"],
            ["--norm", "none"], ["--stop-words", "none"], ["--stem", "english"],
        ]
    )
    func options(option: [String]) throws {
        let folder = try TemporaryFolder()

        let output = ["-o", folder.path("matrix.safetensors")]
        try outputOfSuccess(["vectorize", SampleCorpus.path, "--limit", "20"] + option + output)

        #expect(try folder.names() == ["matrix.safetensors"])
    }
}

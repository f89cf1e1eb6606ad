import TestSupport
import Testing

@Suite("Damaged topic models")
struct DamagedModelTests {
    /// What reads a model.
    enum Reader: String, CaseIterable {
        case show, transform

        func arguments(model: String) -> [String] {
            self == .show ? ["topics", "show", model] : ["topics", "transform", model, SampleCorpus.path]
        }
    }

    @Test("a truncated model ends with 65", arguments: Reader.allCases, [0.5, 0.0, 0.99])
    func truncated(reader: Reader, share: Double) throws {
        let folder = try TemporaryFolder()
        let whole = try Self.trainedModel()
        let part = Array(whole.prefix(Int(Double(whole.count) * share)))
        let model = try folder.write(part, to: "model.safetensors")

        let result = try rostrum(reader.arguments(model: model)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [model])
        #expect(try folder.names() == ["model.safetensors"])
    }

    @Test("a model of a future version ends with 65 and both versions", arguments: Reader.allCases)
    func futureVersion(reader: Reader) throws {
        let folder = try TemporaryFolder()
        let version = "\"format_version\":\"1\""
        let whole = try Self.trainedModel()
        try #require(DamagedTensors.header(of: whole).contains(version), "\(DamagedTensors.header(of: whole))")
        let future = DamagedTensors.replacing(version, with: "\"format_version\":\"97\"", inHeaderOf: whole)
        let model = try folder.write(future, to: "model.safetensors")

        let result = try rostrum(reader.arguments(model: model)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [model, "97", "up to 1", "newer rostrum"])
    }

    @Test("a model with a wrong checksum ends with 65", arguments: Reader.allCases)
    func wrongChecksum(reader: Reader) throws {
        let folder = try TemporaryFolder()
        let damaged = DamagedTensors.flippingLastBit(of: try Self.trainedModel())
        let model = try folder.write(damaged, to: "model.safetensors")

        let result = try rostrum(reader.arguments(model: model)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [model, "damaged", "SHA-256", "again"])
    }

    @Test("a SafeTensors file that is no topic model ends with 65", arguments: Reader.allCases)
    func otherTensors(reader: Reader) throws {
        let folder = try TemporaryFolder()
        let model = folder.path("matrix.safetensors")
        try outputOfSuccess(["vectorize", SampleCorpus.path, "--limit", "20", "-o", model])

        let result = try rostrum(reader.arguments(model: model)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [model, "no topic model"])
    }

    @Test("a text file ends with 65", arguments: Reader.allCases)
    func textFile(reader: Reader) throws {
        let folder = try TemporaryFolder()
        let model = try folder.write("This is a letter to the harbour council.\n", to: "model.safetensors")

        let result = try rostrum(reader.arguments(model: model)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [model])
    }

    @Test("a model that is not there ends with 66", arguments: Reader.allCases)
    func missing(reader: Reader) throws {
        let result = try rostrum(reader.arguments(model: "/nowhere/model.safetensors")).finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: ["/nowhere/model.safetensors"])
    }

    private static func trainedModel() throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let model = folder.path("model.safetensors")
        try outputOfSuccess(["topics", "train", SampleCorpus.path, "--limit", "30", "--topics", "3", "-o", model])
        return try folder.bytes(of: "model.safetensors")
    }
}

import Foundation
import LinearAlgebra
import TestSupport
import Testing

@Suite("SafeTensors file")
struct TensorFileTests {
    /// A damaged file: the JSON of its header, the bytes after it, and a part of the message it must get.
    struct Damage: CustomTestStringConvertible {
        var name: String
        var json: String
        var dataByteCount = 0
        var message: String
        var testDescription: String { name }
    }

    static let damages = [
        Damage(name: "not JSON", json: "{\"a\":", message: "not valid JSON"),
        Damage(name: "an array", json: "[1, 2]", message: "not a JSON object"),
        Damage(
            name: "no offsets",
            json: #"{"a":{"dtype":"F32","shape":[1]}}"#,
            dataByteCount: 4,
            message: "no 'data_offsets' in 'a'"
        ),
        Damage(
            name: "a text as shape",
            json: #"{"a":{"dtype":"F32","shape":"one","data_offsets":[0,4]}}"#,
            dataByteCount: 4,
            message: "'a.shape' has a value of the wrong kind"
        ),
        Damage(
            name: "a number as text",
            json: #"{"__metadata__":{"year":1987}}"#,
            message: "'__metadata__.year' has a value of the wrong kind"
        ),
        Damage(
            name: "unknown type",
            json: #"{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}"#,
            dataByteCount: 4,
            message: "tensor 'a' has the type BF16; save it as F32"
        ),
        Damage(
            name: "shape and range differ",
            json: #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#,
            dataByteCount: 4,
            message: "takes 4 bytes, but its shape [2] needs 8"
        ),
        Damage(
            name: "negative extent",
            json: #"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#,
            dataByteCount: 4,
            message: "impossible shape [-1]"
        ),
        Damage(
            name: "huge shape",
            json: #"{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}"#,
            message: "impossible shape"
        ),
        Damage(
            name: "range backwards",
            json: #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#,
            dataByteCount: 4,
            message: "no byte range"
        ),
        Damage(
            name: "one offset",
            json: #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4]}}"#,
            dataByteCount: 4,
            message: "no byte range"
        ),
        Damage(
            name: "range after the end",
            json: #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
            dataByteCount: 4,
            message: "tensor 'a' ends 4 bytes after the end"
        ),
        Damage(
            name: "overlap",
            json: #"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"#
                + #""b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}}"#,
            dataByteCount: 6,
            message: "tensor 'b' overlaps another tensor"
        ),
        Damage(
            name: "gap",
            json: #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[3,5]}}"#,
            dataByteCount: 5,
            message: "leaves a gap of 3 bytes"
        ),
        Damage(
            name: "bytes left over",
            json: #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}"#,
            dataByteCount: 5,
            message: "3 bytes after the last tensor"
        ),
    ]

    @Test("gives back what was written, whatever the types and texts")
    func givesBackWhatWasWritten() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("all.safetensors")
        var file = TensorFile(metadata: ["title": "Ökonomie \"heute\"\n\u{1}", "empty": ""])
        file.tensors["counts"] = Tensor(shape: [3], values: .uint8([0, 7, 255]))
        file.tensors["weights"] = Tensor(shape: [2, 2], values: .float32([0.5, -1, .infinity, 1e-30]))
        file.tensors["starts"] = Tensor(shape: [2], values: .int64([.min, .max]))
        file.tensors["columns"] = Tensor(shape: [1, 2], values: .int32([-1, 9]))
        file.tensors["sums"] = Tensor(shape: [1], values: .float64([0.1]))
        file.tensors["nothing"] = Tensor(shape: [0, 5], values: .float32([]))

        try file.write(to: path)
        let copy = try TensorFile.read(path: path)

        #expect(copy.tensors == file.tensors)
        #expect(copy.metadata == file.metadata)
    }

    @Test("has the bytes that the format asks for: sorted, aligned, little-endian")
    func hasTheBytesThatTheFormatAsksFor() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("small.safetensors")
        var file = TensorFile(metadata: ["b": "2", "a": "1"])
        file.tensors["z"] = Tensor(shape: [1], values: .float32([1]))
        file.tensors["x"] = Tensor(shape: [1], values: .uint8([9]))
        file.tensors["y"] = Tensor(shape: [], values: .int64([258]))

        try file.write(to: path)
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))

        let json =
            #"{"__metadata__":{"a":"1","b":"2"},"y":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"#
            + #""z":{"dtype":"F32","shape":[1],"data_offsets":[8,12]},"#
            + #""x":{"dtype":"U8","shape":[1],"data_offsets":[12,13]}}"#
        let padding = (8 - json.utf8.count % 8) % 8
        let header = Array(json.utf8) + [UInt8](repeating: 32, count: padding)
        let length: [UInt8] = [UInt8(header.count), 0, 0, 0, 0, 0, 0, 0]
        #expect(bytes == length + header + [2, 1, 0, 0, 0, 0, 0, 0] + [0, 0, 128, 63] + [9])
    }

    @Test("refuses a damaged header and says what is wrong", arguments: damages)
    func refusesADamagedHeader(damage: Damage) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("damaged.safetensors")
        let bytes = Self.file(json: damage.json, dataByteCount: damage.dataByteCount)
        try Data(bytes).write(to: URL(filePath: path))

        let error = #expect(throws: TensorFileError.self) { try TensorFile.read(path: path) }

        let description = try #require(error?.description)
        #expect(description.contains(damage.message), "\(description)")
        #expect(description.contains(path))
    }

    @Test("refuses a file cut anywhere")
    func refusesAFileCutAnywhere() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("cut.safetensors")
        let whole = Self.file(json: #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, dataByteCount: 8)

        for count in 0..<whole.count {
            try Data(whole.prefix(count)).write(to: URL(filePath: path))
            #expect(throws: TensorFileError.self, "cut after \(count) bytes") { try TensorFile.read(path: path) }
        }
    }

    @Test("refuses a header length that no header has")
    func refusesAHeaderLengthThatNoHeaderHas() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("long.safetensors")
        try Data([UInt8](repeating: 0xFF, count: 64)).write(to: URL(filePath: path))

        #expect(throws: TensorFileError.headerTooLong(path: path, length: .max, limit: 100_000_000)) {
            try TensorFile.read(path: path)
        }
    }

    @Test("names a missing file and a folder")
    func namesAMissingFileAndAFolder() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("absent.safetensors")

        #expect(throws: TensorFileError.unreadable(path: path, reason: "No such file or directory")) {
            try TensorFile.read(path: path)
        }
        #expect(throws: TensorFileError.self) { try TensorFile.read(path: folder.path("")) }
    }

    @Test("leaves nothing behind when it cannot be written")
    func leavesNothingBehindWhenItCannotBeWritten() throws {
        let folder = try TemporaryFolder()
        let wrong = TensorFile(tensors: ["a": Tensor(shape: [3], values: .uint8([1]))])
        let right = TensorFile(tensors: ["a": Tensor(shape: [1], values: .uint8([1]))])

        #expect(throws: TensorFileError.self) { try wrong.write(to: folder.path("wrong.safetensors")) }
        #expect(throws: TensorFileError.self) { try right.write(to: folder.path("absent/right.safetensors")) }
        #expect(throws: TensorFileError.self) { try right.write(to: "/dev/full") }

        #expect(try folder.names().isEmpty)
    }

    @Test("replaces a file whole and leaves no temporary one")
    func replacesAFileWhole() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("model.safetensors")
        try Data("old".utf8).write(to: URL(filePath: path))

        try TensorFile(metadata: ["a": "b"]).write(to: path)

        #expect(try TensorFile.read(path: path).metadata == ["a": "b"])
        #expect(try folder.names() == ["model.safetensors"])
    }

    private static func file(json: String, dataByteCount: Int) -> [UInt8] {
        let length = (0..<8).map { UInt8(truncatingIfNeeded: json.utf8.count >> (8 * $0)) }
        return length + Array(json.utf8) + [UInt8](repeating: 0, count: dataByteCount)
    }
}

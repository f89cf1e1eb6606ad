internal import Foundation

/// The JSON header of a SafeTensors file.
struct TensorFileHeader: Decodable {
    /// Where a tensor lies in the file and how its bytes are read.
    struct Entry: Decodable {
        var type: String
        var shape: [Int]
        var offsets: [Int]

        enum CodingKeys: String, CodingKey {
            case type = "dtype"
            case shape
            case offsets = "data_offsets"
        }
    }

    /// The key of a tensor, or of the dictionary of texts.
    struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }

    /// The key under which the header keeps its texts.
    static let metadataKey = "__metadata__"

    /// The longest header that is read; the limit of the reference implementation.
    static let lengthLimit = 100_000_000

    var entries: [String: Entry] = [:]
    var metadata: [String: String] = [:]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for key in container.allKeys {
            if key.stringValue == Self.metadataKey {
                metadata = try container.decode([String: String].self, forKey: key)
            } else {
                entries[key.stringValue] = try container.decode(Entry.self, forKey: key)
            }
        }
    }

    /// Parses a header and checks that its tensors tile the bytes that follow it.
    ///
    /// - Parameters:
    ///   - json: The bytes of the header.
    ///   - path: The file, for messages.
    ///   - dataByteCount: The number of bytes after the header.
    /// - Returns: The header; each byte range lies inside the data and fits its shape.
    /// - Throws: ``TensorFileError`` if it is no such header.
    static func parse(_ json: [UInt8], path: String, dataByteCount: Int) throws(TensorFileError) -> TensorFileHeader {
        let header: TensorFileHeader
        do {
            header = try JSONDecoder().decode(TensorFileHeader.self, from: Data(json))
        } catch {
            throw .malformedHeader(path: path, problem: problem(error))
        }
        try header.checkOffsets(path: path, dataByteCount: dataByteCount)
        return header
    }

    /// The tensors in the order of their bytes.
    var entriesByOffset: [(name: String, entry: Entry)] {
        entries.map { (name: $0.key, entry: $0.value) }.sorted {
            ($0.entry.offsets.first ?? 0, $0.entry.offsets.last ?? 0, $0.name)
                < ($1.entry.offsets.first ?? 0, $1.entry.offsets.last ?? 0, $1.name)
        }
    }

    private func checkOffsets(path: String, dataByteCount: Int) throws(TensorFileError) {
        var end = 0
        for (name, entry) in entriesByOffset {
            guard let size = Tensor.byteWidth(ofType: entry.type) else {
                throw .unsupportedType(path: path, tensor: name, type: entry.type)
            }
            var byteCount = size
            for extent in entry.shape {
                let (product, overflow) = byteCount.multipliedReportingOverflow(by: extent)
                guard extent >= 0, !overflow else {
                    throw .invalidOffsets(path: path, tensor: name, problem: "has the impossible shape \(entry.shape)")
                }
                byteCount = product
            }
            guard entry.offsets.count == 2, entry.offsets[0] >= 0, entry.offsets[0] <= entry.offsets[1] else {
                throw .invalidOffsets(path: path, tensor: name, problem: "has no byte range, but \(entry.offsets)")
            }
            let (first, last) = (entry.offsets[0], entry.offsets[1])
            guard last - first == byteCount else {
                let problem = "takes \(last - first) bytes, but its shape \(entry.shape) needs \(byteCount)"
                throw .invalidOffsets(path: path, tensor: name, problem: problem)
            }
            guard first == end else {
                let problem = first < end ? "overlaps another tensor" : "leaves a gap of \(first - end) bytes before it"
                throw .invalidOffsets(path: path, tensor: name, problem: problem)
            }
            end = last
        }
        guard end <= dataByteCount else {
            let missing = end - dataByteCount
            let name = entriesByOffset.last?.name ?? ""
            throw .invalidOffsets(path: path, tensor: name, problem: "ends \(missing) bytes after the end of the file")
        }
        guard end == dataByteCount else {
            throw .malformedHeader(path: path, problem: "\(dataByteCount - end) bytes after the last tensor")
        }
    }

    private static func problem(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            "no '\(key.stringValue)' in '\(name(context))'"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            context.codingPath.isEmpty ? "not a JSON object" : "'\(name(context))' has a value of the wrong kind"
        default:
            "not valid JSON"
        }
    }

    private static func name(_ context: DecodingError.Context) -> String {
        context.codingPath.map(\.stringValue).joined(separator: ".")
    }
}

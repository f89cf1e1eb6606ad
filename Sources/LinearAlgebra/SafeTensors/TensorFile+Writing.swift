internal import Foundation

extension TensorFile {
    /// Writes the tensors and texts as a SafeTensors file.
    ///
    /// The bytes depend on the contents only: wide types come first so that each tensor is aligned, then names in
    /// their order; texts in the order of their keys. The file is written under a temporary name beside the final
    /// one and renamed, so that no half-written file is ever seen. A device or pipe is written straight through.
    ///
    /// - Parameter path: The file; one that is there already is replaced.
    /// - Throws: ``TensorFileError/invalidTensor(path:tensor:problem:)`` if a shape does not fit its values,
    ///   ``TensorFileError/unwritable(path:reason:)`` if the file cannot be created or written in full.
    public func write(to path: String) throws(TensorFileError) {
        let names = try namesInFileOrder(path: path)
        let output = try AtomicFile(path: path)
        do throws(TensorFileError) {
            try output.append(prefix(names: names))
            for name in names {
                guard let tensor = tensors[name] else { continue }
                // SAFETY: the bytes do not outlive the call.
                try unsafe tensor.withBytes { bytes throws(TensorFileError) in try unsafe output.append(bytes) }
            }
        } catch {
            output.discard()
            throw error
        }
        try output.commit()
    }

    private func namesInFileOrder(path: String) throws(TensorFileError) -> [String] {
        for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
            guard name != TensorFileHeader.metadataKey else {
                throw .invalidTensor(path: path, tensor: name, problem: "has a reserved name")
            }
            guard tensor.shape.allSatisfy({ $0 >= 0 }), tensor.shape.reduce(1, *) == tensor.valueCount else {
                let problem = "has \(tensor.valueCount) values, but the shape \(tensor.shape)"
                throw .invalidTensor(path: path, tensor: name, problem: problem)
            }
        }
        return tensors.sorted { left, right in
            (-width(left.value), left.key) < (-width(right.value), right.key)
        }.map(\.key)
    }

    private func width(_ tensor: Tensor) -> Int {
        Tensor.byteWidth(ofType: tensor.typeName) ?? 1
    }

    /// The length of the header and the header, padded so that the first tensor starts at a multiple of 8.
    private func prefix(names: [String]) -> [UInt8] {
        var items: [String] = []
        if !metadata.isEmpty {
            let texts = metadata.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }
            items.append("\"\(TensorFileHeader.metadataKey)\":{\(texts.joined(separator: ","))}")
        }
        var offset = 0
        for name in names {
            guard let tensor = tensors[name] else { continue }
            let end = offset + tensor.valueCount * width(tensor)
            let shape = tensor.shape.map(String.init).joined(separator: ",")
            items.append(
                "\(Self.quoted(name)):{\"dtype\":\"\(tensor.typeName)\",\"shape\":[\(shape)],"
                    + "\"data_offsets\":[\(offset),\(end)]}"
            )
            offset = end
        }
        var json = Array("{\(items.joined(separator: ","))}".utf8)
        json += repeatElement(UInt8(ascii: " "), count: (8 - json.count % 8) % 8)
        return (0..<8).map { UInt8(truncatingIfNeeded: json.count >> (8 * $0)) } + json
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                quoted += "\\"
                quoted.unicodeScalars.append(scalar)
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

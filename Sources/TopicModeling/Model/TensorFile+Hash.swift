internal import LinearAlgebra
internal import ModelData

extension TensorFile {
    /// The SHA-256 over names, shapes and values of all tensors, in the order of their names.
    var tensorHash: String {
        var hash = SHA256()
        for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
            hash.update("\(name) \(tensor.shape)\n")
            hash.update(tensor.littleEndianBytes)
        }
        return SHA256.hexadecimalText(of: hash.finish())
    }
}

extension Tensor {
    /// The values as the bytes of the file.
    ///
    /// Closures, since composing a key path for each value took half of the time of an update.
    fileprivate var littleEndianBytes: [UInt8] {
        switch values {
        case .uint8(let values): values
        case .float32(let values): bytes(of: values.map { $0.bitPattern.littleEndian })
        case .float64(let values): bytes(of: values.map { $0.bitPattern.littleEndian })
        case .int32(let values): bytes(of: values.map { $0.littleEndian })
        case .int64(let values): bytes(of: values.map { $0.littleEndian })
        }
    }

    private func bytes(of values: [some FixedWidthInteger]) -> [UInt8] {
        // SAFETY: integers have no padding, and the bytes are copied before the buffer ends.
        unsafe values.withUnsafeBytes { unsafe [UInt8]($0) }
    }
}

extension Tensor {
    /// The number of bytes of a value of a type of the format, if it is one of those that are read here.
    static func byteWidth(ofType type: String) -> Int? {
        switch type {
        case "F64", "I64": 8
        case "F32", "I32": 4
        case "U8": 1
        default: nil
        }
    }

    /// The name that the format has for the type of the values.
    var typeName: String {
        switch values {
        case .float32: "F32"
        case .float64: "F64"
        case .int32: "I32"
        case .int64: "I64"
        case .uint8: "U8"
        }
    }

    /// The number of values.
    var valueCount: Int {
        switch values {
        case .float32(let values): values.count
        case .float64(let values): values.count
        case .int32(let values): values.count
        case .int64(let values): values.count
        case .uint8(let values): values.count
        }
    }

    /// Creates a tensor of little-endian bytes; nil if the type is not read here.
    init?(shape: [Int], type: String, bytes: UnsafeRawBufferPointer) {
        self.shape = shape
        switch type {
        case "F32": values = unsafe .float32(Self.copy(bytes))
        case "F64": values = unsafe .float64(Self.copy(bytes))
        case "I32": values = unsafe .int32(Self.copy(bytes))
        case "I64": values = unsafe .int64(Self.copy(bytes))
        case "U8": values = unsafe .uint8(Self.copy(bytes))
        default: return nil
        }
    }

    /// Calls a closure with the values as little-endian bytes.
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        #if _endian(big)
        #error("SafeTensors files are read and written on little-endian machines only")
        #endif
        return switch values {
        case .float32(let values): try unsafe Self.withBytes(of: values, body)
        case .float64(let values): try unsafe Self.withBytes(of: values, body)
        case .int32(let values): try unsafe Self.withBytes(of: values, body)
        case .int64(let values): try unsafe Self.withBytes(of: values, body)
        case .uint8(let values): try unsafe Self.withBytes(of: values, body)
        }
    }

    private static func withBytes<Value, Result, Failure: Error>(
        of values: [Value],
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // SAFETY: the values are numbers without padding, and the pointer does not outlive the call.
        try unsafe values.withUnsafeBufferPointer { values throws(Failure) in
            try unsafe body(UnsafeRawBufferPointer(values))
        }
    }

    private static func copy<Value>(_ bytes: UnsafeRawBufferPointer) -> [Value] {
        let count = bytes.count / MemoryLayout<Value>.stride
        // SAFETY: exactly `count` values are copied from a buffer that holds as many, and every bit pattern is a
        // valid number; copying bytes asks for no alignment of the source.
        return unsafe [Value](unsafeUninitializedCapacity: count) { target, initializedCount in
            unsafe UnsafeMutableRawBufferPointer(target).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[..<(count * MemoryLayout<Value>.stride)])
            )
            initializedCount = count
        }
    }
}

/// One named array of a SafeTensors file.
public struct Tensor: Hashable, Sendable {
    /// The values in one of the types that Rostrum writes.
    public enum Values: Hashable, Sendable {
        /// 32-bit floats (`F32`).
        case float32([Float])

        /// 64-bit floats (`F64`).
        case float64([Double])

        /// 32-bit signed integers (`I32`).
        case int32([Int32])

        /// 64-bit signed integers (`I64`).
        case int64([Int64])

        /// Bytes (`U8`).
        case uint8([UInt8])
    }

    /// The extent of each dimension.
    public var shape: [Int]

    /// The values, the last dimension running fastest.
    public var values: Values

    /// Creates a tensor.
    public init(shape: [Int], values: Values) {
        self.shape = shape
        self.values = values
    }
}

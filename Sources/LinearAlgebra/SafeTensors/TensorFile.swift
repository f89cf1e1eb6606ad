/// The contents of a SafeTensors file: named tensors and a dictionary of texts.
///
/// The format is an 8-byte little-endian header length, a JSON header and the raw little-endian tensors.
public struct TensorFile: Sendable {
    /// The tensors by name.
    public var tensors: [String: Tensor]

    /// The texts of the header's `__metadata__`.
    public var metadata: [String: String]

    /// Creates the contents of a file.
    public init(tensors: [String: Tensor] = [:], metadata: [String: String] = [:]) {
        self.tensors = tensors
        self.metadata = metadata
    }
}

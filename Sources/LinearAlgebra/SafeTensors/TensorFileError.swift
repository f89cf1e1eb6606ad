/// A SafeTensors file that cannot be read or written, and what to do about it.
public enum TensorFileError: Error, Hashable {
    /// The file is missing or its bytes cannot be read.
    case unreadable(path: String, reason: String)

    /// The file ends before its header or its tensors do.
    case truncated(path: String, expectedBytes: Int, foundBytes: Int)

    /// The header claims to be longer than any header that is accepted.
    case headerTooLong(path: String, length: UInt64, limit: Int)

    /// The header is not the JSON object that the format asks for.
    case malformedHeader(path: String, problem: String)

    /// A tensor has a type of number that is not read here.
    case unsupportedType(path: String, tensor: String, type: String)

    /// The byte range of a tensor does not fit its shape, the file or its neighbours.
    case invalidOffsets(path: String, tensor: String, problem: String)

    /// A tensor that is to be written has a name or a shape that does not describe its values.
    case invalidTensor(path: String, tensor: String, problem: String)

    /// A tensor that the reader needs is not in the file, or has another type or shape.
    case missingTensor(path: String, tensor: String, expected: String)

    /// The file cannot be created or written in full; nothing is left behind.
    case unwritable(path: String, reason: String)
}

extension TensorFileError: CustomStringConvertible {
    /// The file, what is wrong with it, and a remedy, as one line for a person.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "cannot read '\(path)': \(reason)"
        case .truncated(let path, let expectedBytes, let foundBytes):
            "'\(path)' is cut short: \(foundBytes) bytes instead of \(expectedBytes); copy or write the file again"
        case .headerTooLong(let path, let length, let limit):
            "'\(path)' is no SafeTensors file: its header would take \(length) bytes, more than the \(limit) allowed; "
                + "check that this is the right file"
        case .malformedHeader(let path, let problem):
            "'\(path)' has no valid SafeTensors header: \(problem); check that this is the right file"
        case .unsupportedType(let path, let tensor, let type):
            "'\(path)': tensor '\(tensor)' has the type \(type); save it as F32, F64, I32, I64 or U8"
        case .invalidOffsets(let path, let tensor, let problem):
            "'\(path)': tensor '\(tensor)' \(problem); the file is damaged, write it again"
        case .invalidTensor(let path, let tensor, let problem):
            "cannot write '\(path)': tensor '\(tensor)' \(problem)"
        case .missingTensor(let path, let tensor, let expected):
            "'\(path)' needs a tensor '\(tensor)' (\(expected)); check that this is the right file"
        case .unwritable(let path, let reason):
            "cannot write '\(path)': \(reason); check the folder, its permissions and the free space"
        }
    }
}

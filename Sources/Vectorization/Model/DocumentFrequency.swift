/// A limit on the number of documents that have a term.
public enum DocumentFrequency: Hashable, Sendable {
    /// A number of documents.
    case count(Int)

    /// A share of all documents, between 0 and 1.
    case share(Double)

    /// The limit as a number of documents, which need not be whole.
    func documents(of documentCount: Int) -> Double {
        switch self {
        case .count(let count): Double(count)
        case .share(let share): share * Double(documentCount)
        }
    }
}

extension DocumentFrequency: LosslessStringConvertible {
    /// Reads a limit as it is written on the command line: a whole number is a count, one with a point a share.
    public init?(_ description: String) {
        if let count = Int(description), count >= 0 {
            self = .count(count)
        } else if description.contains("."), let share = Double(description), (0...1).contains(share) {
            self = .share(share)
        } else {
            return nil
        }
    }

    /// The limit as it is written on the command line.
    public var description: String {
        switch self {
        case .count(let count): "\(count)"
        case .share(let share): "\(share)"
        }
    }
}

extension DocumentFrequency: Codable {
    /// Reads a limit as it is written on the command line.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let limit = DocumentFrequency(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(text)' is no limit on the document frequency"
            )
        }
        self = limit
    }

    /// Writes the limit as a text, since the number 1 could be a count or a share.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

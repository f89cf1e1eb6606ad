/// A limit on the number of documents that have a term.
public enum DocumentFrequency: Hashable, Sendable, Codable {
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

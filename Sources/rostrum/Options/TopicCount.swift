import ArgumentParser
import TopicModeling

/// How many topics: a number, a range to choose from, or `auto` for the usual range.
enum TopicCount: ExpressibleByArgument, Hashable {
    /// So many.
    case count(Int)
    /// The best number of a range.
    case range(ClosedRange<Int>)

    init?(argument: String) {
        if argument == "auto" {
            self = .range(TopicCountSelector.Options().range)
        } else if let count = Int(argument) {
            self = .count(count)
        } else if let range = CountRange(argument: argument) {
            self = .range(range.lower...range.upper)
        } else {
            return nil
        }
    }

    /// The number, unless it is to be chosen.
    var count: Int? {
        if case .count(let count) = self { count } else { nil }
    }

    /// How the number is chosen, if it is to be: by factorizations like the one that follows.
    func selection(factorization: NMF.Options) -> TopicCountSelector.Options? {
        guard case .range(let range) = self else { return nil }
        var options = TopicCountSelector.Options()
        options.range = range
        options.factorization = factorization
        return options
    }

    /// What was typed, for the parameters of a document.
    var text: String {
        switch self {
        case .count(let count): "\(count)"
        case .range(let range): "\(range.lowerBound)..\(range.upperBound)"
        }
    }

    /// Checks the numbers.
    func validate(option: String = "--topics") throws {
        switch self {
        case .count(let count):
            if count < 1 { throw ValidationError("'\(option)' must be at least 1, not \(count).") }
        case .range(let range):
            if range.lowerBound < 2 { throw ValidationError("'\(option) \(text)' must start at 2 topics or more.") }
        }
    }
}

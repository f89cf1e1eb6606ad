/// Finds speakers by what a person types for them.
public struct SpeakerSearch: Sendable {
    private struct Candidate {
        var id: String
        var name: String
        /// The identifier of the name; it is the speaker's own where the name is whole.
        var key: String
        var isPerson: Bool
        var isFullyNamed: Bool { id == key }
    }

    private let speakers: [Candidate]

    /// Creates a search among speakers, of whom some may be listed several times.
    public init(_ speakers: some Sequence<Speaker>) {
        var byID: [String: Speaker] = [:]
        for speaker in speakers where byID[speaker.id] == nil { byID[speaker.id] = speaker }
        self.speakers = byID.values.sorted { $0.id < $1.id }.map { speaker in
            Candidate(
                id: speaker.id,
                name: speaker.name,
                key: SpeakerName.identifier(of: speaker.name),
                isPerson: speaker.kind == .person
            )
        }
    }

    /// Returns the identifiers of the speakers that a name stands for.
    ///
    /// An identifier stands for its speaker. A name stands for all who are called exactly so, in small letters or
    /// capitals, with or without accents and middle initials, and for the one person whose family name it is.
    ///
    /// - Parameter name: A full name, a family name or an identifier.
    /// - Returns: At least one identifier.
    /// - Throws: ``SpeakerSearchError`` if nobody has the name, or several persons have the family name.
    public func identifiers(named name: String) throws(SpeakerSearchError) -> Set<String> {
        let typed = name.lowercased()
        let byID = speakers.filter { $0.id.lowercased() == typed }
        guard byID.isEmpty else { return Set(byID.map(\.id)) }
        let key = SpeakerName.identifier(of: name)
        let byName = speakers.filter { $0.key == key }
        let byFamilyName = speakers.filter { $0.isPerson && $0.isFullyNamed && $0.key.hasSuffix("-" + key) }
        guard byFamilyName.count < 2 else {
            throw .ambiguous(name: name, identifiers: (byName + byFamilyName).map(\.id))
        }
        let found = byName + byFamilyName
        guard !found.isEmpty else { throw .unknown(name: name, nearest: nearest(to: key)) }
        return Set(found.map(\.id))
    }

    /// Returns the five names that differ in the fewest letters, a single word being compared with each word of them.
    private func nearest(to key: String) -> [String] {
        let typed = Array(key)
        var distances: [String: Int] = [:]
        let named = speakers.filter(\.isFullyNamed)
        for speaker in named.isEmpty ? speakers : named {
            let words = typed.contains("-") ? [] : speaker.key.split(separator: "-")
            let distance = ([speaker.key[...]] + words).map { Self.distance(typed, Array($0)) }.min() ?? 0
            distances[speaker.name] = min(distance, distances[speaker.name] ?? .max)
        }
        return distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(5).map(\.key)
    }

    /// The fewest letters to insert, remove or replace (Levenshtein 1966).
    private static func distance(_ first: [Character], _ second: [Character]) -> Int {
        var row = Array(0...second.count)
        for (place, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for (other, candidate) in second.enumerated() {
                let replaced = diagonal + (letter == candidate ? 0 : 1)
                diagonal = row[other + 1]
                row[other + 1] = min(replaced, row[other] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }
}

/// A name that stands for no speaker, or for too many.
public enum SpeakerSearchError: Error, Hashable, Sendable {
    /// Nobody has the name; these are the nearest that somebody has.
    case unknown(name: String, nearest: [String])
    /// Each of these speakers can be meant.
    case ambiguous(name: String, identifiers: [String])
}

extension SpeakerSearchError: CustomStringConvertible {
    /// What was asked for and what there is, as one line for a person.
    public var description: String {
        switch self {
        case .unknown(let name, let nearest):
            "there is no speaker '\(name)'"
                + (nearest.isEmpty ? "" : "; the nearest names are \(nearest.joined(separator: ", "))")
        case .ambiguous(let name, let identifiers):
            "'\(name)' can be each of \(identifiers.joined(separator: ", ")); write one of these"
        }
    }
}

import Discourse
import Stance

/// Finds the cells of two speakers that can be compared.
struct SpeakerComparison {
    let first: String
    let second: String
    let cells: [StanceCell]
    /// All who said something, also those who said nothing about a theme.
    let speakers: [Speaker]

    /// Returns the comparisons on each theme on which both have evidence.
    ///
    /// Silence is no position: a theme on which one of them has none is left out.
    ///
    /// - Parameter facets: Whether facets are compared beside roll-ups.
    /// - Returns: At least one comparison, in the order of the first speaker's cells.
    /// - Throws: `SpeakerSearchError` for a name that is nobody's or several speakers'; ``UnknownCell`` without a theme.
    func comparisons(facets: Bool) throws -> [StanceComparison] {
        let search = SpeakerSearch(speakers + cells.map(\.speaker))
        let (own, other) = (try found(first, search), try found(second, search))
        let comparisons = own.compactMap { cell in
            other.first { $0.theme == cell.theme && $0.facet == cell.facet }.map { StanceComparison(cell, $0) }
        }.filter { facets || $0.first.facet == nil }
        guard !comparisons.isEmpty else {
            let themes = Set((own + other).map(\.theme)).sorted()
            throw UnknownCell(what: "theme on which both \(first) and \(second) show evidence", known: themes)
        }
        return comparisons
    }

    private func found(_ name: String, _ search: SpeakerSearch) throws -> [StanceCell] {
        let meant = try search.identifiers(named: name)
        let found = cells.filter { meant.contains($0.speaker.id) && !$0.evidence.isEmpty }
        let identifiers = Set(found.map(\.speaker.id))
        guard identifiers.count < 2 else {
            throw SpeakerSearchError.ambiguous(name: name, identifiers: identifiers.sorted())
        }
        return found
    }
}

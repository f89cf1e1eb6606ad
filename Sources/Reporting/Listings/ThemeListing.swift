public import Stance

/// Themes as a listing.
public enum ThemeListing {
    /// Returns the listing.
    public static func listing(_ themes: [Theme]) -> Listing<Theme> {
        Listing(
            definition: StanceTables.themes,
            rows: themes,
            columns: [
                .init("theme") { $0.id },
                .init("kind") { $0.kind.rawValue },
                .init("'for' supports", isFlexible: true) { $0.proposition },
                .init("facets", isFlexible: true) { theme in
                    theme.facets.map { facet in
                        "\(facet.id) \(facet.sign.map { $0 > 0 ? "+" : "−" } ?? "·")"
                    }.joined(separator: ", ")
                },
            ]
        )
    }
}

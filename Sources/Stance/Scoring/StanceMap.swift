public import Discourse
public import LinearAlgebra

/// Where speakers stand to each other: positions in a plane, and how far each two agree.
///
/// The shrunken scores of speakers × facets, with 0 where nothing is known, are decomposed by singular values, and each
/// speaker is put at the first two left vectors times their values: the plane that keeps most of the squared scores
/// (Eckart and Young 1936). Speakers near the middle said little or stand between the sides. The spread is that of the
/// positions when the articles are drawn anew (``CellBootstrap``), seen in the same plane.
public struct StanceMap: Hashable, Sendable {
    /// One speaker in the plane.
    public struct Place: Hashable, Sendable {
        /// The speaker.
        public var speaker: Speaker
        /// The first coordinate.
        public var x: Double
        /// The second coordinate.
        public var y: Double
        /// The standard deviation of the first coordinate over the replicates; nil without replicates.
        public var spreadX: Double?
        /// The standard deviation of the second coordinate over the replicates; nil without replicates.
        public var spreadY: Double?
        /// The correlation of the coordinates over the replicates, −1…1; nil without replicates or without spread.
        public var correlation: Double?
        /// The number of facets with evidence.
        public var facetCount: Int
    }

    /// One facet and its weights in the coordinates.
    public struct Facet: Hashable, Sendable {
        /// The theme.
        public var theme: String
        /// The facet.
        public var facet: String
        /// What a score of 1 adds to the first coordinate, −1…1.
        public var x: Double
        /// What a score of 1 adds to the second coordinate, −1…1.
        public var y: Double
    }

    /// How far two speakers agree.
    public struct Agreement: Hashable, Sendable {
        /// The position of the first speaker in ``StanceMap/places``.
        public var first: Int
        /// The position of the second speaker, above the first.
        public var second: Int
        /// The cosine of the scores on the facets that both speak about, −1…1.
        public var cosine: Double
        /// The number of those facets, at least 2.
        public var sharedFacetCount: Int
    }

    /// The fewest facets of a speaker, and the fewest that two must share to be compared.
    public static let fewestFacets = 2

    /// The speakers, by identifier.
    public let places: [Place]
    /// The facets, by theme and facet.
    public let facets: [Facet]
    /// The pairs of speakers that share at least two facets, in the order of the speakers.
    public let agreements: [Agreement]
    /// The parts of the squared scores that the two coordinates keep, each 0…1, the greater first.
    public let keptShares: [Double]

    /// Maps the speakers that have evidence on at least two facets.
    ///
    /// - Parameters:
    ///   - cells: All cells by speaker, roll-ups and facets; reporters' own rows are left out.
    ///   - speakers: The identifiers of the speakers to map; nil maps all.
    ///   - options: How the cells were computed.
    ///   - parallel: The loop to run on; the result does not depend on it.
    /// - Throws: ``StanceMapError/tooFew(speakers:facets:)`` for a matrix of less than two rows or columns.
    public init(
        cells: [StanceCell],
        speakers: Set<String>? = nil,
        options: StanceScorer.Options = StanceScorer.Options(),
        parallel: ParallelLoop = ParallelLoop()
    ) throws {
        let matrix = SpeakerFacetMatrix(cells: cells.filter { speakers?.contains($0.speaker.id) ?? true })
        guard matrix.speakers.count >= 2, matrix.facets.count >= 2 else {
            throw StanceMapError.tooFew(speakers: matrix.speakers.count, facets: matrix.facets.count)
        }
        var method = RandomizedSVD(rank: 2, seed: options.seed)
        // With as many random vectors as the smaller side has entries nothing of the matrix is left out.
        method.oversampling = min(matrix.speakers.count, matrix.facets.count)
        let singular = try method.decompose(matrix.sparse, parallel: parallel)
        let weights = matrix.facets.indices.map { facet in
            (x: Double(singular.right[facet, 0]), y: Double(singular.right[facet, 1]))
        }
        let total = matrix.entries.reduce(0) { $0 + $1.cell.stance * $1.cell.stance }
        keptShares = singular.values.map { total > 0 ? min(1, Double($0) * Double($0) / total) : 0 }
        facets = zip(matrix.facets, weights).map { Facet(theme: $0.theme, facet: $0.facet, x: $1.x, y: $1.y) }
        let spreads = options.replicates > 0 ? matrix.spreads(weights, cells: cells, options: options, parallel) : []
        places = matrix.speakers.indices.map { speaker in
            var place = Place(speaker: matrix.speakers[speaker], x: 0, y: 0, facetCount: 0)
            for entry in matrix.entries where entry.speaker == speaker {
                place.x += entry.cell.stance * weights[entry.facet].x
                place.y += entry.cell.stance * weights[entry.facet].y
                place.facetCount += 1
            }
            if !spreads.isEmpty {
                place.spreadX = spreads[speaker].x
                place.spreadY = spreads[speaker].y
                place.correlation = spreads[speaker].correlation
            }
            return place
        }
        agreements = matrix.agreements()
    }
}

/// Why there is no map.
public enum StanceMapError: Error, Hashable, Sendable {
    /// There are fewer than two speakers with evidence on two facets, or fewer than two facets.
    case tooFew(speakers: Int, facets: Int)
}

extension StanceMapError: CustomStringConvertible {
    /// What is missing, as one line for a person.
    public var description: String {
        switch self {
        case .tooFew(let speakers, let facets):
            "a map needs two speakers with evidence on two facets each, here are \(speakers) speakers and "
                + "\(facets) facets; give it more articles or more themes"
        }
    }
}

internal import Discourse
public import Stance

/// A map of speakers for other programs: a JSON document, and a graph in GraphML.
public struct StanceMapDocument {
    /// The map.
    public let map: StanceMap

    /// Creates a document.
    public init(map: StanceMap) {
        self.map = map
    }

    /// The fields of the JSON document.
    public static let layout = RecordLayout(
        name: "stance_map",
        summary: "Where speakers stand to each other: positions in a plane, and how far each two agree.",
        key: [],
        fields: [
            FieldDescription("kept_shares", .list(.number(0...1)), "Parts of the squared scores in x and y."),
            FieldDescription(
                "speakers",
                .list(
                    .object([
                        FieldDescription("speaker", .object(SpeakerFields.layout), "The speaker."),
                        FieldDescription("x", .number(nil), "First coordinate."),
                        FieldDescription("y", .number(nil), "Second coordinate."),
                        FieldDescription(
                            "spread_x",
                            .number(nil),
                            isNullable: true,
                            "Standard deviation of x when the articles are drawn anew; null without replicates."
                        ),
                        FieldDescription("spread_y", .number(nil), isNullable: true, "The same of y."),
                        FieldDescription(
                            "correlation",
                            .number(-1...1),
                            isNullable: true,
                            "Correlation of x and y over the replicates: the slant of the ellipse."
                        ),
                        FieldDescription("facets", .integer, "Facets with evidence."),
                    ])
                ),
                "Speakers with evidence on at least two facets, by identifier."
            ),
            FieldDescription(
                "facets",
                .list(
                    .object([
                        FieldDescription("theme", .text, "The theme."),
                        FieldDescription("facet", .text, "The facet."),
                        FieldDescription("x", .number(nil), "What a score of 1 adds to x."),
                        FieldDescription("y", .number(nil), "What a score of 1 adds to y."),
                    ])
                ),
                "The facets, by theme and facet."
            ),
            FieldDescription(
                "agreements",
                .list(
                    .object([
                        FieldDescription("speaker_a", .text, "Identifier of one speaker."),
                        FieldDescription("speaker_b", .text, "Identifier of the other speaker."),
                        FieldDescription("agreement", .number(-1...1), "Cosine of their scores on shared facets."),
                        FieldDescription("shared_facets", .integer, "Facets that both speak about, at least 2."),
                    ])
                ),
                "Pairs of speakers that share at least two facets."
            ),
        ]
    )

    /// The JSON document's data.
    public var value: JSONValue {
        .object([
            JSONField("kept_shares", .array(map.keptShares.map(JSONValue.number))),
            JSONField("speakers", .array(map.places.map(Self.value))),
            JSONField(
                "facets",
                .array(
                    map.facets.map { facet in
                        .object([
                            JSONField("theme", .string(facet.theme)), JSONField("facet", .string(facet.facet)),
                            JSONField("x", .number(facet.x)), JSONField("y", .number(facet.y)),
                        ])
                    }
                )
            ),
            JSONField(
                "agreements",
                .array(
                    map.agreements.map { agreement in
                        .object([
                            JSONField("speaker_a", .string(map.places[agreement.first].speaker.id)),
                            JSONField("speaker_b", .string(map.places[agreement.second].speaker.id)),
                            JSONField("agreement", .number(agreement.cosine)),
                            JSONField("shared_facets", .integer(agreement.sharedFacetCount)),
                        ])
                    }
                )
            ),
        ])
    }

    private static func value(of place: StanceMap.Place) -> JSONValue {
        .object([
            JSONField("speaker", SpeakerFields.value(of: place.speaker)),
            JSONField("x", .number(place.x)), JSONField("y", .number(place.y)),
            JSONField("spread_x", .optional(place.spreadX)), JSONField("spread_y", .optional(place.spreadY)),
            JSONField("correlation", .optional(place.correlation)),
            JSONField("facets", .integer(place.facetCount)),
        ])
    }

    // MARK: - GraphML

    /// The map as a graph: speakers are nodes, pairs that can be compared are edges with their agreement.
    public var graphML: String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#,
        ]
        lines += Self.keys.map { key in
            #"  <key id="\#(key.name)" for="\#(key.element)" attr.name="\#(key.name)" attr.type="\#(key.type)"/>"#
        }
        lines.append(#"  <graph edgedefault="undirected">"#)
        for place in map.places {
            lines.append(#"    <node id="\#(Self.escaped(place.speaker.id))">"#)
            lines += Self.data("name", place.speaker.name)
            lines += Self.data("kind", place.speaker.kind.rawValue)
            let numbers: [(String, Double?)] = [
                ("x", place.x), ("y", place.y), ("spread_x", place.spreadX), ("spread_y", place.spreadY),
                ("correlation", place.correlation),
            ]
            for (name, number) in numbers { lines += Self.data(name, number?.description) }
            lines += Self.data("facets", String(place.facetCount))
            lines.append("    </node>")
        }
        for agreement in map.agreements {
            let ends = [agreement.first, agreement.second].map { Self.escaped(map.places[$0].speaker.id) }
            lines.append(#"    <edge source="\#(ends[0])" target="\#(ends[1])">"#)
            lines += Self.data("agreement", agreement.cosine.description)
            lines += Self.data("shared_facets", String(agreement.sharedFacetCount))
            lines.append("    </edge>")
        }
        lines += ["  </graph>", "</graphml>", ""]
        return lines.joined(separator: "\n")
    }

    private static let keys: [(name: String, element: String, type: String)] = [
        ("name", "node", "string"), ("kind", "node", "string"), ("x", "node", "double"), ("y", "node", "double"),
        ("spread_x", "node", "double"), ("spread_y", "node", "double"), ("correlation", "node", "double"),
        ("facets", "node", "int"), ("agreement", "edge", "double"), ("shared_facets", "edge", "int"),
    ]

    private static func data(_ key: String, _ value: String?) -> [String] {
        value.map { [#"      <data key="\#(key)">\#(escaped($0))</data>"#] } ?? []
    }

    /// A text with the characters escaped that XML 1.0 reserves; control characters, which it cannot hold, are spaces.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

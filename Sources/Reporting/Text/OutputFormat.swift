/// The form in which a listing is printed.
public enum OutputFormat: String, CaseIterable, Hashable, Sendable {
    /// Aligned columns for a person.
    case table
    /// One JSON document with its envelope.
    case json
    /// One JSON object a line.
    case jsonl
    /// Comma-separated values (RFC 4180).
    case csv
    /// Tab-separated values.
    case tsv
    /// A Markdown table.
    case markdown
}

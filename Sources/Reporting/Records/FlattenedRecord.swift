/// A nested record as the flat columns of a delimited file.
///
/// An object's fields become columns of their own (`speaker.id` becomes `speaker_id`); a list becomes its JSON text.
public struct FlattenedRecord: Hashable, Sendable {
    /// The names of the columns of a record.
    public static func columnNames(of layout: RecordLayout) -> [String] {
        layout.fields.flatMap(columnNames)
    }

    /// Returns the cells of a record, in the order of the column names; nil stands for `null`.
    public static func cells(of record: JSONValue, layout: RecordLayout) -> [String?] {
        layout.fields.flatMap { field in cells(of: record[field.name] ?? .null, type: field.type) }
    }

    private static func columnNames(of field: FieldDescription) -> [String] {
        guard case .object(let fields) = field.type else { return [field.name] }
        return fields.flatMap { inner in columnNames(of: inner).map { "\(field.name)_\($0)" } }
    }

    private static func cells(of value: JSONValue, type: FieldType) -> [String?] {
        if case .object(let fields) = type {
            return fields.flatMap { field in cells(of: value[field.name] ?? .null, type: field.type) }
        }
        switch value {
        case .null: return [nil]
        case .string(let text): return [text]
        default: return [JSONWriter.text(of: value)]
        }
    }
}

/// A row of an aggregate table with the run that it belongs to.
public struct InRun<Row: Sendable>: Sendable {
    /// The identifier of the run.
    public var runID: String
    /// The row.
    public var row: Row

    /// Creates a row of a run.
    public init(runID: String, row: Row) {
        self.runID = runID
        self.row = row
    }
}

extension RecordDefinition {
    /// Starts the definition of an aggregate table, whose rows carry their run.
    static func inRun<Inner>(
        name: String,
        summary: String,
        key: [String]
    ) -> RecordDefinition<InRun<Inner>> where Row == InRun<Inner> {
        RecordDefinition<InRun<Inner>>(name: name, summary: summary, key: ["run_id"] + key)
            .field("run_id", .text, "The run.") { .string($0.runID) }
    }
}

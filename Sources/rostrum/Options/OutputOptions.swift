import ArgumentParser
import Foundation
import Reporting

/// The options of every command that lists records.
struct OutputOptions: ParsableArguments {
    @Option(help: "The format: table, json, jsonl, csv, tsv or markdown.")
    var format: OutputFormat = .table

    /// Writes a listing to standard output.
    func write<Row>(
        _ listing: Listing<Row>,
        schema: String? = nil,
        parameters: [JSONField],
        global: GlobalOptions
    ) throws {
        try listing.write(
            format: format,
            envelope: Self.envelope(schema: schema ?? listing.definition.name, parameters: parameters),
            width: StandardStreams.terminalWidth,
            isColoured: global.isColoured,
            parallel: global.parallel,
            to: StandardStreams.write
        )
    }

    /// Writes a report to standard output.
    func write(
        _ report: some PrintableReport,
        schema: String,
        parameters: [JSONField],
        global: GlobalOptions
    ) throws {
        switch format {
        case .json: try write(report.value, schema: schema, parameters: parameters) { "" }
        case .jsonl, .csv, .tsv: try write(report.listing, parameters: parameters, global: global)
        case .table, .markdown:
            try StandardStreams.write(
                report.text(
                    isMarkdown: format == .markdown,
                    width: StandardStreams.terminalWidth,
                    isColoured: global.isColoured
                )
            )
        }
    }

    /// Writes one object as a JSON document, or the given text for a person.
    func write(
        _ data: JSONValue,
        schema: String,
        parameters: [JSONField],
        text: () -> String
    ) throws {
        switch format {
        case .json:
            let document = Self.envelope(schema: schema, parameters: parameters).document(data: data)
            try StandardStreams.write(JSONWriter.text(of: document, isPretty: true) + "\n")
        case .jsonl:
            try StandardStreams.write(JSONWriter.text(of: data) + "\n")
        case .table, .markdown, .csv, .tsv:
            try StandardStreams.write(text())
        }
    }

    /// What surrounds the data of a JSON document.
    static func envelope(schema: String, parameters: [JSONField]) -> DocumentEnvelope {
        DocumentEnvelope(schema: schema, generatedAt: Clock.now, version: rostrumVersion, parameters: parameters)
    }
}

import Foundation
import TestSupport
import Testing

/// Returns a run of the built program.
func rostrum(_ arguments: String...) throws -> ProgramRun {
    try rostrum(arguments)
}

/// Returns a run of the built program.
func rostrum(_ arguments: [String]) throws -> ProgramRun {
    var run = ProgramRun(try BuiltProgram.url(), arguments)
    // The year 2033, so that times of making are the same in every run.
    run.environment["SOURCE_DATE_EPOCH"] = "2000000000"
    return run
}

/// Runs the built program and returns its result if it went well; records an issue and throws if it did not.
@discardableResult
func outputOfSuccess(
    _ arguments: [String],
    input: [UInt8] = [],
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> ProgramResult {
    var run = try rostrum(arguments)
    run.input = input
    let result = try run.finish()
    try #require(result.status == 0, "rostrum \(arguments): \(result.errors)", sourceLocation: sourceLocation)
    return result
}

/// Checks that a run was refused in the way that the command line promises.
///
/// That is: this exit status; a message on standard error with each of these texts in it (file, line, remedy) that is
/// short and no crash report; and nothing on standard output that could be taken for results.
func expectRefusal(
    _ result: ProgramResult,
    status: Int32,
    naming texts: [String],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(result.status == status, "\(result.errors)", sourceLocation: sourceLocation)
    for text in texts {
        #expect(result.errors.contains(text), "'\(text)' is not in: \(result.errors)", sourceLocation: sourceLocation)
    }
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    #expect(!result.errors.contains("Fatal error"), "\(result.errors)", sourceLocation: sourceLocation)
    #expect(result.errors.split(separator: "\n").count <= 12, "\(result.errors)", sourceLocation: sourceLocation)
}

import Foundation

/// Compresses with the gzip program, the independent truth for our decompression.
func gzip(_ data: Data) throws -> Data {
    let folder = try TemporaryFolder()
    let path = try folder.write(data, to: "data")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "--keep", "--no-name", path]
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: URL(filePath: "\(path).gz"))
}

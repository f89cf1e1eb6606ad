import Foundation
import ModelData
import Testing

@Suite("Data file")
struct DataFileTests {
    @Test("leaves out comments and blank lines and keeps line numbers")
    func leavesOutCommentsAndBlankLines() throws {
        let path = try temporaryFile("# cues\n\nsay\tneutral\r\n  \nurge\tdirective\t\n#end\n")

        let rows = try DataFile.rows(path: path)

        #expect(
            rows == [
                DataRow(line: 3, columns: ["say", "neutral"]), DataRow(line: 5, columns: ["urge", "directive", ""]),
            ]
        )
        #expect(rows[0][column: 1] == "neutral")
        #expect(rows[0][column: 2] == nil)
    }

    @Test("accepts a byte-order mark")
    func acceptsByteOrderMark() throws {
        let path = try temporaryFile("\u{FEFF}tax\t1\n")
        #expect(try DataFile.rows(path: path) == [DataRow(line: 1, columns: ["tax", "1"])])
    }

    @Test("names a missing file")
    func namesMissingFile() {
        #expect(throws: DataFileError.unreadable(path: "/nowhere/cues.tsv", reason: "no such file")) {
            try DataFile.rows(path: "/nowhere/cues.tsv")
        }
    }

    @Test("names the line that is not UTF-8")
    func namesLineThatIsNotUTF8() throws {
        let path = try temporaryFile(Data("caf".utf8) + [0x0A] + Data("caf".utf8) + [0xE9, 0x0A])
        let problem = DataFileError.malformed(path: path, line: 2, problem: "not UTF-8; save the file as UTF-8")
        #expect(throws: problem) { try DataFile.rows(path: path) }
    }
}

/// Writes a file into a fresh folder and returns its path.
func temporaryFile(_ text: String) throws -> String {
    try temporaryFile(Data(text.utf8))
}

func temporaryFile(_ data: Data) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rostrum-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "data.tsv")
    try data.write(to: file)
    return file.path
}

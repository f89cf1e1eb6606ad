import Discourse
import Foundation
import ModelData
import Testing

@Suite("Rule files")
struct RuleFileTests {
    @Test("a missing folder is named")
    func missingFolderIsNamed() {
        #expect(throws: DataFileError.self) { try DiscourseRules(models: ModelFolder(path: "/nonexistent")) }
    }

    @Test("a row with too few columns is named by file and line")
    func shortRowIsNamed() throws {
        let folder = try copyOfModels()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "# header\nsay\tneutral\n".write(toFile: folder + "/cues/cues.tsv", atomically: true, encoding: .utf8)

        #expect {
            try DiscourseRules(models: ModelFolder(path: folder))
        } throws: { error in
            "\(error)".contains("cues/cues.tsv:2: found 2 columns")
        }
    }

    @Test("an unknown complement is named by its column")
    func unknownComplementIsNamed() throws {
        let folder = try copyOfModels()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "say\tneutral\tsong\t0\t0.9\t\n".write(toFile: folder + "/cues/cues.tsv", atomically: true, encoding: .utf8)

        #expect {
            try DiscourseRules(models: ModelFolder(path: folder))
        } throws: { error in
            "\(error)".contains("cues/cues.tsv:1: 'song' is not a value that column 3 can hold")
        }
    }

    private func copyOfModels() throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let folder = NSTemporaryDirectory() + "models-\(UUID().uuidString)"
        let models = URL(filePath: "/\(root)/Models").resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: models, to: URL(filePath: folder))
        return folder
    }
}

import Foundation
import ModelData
import Testing

@Suite("Model folder")
struct ModelFolderTests {
    @Test("takes the folder that an option names, before the environment")
    func takesNamedFolder() throws {
        let named = try modelFolder()
        let other = try modelFolder()
        let found = try ModelFolder.locate(given: named, environment: other, executable: nil, currentFolder: nil)
        #expect(found.path == named)
        let second = try ModelFolder.locate(given: nil, environment: other, executable: nil, currentFolder: named)
        #expect(second.path == other)
    }

    @Test("does not look further when the named folder is incomplete")
    func refusesIncompleteFolder() throws {
        let complete = try modelFolder()
        let incomplete = try modelFolder(without: "cues/cues.tsv")
        let error = ModelFolderError.incomplete(path: incomplete, namedBy: "--models", missing: ["cues/cues.tsv"])
        #expect(throws: error) {
            try ModelFolder.locate(given: incomplete, environment: complete, executable: nil, currentFolder: nil)
        }
    }

    @Test("finds the folder of an installation and that of a checkout")
    func findsInstallationAndCheckout() throws {
        let root = try temporaryFolder()
        try fill(folder: "\(root)/share/rostrum")
        let installed = try ModelFolder.locate(
            given: nil,
            environment: "",
            executable: "\(root)/bin/rostrum",
            currentFolder: "/"
        )
        #expect(installed.path == "\(root)/share/rostrum")

        let checkout = try temporaryFolder()
        try fill(folder: "\(checkout)/Models")
        let built = try ModelFolder.locate(
            given: nil,
            environment: nil,
            executable: "\(checkout)/.build/release/rostrum",
            currentFolder: "/"
        )
        #expect(built.path == "\(checkout)/Models")
        let current = try ModelFolder.locate(
            given: nil,
            environment: nil,
            executable: nil,
            currentFolder: "\(checkout)/Notebooks/corpus"
        )
        #expect(current.path == "\(checkout)/Models")
    }

    @Test("names every place that was tried")
    func namesEveryPlace() {
        let places = [
            "/opt/x/share/rostrum", "/opt/x/bin/Models", "/opt/x/Models", "/opt/Models", "/Models", "/home/ada/Models",
            "/home/Models",
        ]
        let error = ModelFolderError.notFound(tried: places)
        #expect(throws: error) {
            try ModelFolder.locate(
                given: nil,
                environment: nil,
                executable: "/opt/x/bin/rostrum",
                currentFolder: "/home/ada"
            )
        }
        #expect(error.description.contains("/opt/x/share/rostrum, /opt/x/bin/Models"))
    }
}

private func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rostrum-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
}

private func modelFolder(without missing: String? = nil) throws -> String {
    let folder = try temporaryFolder()
    try fill(folder: folder, without: missing)
    return folder
}

private func fill(folder: String, without missing: String? = nil) throws {
    for file in ModelFolder.requiredFiles where file != missing {
        let url = URL(filePath: "\(folder)/\(file)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: url)
    }
}

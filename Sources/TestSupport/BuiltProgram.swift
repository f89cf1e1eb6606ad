public import Foundation

/// The program that was built together with the running tests.
public enum BuiltProgram {
    /// Returns where a program of the package lies: in the folder of the running test executable.
    ///
    /// - Throws: ``ProgramRunError/notBuilt(path:)`` if it is not there.
    public static func url(named name: String = "rostrum") throws -> URL {
        let program = folder.appending(path: name)
        let path = program.path(percentEncoded: false)
        guard FileManager.default.isExecutableFile(atPath: path) else { throw ProgramRunError.notBuilt(path: path) }
        return program
    }

    /// Copies the program and its data into a folder in the form that an installation has, readable by everybody.
    ///
    /// Tests that run it as another user need this where the checkout lies in a folder of one user.
    ///
    /// - Returns: The installed program; it finds its data in `share/rostrum` beside the folder `bin`.
    public static func install(into folder: TemporaryFolder) throws -> URL {
        let files = FileManager.default
        let program = folder.url.appending(path: "bin/rostrum")
        let data = folder.url.appending(path: "share/rostrum")
        for place in [program, data] {
            try files.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        }
        try files.copyItem(at: try url(), to: program)
        try files.copyItem(atPath: SharedData.checkoutPath(of: "Models"), toPath: data.path(percentEncoded: false))
        for name in ["", "bin", "bin/rostrum", "share", "share/rostrum"] {
            try folder.setPermissions(0o755, of: name)
        }
        for name in try files.subpathsOfDirectory(atPath: data.path(percentEncoded: false)) {
            try folder.setPermissions(0o755, of: "share/rostrum/\(name)")
        }
        return program
    }

    private static var folder: URL {
        #if os(Linux)
        let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map {
            URL(filePath: $0)
        }
        return (executable ?? Bundle.main.bundleURL.appending(path: "tests")).deletingLastPathComponent()
        #else
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
        return bundle.bundleURL.deletingLastPathComponent()
        #endif
    }
}

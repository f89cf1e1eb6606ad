internal import Foundation

/// Real corpora and gold labels that may stand beside the checkout, in a folder `shared`.
///
/// They are for measuring only and are no part of the project, so a test that reads them is skipped without them:
///
/// ```swift
/// @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
/// ```
public enum SharedData {
    /// Why a test was skipped.
    public static let absence = "needs the folder shared beside the checkout"

    /// Whether the folder is there.
    public static var isPresent: Bool {
        FileManager.default.fileExists(atPath: path(of: "data"))
    }

    /// Returns the path of a file of the checkout.
    public static func checkoutPath(of file: String) -> String {
        packageRoot.appending(path: file).path(percentEncoded: false)
    }

    /// Returns the path of a file in the folder.
    public static func path(of file: String) -> String {
        packageRoot.deletingLastPathComponent().appending(path: "shared").appending(path: file).path(
            percentEncoded: false
        )
    }

    /// The folder that holds `Package.swift`.
    static var packageRoot: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }
}

internal import Foundation

/// What the operating system says about a failed call.
enum SystemError {
    /// Returns the system's text for an error number.
    static func reason(_ code: Int32) -> String {
        // SAFETY: strerror returns a valid C string for any number.
        unsafe String(cString: strerror(code))
    }
}

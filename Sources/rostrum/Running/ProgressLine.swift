import Foundation
import Synchronization

/// One line on standard error that tells how far the work is; nothing when standard error is not a terminal.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let lastDrawn = Mutex(0.0)

    /// Creates a line.
    init(isQuiet: Bool) {
        isShown = !isQuiet && StandardStreams.errorIsTerminal
    }

    /// Draws the line anew, at most ten times a second.
    func show(_ text: @autoclosure () -> String) {
        guard isShown else { return }
        let now = ProcessInfo.processInfo.systemUptime
        let isDue = lastDrawn.withLock { last in
            guard now - last >= 0.1 else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text())".utf8))
    }

    /// Takes the line off the screen.
    func clear() {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}

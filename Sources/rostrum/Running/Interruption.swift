import Dispatch
import Foundation
import Synchronization

/// Notices Control-C and a polite kill, so that long work can save what it has.
///
/// The first signal asks the work to stop; a second one ends the program at once.
final class Interruption: Sendable {
    private let count = Atomic(0)
    // SAFETY: the sources are set once and may be cancelled from any thread.
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

    /// Starts to listen.
    init() {
        let queue = DispatchQueue(label: "rostrum.signals")
        unsafe sources = [SIGINT, SIGTERM].map { number in
            // Ignored by the process, a signal still reaches the source.
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: queue)
        }
        for source in unsafe sources {
            source.setEventHandler { [weak self] in self?.receive() }
            source.resume()
        }
    }

    deinit {
        for source in unsafe sources { source.cancel() }
        // What comes after, such as printing the result, ends at once on Control-C again.
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }

    /// Whether the work was asked to stop.
    var isRequested: Bool { count.load(ordering: .relaxed) > 0 }

    private func receive() {
        if count.add(1, ordering: .relaxed).oldValue > 0 { exit(ExitStatus.interrupted.rawValue) }
        StandardStreams.log("rostrum: stopping after this step; press Control-C again to stop at once")
    }
}

/// The work was stopped by Control-C.
struct Interrupted: Error, Hashable, CustomStringConvertible {
    /// What was kept, if anything.
    var kept: String?

    /// What happened, as one line for a person.
    var description: String {
        "interrupted" + (kept.map { "; \($0)" } ?? "")
    }
}

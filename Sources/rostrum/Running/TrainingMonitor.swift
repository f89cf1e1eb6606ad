import Analysis
import Foundation
import LinearAlgebra
import TopicModeling

/// Watches a training: draws its progress, saves checkpoints, stops it on Control-C.
final class TrainingMonitor {
    private let checkpointPath: String?
    private let line: ProgressLine
    private let interruption: Interruption?
    private var lastSave = ContinuousClock.now
    private(set) var failure: TensorFileError?

    /// The time between two checkpoints; writing one takes a fraction of a second.
    private static let interval = Duration.seconds(20)

    init(checkpointPath: String?, isQuiet: Bool) {
        self.checkpointPath = checkpointPath
        // Where nothing can be saved, Control-C ends the program at once, as it does by default.
        interruption = checkpointPath == nil ? nil : Interruption()
        line = ProgressLine(isQuiet: isQuiet)
    }

    /// Whether Control-C was pressed.
    var isInterrupted: Bool { interruption?.isRequested == true }

    /// Whom a training tells how far it is.
    var observers: TopicPipeline.Observers {
        TopicPipeline.Observers(
            selecting: { candidate in
                self.line.show(TopicSelectionReport.progress(candidate))
                return !self.isInterrupted
            },
            training: observe
        )
    }

    /// Receives the state after an iteration; returns whether to go on.
    func observe(_ progress: NMFProgress) -> Bool {
        line.show(
            "iteration \(progress.iteration)  objective \(formatted(progress.objective))  gradient "
                + "\(formatted(progress.normalizedGradient))  stable topics \(progress.stableTopicCount)"
                + "/\(progress.topicCount)  \(Int(progress.elapsedSeconds)) s"
        )
        let isDue = ContinuousClock.now - lastSave >= Self.interval
        if isDue || isInterrupted { save(progress) }
        return !isInterrupted && failure == nil
    }

    /// Takes the progress off the screen.
    func finish() {
        line.clear()
    }

    private func save(_ progress: NMFProgress) {
        guard let checkpointPath else { return }
        do throws(TensorFileError) {
            try progress.checkpoint().write(to: checkpointPath)
        } catch {
            failure = error
        }
        lastSave = ContinuousClock.now
    }

    private func formatted(_ number: Double) -> String {
        number.formatted(.number.precision(.significantDigits(5)).locale(Locale(identifier: "en_US_POSIX")))
    }
}

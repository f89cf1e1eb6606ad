import Foundation

/// The time that documents carry.
enum Clock {
    /// Now, or the instant of `SOURCE_DATE_EPOCH`, so that builds of the same data can be compared byte for byte.
    static var now: Date {
        let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
        return epoch.map(Date.init(timeIntervalSince1970:)) ?? Date()
    }

    /// Runs some work and returns its result with the seconds it took.
    static func timing<Result>(_ work: () throws -> Result) rethrows -> (result: Result, seconds: Double) {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try work()
        let duration = clock.now - start
        return (result, Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
    }
}

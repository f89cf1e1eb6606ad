import ArgumentParser
import Corpus
import Stance

/// The options of every command that computes intervals of stance.
struct IntervalOptions: ParsableArguments {
    /// The fewest replicates whose 2.5 % quantile is more than their least one.
    private static let fewestReplicates = 100

    @Option(
        help: ArgumentHelp(
            "Draw the articles this many times for intervals and certainty; 0 computes none.",
            valueName: "count"
        )
    )
    var replicates = 1000

    func validate() throws {
        guard replicates == 0 || (Self.fewestReplicates...1_000_000).contains(replicates) else {
            throw ValidationError(
                "'--replicates' must be 0 or from \(Self.fewestReplicates) to 1000000, not \(replicates)."
            )
        }
    }

    /// Returns how stance is computed.
    func scorerOptions(seed: UInt64, period: Period = .month) -> StanceScorer.Options {
        var options = StanceScorer.Options()
        options.replicates = replicates
        options.seed = seed
        options.period = period
        return options
    }
}

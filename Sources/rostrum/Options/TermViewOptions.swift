import ArgumentParser
import TopicModeling

/// The options of every command that shows the terms of topics.
struct TermViewOptions: ParsableArguments {
    /// The orders that terms can be shown in.
    enum View: String, ExpressibleByArgument, CaseIterable {
        /// By frequency, exclusivity and company.
        case coherence
        /// By weight in the components.
        case weight
        /// By relevance.
        case relevance
        /// By frequency and exclusivity.
        case frex
        /// By lift.
        case lift
    }

    @Option(help: ArgumentHelp("How many terms to show of each topic.", valueName: "count"))
    var terms = 10

    @Option(help: "The order of the terms: coherence, weight, relevance, frex or lift.")
    var view: View = .coherence

    @Option(help: ArgumentHelp("λ of the view relevance: 1 is the share in the topic, 0 the lift.", valueName: "0…1"))
    var lambda = 0.8

    func validate() throws {
        if terms < 1 { throw ValidationError("'--terms' must be at least 1, not \(terms).") }
        if !(0...1).contains(lambda) { throw ValidationError("'--lambda' must lie between 0 and 1, not \(lambda).") }
    }

    /// What was typed, as the library understands it.
    var termView: TermView {
        switch view {
        case .coherence: .coherence
        case .weight: .weight
        case .relevance: .relevance(lambda: lambda)
        case .frex: .frex(exclusivityShare: 0.5)
        case .lift: .lift
        }
    }
}

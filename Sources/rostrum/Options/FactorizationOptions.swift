import ArgumentParser
import TopicModeling

/// The options of every command that trains topics.
struct FactorizationOptions: ParsableArguments {
    @Option(
        name: .customLong("init"),
        help: ArgumentHelp(
            "The start: nndsvd, nndsvda, random, or a SafeTensors file with W (documents × k) and H (terms × k).",
            valueName: "start"
        )
    )
    var start = "nndsvd"

    @Option(help: "The method: hals or multiplicative.")
    var solver: NMF.Solver?

    @Option(help: "The loss: frobenius, kullback-leibler or itakura-saito.")
    var loss: NMF.Loss = .frobenius

    @Option(help: ArgumentHelp("The most iterations.", valueName: "count"))
    var maxIterations = 500

    @Option(help: ArgumentHelp("Begin no iteration after this time.", valueName: "seconds"))
    var maxSeconds: Double?

    @Option(help: ArgumentHelp("Stop at this objective (the Frobenius norm of X − WH).", valueName: "number"))
    var targetObjective: Double?

    @Option(help: ArgumentHelp("The normalised gradient that counts as settled.", valueName: "number"))
    var tolerance = 1e-3

    @Option(help: ArgumentHelp("The strength of the penalty on W.", valueName: "number"))
    var alphaW = 0.0

    @Option(help: ArgumentHelp("The strength of the penalty on H (default: that on W).", valueName: "number"))
    var alphaH: Double?

    @Option(help: ArgumentHelp("The share of the penalties that is l1.", valueName: "0…1"))
    var l1Ratio = 0.0

    /// What was typed, as the library understands it.
    func options(topicCount: Int, seed: UInt64) -> NMF.Options {
        var options = NMF.Options()
        options.topicCount = topicCount
        options.loss = loss
        options.solver = solver ?? (loss == .frobenius ? .hals : .multiplicative)
        options.initialization = NMF.Initialization(rawValue: start) ?? .given
        options.seed = seed
        options.maximumIterations = maxIterations
        options.maximumSeconds = maxSeconds
        options.targetObjective = targetObjective
        options.tolerance = tolerance
        options.documentPenalty = alphaW
        options.termPenalty = alphaH
        options.l1Ratio = l1Ratio
        return options
    }

    /// Reads the start if it is a file.
    func givenStart() throws -> NMFStart? {
        let named = NMF.Initialization(rawValue: start)
        return named == nil || named == .given ? try NMFStart(path: start) : nil
    }
}

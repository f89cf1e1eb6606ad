import ArgumentParser
import Corpus

/// The options of every command that counts articles.
struct DuplicateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What near-duplicates count for: keep-first (the others are left out), weight (a group counts once) or keep.",
            valueName: "policy"
        )
    )
    var duplicates: DuplicatePolicy = .weight

    /// Applies the policy, and tells on standard error what it did.
    func apply(to articles: [Article], global: GlobalOptions) -> DuplicatePolicy.Outcome {
        let outcome = duplicates.apply(to: articles, parallel: global.parallel)
        if outcome.leftOutCount > 0 {
            global.note("\(outcome.leftOutCount) of \(articles.count) articles left out as near-duplicates")
        } else if outcome.groups.copyCount > 0 {
            global.note(
                "\(outcome.groups.copyCount) of \(articles.count) articles repeat another one: each of "
                    + "\(outcome.groups.groups.count) groups counts once"
            )
        }
        return outcome
    }
}

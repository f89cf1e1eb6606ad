import ArgumentParser
import Corpus

/// The options of every command that reads statements.
struct CleaningOptions: ParsableArguments {
    @Flag(help: "Take the text as it is: keep repeated headlines and datelines.")
    var keepAll = false

    @Flag(help: "Each document is its speaker's own words (without a speaker field, the document is the speaker).")
    var transcript = false

    /// What is left out of the texts.
    var cleaning: Set<Cleaning> { keepAll || transcript ? [] : [.repeatedHeadlines, .dateline] }
}

internal import Discourse

extension Cue {
    /// Whether the cue takes a side of its object, or denies what follows.
    var isAttitude: Bool {
        switch cueClass {
        case "endorse", "oppose", "directive", "commissive", "deny", "warn", "blame", "private", "agree", "doubt":
            stance != 0 || flips
        default: false
        }
    }

    /// Whether the content is denied or refused.
    var flips: Bool { flags.contains(.flips) }
}

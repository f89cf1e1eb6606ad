/// The rules that find statements, by the names that statements carry.
package enum Pattern: String, Hashable, Sendable, CaseIterable {
    case accordingTo = "according-to"
    case contentSpeakerVerb = "content-speaker-verb"
    case contentVerbSpeaker = "content-verb-speaker"
    case speakerVerbQuote = "speaker-verb-quote"
    case speakerVerbContent = "speaker-verb-content"
    case speakerVerbInfinitive = "speaker-verb-infinitive"
    case speakerVerbObject = "speaker-verb-object"
    case gerund
    case participle
    case infinitive
    case passive
    case nominal
    case colon
    case dashSignature = "dash-signature"
    case sameParagraphEarlier = "same-paragraph-earlier"
    case sameParagraphLater = "same-paragraph-later"
    case introduced
    case continuedQuotation = "continued-quotation"
    case previousSpeaker = "previous-speaker"
    case nearMention = "near-mention"
    case unattributed
    case transcript
}

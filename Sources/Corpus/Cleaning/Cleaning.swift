/// A kind of text that is left out of articles when the caller asks for it; nothing else ever is.
public enum Cleaning: String, Hashable, Sendable, Codable, CaseIterable {
    /// Lines at the top of the text that only repeat the headline.
    case repeatedHeadlines = "repeated-headlines"

    /// The place, date and agency in front of the first paragraph: `PORT SELENE, March 4 (Meridian Wire) — `.
    case dateline
}

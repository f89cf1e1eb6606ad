/// How words are cut from a text.
///
/// Both rules read the text after it was put in lower case and, if asked, stripped of its accents.
public enum TokenRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// Words as a reader sees them, in any script.
    ///
    /// A word is a run of letters, marks and digits. Apostrophes and underscores inside a word join it (`don't`), and
    /// so do points and commas between digits (`3.5`, `1,000`) and points between single letters (`u.s`). A final `'s`
    /// is left out, so that `China's` counts as `china`. Hyphens part words: `anti-terrorist` has two. Typographic
    /// apostrophes count as `'`; soft hyphens and joiners vanish. Each ideograph and each sign of Hiragana is a word of
    /// its own, as these scripts write no spaces: word pairs then are the usual index of Chinese and Japanese text.
    /// Words of one letter are kept. Removed stop words end a phrase: no n-gram bridges the gap.
    case unicode

    /// Words as scikit-learn's vectorizers cut them by default, so that results can be compared.
    ///
    /// The rule is the regular expression `(?u)\b\w\w+\b`: runs of two or more letters, digits and underscores; marks,
    /// such as the dot that lower case makes of `İ`, part words. Stop words are removed before n-grams are built, so
    /// that an n-gram may join words between which a stop word stood.
    case scikitLearn = "scikit-learn"
}

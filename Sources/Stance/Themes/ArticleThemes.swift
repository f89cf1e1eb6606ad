/// The themes of a whole article, and where it names them.
struct ArticleThemes {
    /// The themes that the article is about: each has a quarter of all mentions, and at least three.
    let subjects: Set<Int>
    /// The first tokens of all mentions of the themes that statements can inherit, ascending.
    private let places: [Int: [Int]]

    /// The share of an article's mentions from which statements inherit a theme.
    private static let inheritedShare = 0.3
    /// The tokens within which the article names a theme that a statement inherits: a paragraph or two.
    private static let inheritedReach = 90

    /// Counts the mentions of a text; terms of context count for no theme.
    init(of text: MarkedText, in passages: [Range<Int>], matcher: ThemeMatcher) {
        var places: [Int: [Int]] = [:]
        var total = 0
        for passage in passages {
            for mention in matcher.mentions(in: text, range: passage) {
                places[mention.theme, default: []].append(mention.range.lowerBound)
                total += 1
            }
        }
        subjects = Set(places.filter { $0.value.count >= 3 && $0.value.count * 4 >= total }.keys)
        let least = Double(total) * Self.inheritedShare
        self.places = places.filter { $0.value.count >= 3 && Double($0.value.count) >= least }
    }

    /// Returns the themes that a passage without a word for them has from its article, ascending.
    func inherited(by passage: Range<Int>) -> [Int] {
        places.filter { _, places in
            places.contains {
                $0 >= passage.lowerBound - Self.inheritedReach && $0 < passage.upperBound + Self.inheritedReach
            }
        }.keys.sorted()
    }
}

internal import Foundation
internal import ModelData

/// Makes articles of raw records: understands dates, derives identifiers, marks what cleaning leaves out.
struct ArticleAssembler: Sendable {
    private let dateOrder: NumericDateOrder?
    private let firstDay: CivilDate?
    private let lastDay: CivilDate?
    private let cleaner: ArticleCleaner?

    init(options: CorpusReader.Options) throws(DataFileError) {
        dateOrder = options.dateOrder
        firstDay = options.since.map { CivilDate(of: $0) }
        lastDay = options.until.map { CivilDate(of: $0) }
        guard !options.cleaning.isEmpty else {
            cleaner = nil
            return
        }
        var labels = DatelineLabels()
        if let models = options.models { labels = try DatelineLabels(models: models) }
        cleaner = ArticleCleaner(options.cleaning, labels: labels)
    }

    /// Makes an article of a record.
    func assemble(_ record: consuming RawRecord, origin: RecordOrigin, hash: inout SHA256) -> RecordOutcome {
        var published: Date?
        var ambiguousDate: String?
        if let text = record.date, !isBlank(text) {
            published = DateFormats.parse(text, order: dateOrder)
            if published == nil {
                guard dateOrder == nil, DateFormats.isAmbiguous(text) else {
                    return .problem(.unreadableDate(text: text), lineOffset: 0)
                }
                ambiguousDate = text
            }
        }
        if firstDay != nil || lastDay != nil {
            guard let published else { return .undated }
            let day = CivilDate(of: published)
            if let firstDay, day < firstDay { return .outsideDates }
            if let lastDay, day > lastDay { return .outsideDates }
        }
        let given = record.identifier.flatMap { isBlank($0) ? nil : trimmed($0) }
        let identifier = given ?? derivedIdentifier(record, published: published, hash: &hash)
        var article = Article(
            id: identifier,
            title: record.title,
            text: record.text,
            publishedAt: published,
            source: record.source,
            speaker: record.speaker,
            url: record.url,
            fields: record.fields,
            origin: origin
        )
        if let cleaner { article.removed = cleaner.removedRanges(of: article) }
        return .article(article, hasGivenIdentifier: given != nil, ambiguousDate: ambiguousDate)
    }

    /// Returns the first 16 hexadecimal digits of the SHA-256 of source, ISO date and text, apart by U+001F.
    private func derivedIdentifier(_ record: borrowing RawRecord, published: Date?, hash: inout SHA256) -> String {
        hash.update(record.source ?? "")
        hash.update("\u{1F}")
        hash.update(published.map { DateFormats.iso($0) } ?? "")
        hash.update("\u{1F}")
        hash.update(record.text)
        return SHA256.hexadecimalText(of: hash.finish().prefix(8))
    }

    private func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else { return text }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// Tells whether a text holds no visible character.
func isBlank(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "\u{FEFF}" { return false }
    return true
}

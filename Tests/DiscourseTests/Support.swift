import Corpus
import Discourse
import ModelData

private let sharedExtractor = Result {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return StatementExtractor(rules: try DiscourseRules(models: ModelFolder(path: "/\(root)/Models")))
}

/// An extractor with the rules of the checkout's models folder, which are read once.
func makeExtractor() throws -> StatementExtractor {
    try sharedExtractor.get()
}

/// Returns the statements of a text.
func statements(_ text: String) throws -> [Statement] {
    try makeExtractor().extract(Article(id: "article", text: text)).statements
}

/// Returns a text without quotation marks, points and spaces at its ends and with single spaces inside.
func plain(_ text: String) -> String {
    let edges: Set<Character> = ["\"", "“", "”", "‘", "’", "'", "`", "«", "»", ",", ".", " ", "\n"]
    var trimmed = text[...]
    while let first = trimmed.first, edges.contains(first) { trimmed.removeFirst() }
    while let last = trimmed.last, edges.contains(last) { trimmed.removeLast() }
    return trimmed.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
}

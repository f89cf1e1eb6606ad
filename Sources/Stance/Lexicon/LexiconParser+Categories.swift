internal import ModelData

extension LexiconParser {
    /// Reads a LIWC or Lexicoder dictionary.
    mutating func runDictionary() throws(DataFileError) {
        guard let first = lines.first, first.trimmed == "%" else {
            let problem = "a .dic file starts with a line \"%\", then the categories, then a second \"%\""
            throw .malformed(path: path, line: lines.first?.number ?? 1, problem: problem)
        }
        let rest = lines.dropFirst()
        guard let end = rest.firstIndex(where: { $0.trimmed == "%" }) else {
            let problem = "the list of categories is not closed; write a second line \"%\" behind it"
            throw .malformed(path: path, line: first.number, problem: problem)
        }
        let names = categoryNames(rest[..<end])
        let values = names.compactMapValues { layouts.value(ofCategory: $0) }
        unusedCategories = names.filter { values[$0.key] == nil }.sorted { $0.key < $1.key }.map(\.value)
        guard !values.isEmpty || !problems.isEmpty else { throw noPolarCategory(unusedCategories) }
        for line in rest[(end + 1)...] {
            guard let (word, numbers) = wordAndCategories(line) else { continue }
            for number in numbers where names[number] == nil {
                note("category \(number) is not in the list between the lines \"%\"", line: line.number)
            }
            add(word, in: numbers.compactMap { number in values[number].map { ($0, names[number] ?? "") } }, line: line)
        }
    }

    /// Reads the numbers and names of categories.
    private mutating func categoryNames(_ lines: ArraySlice<LexiconLine>) -> [Int: String] {
        var names: [Int: String] = [:]
        for line in lines {
            let parts = line.trimmed.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard parts.count == 2, let number = Int(parts[0]) else {
                note("expected the number and the name of a category", line: line.number)
                continue
            }
            guard names[number] == nil else {
                note("category \(number) stands in the list already; choose another number", line: line.number)
                continue
            }
            // LIWC 2015 writes the long name in brackets behind the short one.
            let name = parts[1].prefix { $0 != "(" && $0 != "\t" }
            names[number] = LexiconLine(number: 0, text: name.isEmpty ? parts[1] : name).trimmed
        }
        return names
    }

    /// Returns the word of a line and its category numbers; the conditions of LIWC 2007 are left out.
    private mutating func wordAndCategories(_ line: LexiconLine) -> (String, [Int])? {
        let parts: [Substring]
        var word: String
        if let tab = line.text.dropFirst(line.indent).firstIndex(of: "\t") {
            word = String(line.text[..<tab])
            parts = line.text[tab...].split(whereSeparator: \.isWhitespace)
        } else {
            let all = line.text.split(whereSeparator: \.isWhitespace)
            let start = all.indices.dropFirst().first { place in all[place...].allSatisfy { Int($0) != nil } }
            word = all[..<(start ?? all.endIndex)].joined(separator: " ")
            parts = Array(all[(start ?? all.endIndex)...])
        }
        word = LexiconLine(number: 0, text: word[...]).trimmed
        var numbers: [Int] = []
        for part in parts {
            if let number = Int(part) {
                numbers.append(number)
            } else if !part.contains(where: { "()/<>".contains($0) }) {
                note("\"\(part)\" is not the number of a category", line: line.number)
                return nil
            }
        }
        guard !numbers.isEmpty || parts.count > 0 else {
            note("\"\(word)\" has no category; write a tab and its number", line: line.number)
            return nil
        }
        return (word, numbers)
    }

    /// Adds a word of several categories: one entry for each side, with the mean of the side.
    private mutating func add(_ word: String, in categories: [(value: Double, name: String)], line: LexiconLine) {
        for isPositive in [true, false] {
            let side = categories.filter { $0.value != 0 && ($0.value > 0) == isPositive }
            guard let first = side.first else { continue }
            let mean = side.reduce(0) { $0 + $1.value } / Double(side.count)
            add(word, value: mean, valueClass: first.name.lowercased(), line: line.number)
        }
    }

    /// Reads a tree of categories with their words indented below them.
    mutating func runCategories() throws(DataFileError) {
        let lines = lines.filter { !$0.isComment }
        var open: [(indent: Int, name: String)] = []
        var used = false
        for (place, line) in lines.enumerated() {
            open.removeAll { $0.indent >= line.indent }
            let next = lines.indices.contains(place + 1) ? lines[place + 1].indent : 0
            guard let (word, weight) = wordAndWeight(line) else { continue }
            if weight == nil, next > line.indent || line.indent == 0 {
                open.append((line.indent, word))
                continue
            }
            guard !open.isEmpty else {
                note("\"\(word)\" stands under no category; indent it below one", line: line.number)
                continue
            }
            let polar = open.last { layouts.value(ofCategory: $0.name) != nil }
            guard let polar, let value = layouts.value(ofCategory: polar.name) else {
                if let name = open.last?.name, !unusedCategories.contains(name) { unusedCategories.append(name) }
                continue
            }
            used = true
            add(
                word.replacing("_", with: " "),
                value: min(4, max(-4, value * (weight ?? 1))),
                valueClass: (open.last?.name ?? polar.name).lowercased(),
                line: line.number
            )
        }
        guard used || !problems.isEmpty else { throw noPolarCategory(unusedCategories) }
    }

    /// Returns the word of a line and the weight in brackets behind it, if there is one.
    private mutating func wordAndWeight(_ line: LexiconLine) -> (String, Double?)? {
        let text = line.trimmed
        guard text.hasSuffix(")"), let bracket = text.lastIndex(of: "(") else { return (text, nil) }
        let inside = text[text.index(after: bracket)...].dropLast()
        let word = LexiconLine(number: 0, text: text[..<bracket]).trimmed
        guard let weight = Double(inside), weight.isFinite else {
            note("\"(\(inside))\" is not a weight; write a number such as (1)", line: line.number)
            return nil
        }
        return (word, weight)
    }
}

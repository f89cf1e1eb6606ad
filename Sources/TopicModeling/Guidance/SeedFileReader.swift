internal import ModelData
internal import Yams

/// Turns the nodes of a YAML document into seeds; every problem names its line.
struct SeedFileReader {
    let path: String

    private static let rootKeys = ["version", "topics", "apart", "frozen"]
    private static let topicKeys = ["name", "seeds", "exclude", "articles", "strength"]

    func problem(_ problem: SeedFileError.Problem, line: Int) -> SeedFileError {
        .malformed(path: path, line: line, problem: problem)
    }

    func seeds(of root: Node) throws(SeedFileError) -> TopicSeeds {
        let keys = try fields(of: root, known: Self.rootKeys, owner: "the file")
        guard let version = keys["version"] else {
            throw problem(.version(found: nil, supported: SeedFile.supportedVersion), line: 1)
        }
        guard version.int == SeedFile.supportedVersion else {
            let found = version.scalar?.string ?? "?"
            throw problem(.version(found: found, supported: SeedFile.supportedVersion), line: version.line)
        }
        var seeds = TopicSeeds(topics: [], path: path)
        var lines: [String: Int] = [:]
        for node in try list("topics", in: keys, of: "topics") {
            let topic = try topic(of: node)
            if let first = lines[topic.name] {
                throw problem(.duplicateName(topic.name, firstLine: first), line: node.line)
            }
            lines[topic.name] = node.line
            seeds.topics.append(topic)
        }
        seeds.frozen = try keys["frozen"].map { node throws(SeedFileError) in try frozen(of: node) }
        guard seeds.guidedTopicCount > 0 else { throw problem(.noTopics, line: root.line) }
        for node in try list("apart", in: keys, of: "pairs of names") {
            seeds.apart.append(try pair(of: node, names: seeds.topics.map(\.name)))
        }
        return seeds
    }

    private func topic(of node: Node) throws(SeedFileError) -> TopicSeed {
        let keys = try fields(of: node, known: Self.topicKeys, owner: "a topic")
        guard let name = keys["name"] else { throw problem(.missingKey("name", of: "a topic"), line: node.line) }
        var topic = TopicSeed(name: try text(name, key: "name"), words: [])
        for entry in try list("seeds", in: keys, of: "words and phrases") {
            topic.words.append(try word(of: entry))
        }
        let words = zip(topic.words, keys["seeds"].flatMap(\.sequence).map(Array.init) ?? [])
        for entry in try list("exclude", in: keys, of: "words and phrases") {
            let exclusion = try pattern(entry, key: "exclude")
            for (word, wordNode) in words where TermPattern(exclusion).matches(word.pattern) {
                throw problem(
                    .contradiction(topic: topic.name, word: word.pattern, exclusion: exclusion),
                    line: max(entry.line, wordNode.line)
                )
            }
            topic.exclusions.append(exclusion)
        }
        for entry in try list("articles", in: keys, of: "article identifiers") {
            topic.articles.append(try text(entry, key: "articles"))
        }
        if let strength = keys["strength"] { topic.strength = try number(strength, key: "strength") }
        guard !topic.words.isEmpty || !topic.articles.isEmpty else {
            throw problem(.missingKey("seeds", of: "topic \"\(topic.name)\""), line: node.line)
        }
        return topic
    }

    private func word(of node: Node) throws(SeedFileError) -> TopicSeed.Word {
        guard node.mapping != nil else { return TopicSeed.Word(try pattern(node, key: "seeds")) }
        let keys = try fields(of: node, known: ["word", "strength"], owner: "a seed")
        guard let word = keys["word"] else { throw problem(.missingKey("word", of: "a seed"), line: node.line) }
        let pattern = try pattern(word, key: "word")
        guard let strength = keys["strength"] else { return TopicSeed.Word(pattern) }
        return TopicSeed.Word(pattern, strength: try number(strength, key: "strength"))
    }

    private func frozen(of node: Node) throws(SeedFileError) -> TopicSeeds.Frozen {
        let keys = try fields(of: node, known: ["model", "topics"], owner: "\"frozen\"")
        for key in ["model", "topics"] where keys[key] == nil {
            throw problem(.missingKey(key, of: "\"frozen\""), line: node.line)
        }
        let model = try keys["model"].map { node throws(SeedFileError) in try text(node, key: "model") } ?? ""
        var topics: [String] = []
        for entry in try list("topics", in: keys, of: "topic identifiers") {
            let id = try text(entry, key: "topics")
            guard !topics.contains(id) else {
                throw problem(.duplicateName(id, firstLine: node.line), line: entry.line)
            }
            topics.append(id)
        }
        return TopicSeeds.Frozen(model: model, topics: topics, line: keys["topics"]?.line ?? node.line)
    }

    private func pair(of node: Node, names: [String]) throws(SeedFileError) -> [Int] {
        guard let sequence = node.sequence, sequence.count == 2 else {
            throw problem(.wrongValue(key: "apart", expected: "a list of pairs of names"), line: node.line)
        }
        var pair: [Int] = []
        for entry in sequence {
            let name = try text(entry, key: "apart")
            guard let position = names.firstIndex(of: name) else {
                throw problem(.unknownTopic(name, known: names), line: entry.line)
            }
            guard !pair.contains(position) else {
                throw problem(.wrongValue(key: "apart", expected: "a pair of two different topics"), line: entry.line)
            }
            pair.append(position)
        }
        return pair
    }

    private func fields(of node: Node, known: [String], owner: String) throws(SeedFileError) -> [String: Node] {
        let fields = try node.fields(known: known) { problem(.unknownKey($0, known: known), line: $1) }
        guard let fields else { throw problem(.wrongValue(key: owner, expected: "keys with values"), line: node.line) }
        return fields
    }

    private func list(_ key: String, in keys: [String: Node], of what: String) throws(SeedFileError) -> [Node] {
        guard let node = keys[key] else { return [] }
        guard let sequence = node.sequence else {
            throw problem(.wrongValue(key: key, expected: "a list of \(what)"), line: node.line)
        }
        return Array(sequence)
    }

    private func text(_ node: Node, key: String) throws(SeedFileError) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw problem(.wrongValue(key: key, expected: "a text"), line: node.line)
        }
        return text
    }

    private func pattern(_ node: Node, key: String) throws(SeedFileError) -> String {
        let word = try text(node, key: key)
        guard word.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { throw problem(.emptyWord(key: key), line: node.line) }
        return word.lowercased()
    }

    private func number(_ node: Node, key: String) throws(SeedFileError) -> Double {
        guard let number = node.float ?? node.int.map(Double.init), number > 0, number <= 1000 else {
            throw problem(.wrongValue(key: key, expected: "a number above 0 and up to 1000"), line: node.line)
        }
        return number
    }
}

extension TopicMatching {
    /// Gives the topics after a change their permanent identifiers and tells what became of those before.
    ///
    /// A paired topic has the identifier of the old one, with its label and name. The others get new identifiers.
    ///
    /// - Parameters:
    ///   - old: The topics before.
    ///   - new: The topics after; they take identifiers and names.
    ///   - fixed: The columns of new topics that have their identifiers already.
    ///   - lineage: Gives new identifiers.
    /// - Returns: What happened, in the order of the new topics, then the retired ones.
    public func identify(
        old: [Topic],
        new: inout [Topic],
        fixed: Set<Int> = [],
        lineage: inout TopicLineage
    ) -> [TopicLineage.Event] {
        var oldOfNew = [Int?](repeating: nil, count: new.count)
        for (before, after) in pairs.enumerated() { if let after { oldOfNew[after] = before } }
        for topic in new.indices where !fixed.contains(topic) {
            if let before = oldOfNew[topic] {
                new[topic].take(identityOf: old[before])
            } else {
                new[topic].id = lineage.makeIdentifier()
            }
        }
        var events: [TopicLineage.Event] = []
        let splitOff = Set(children.joined())
        for topic in new.indices {
            if let before = oldOfNew[topic] {
                events.append(event(old: old, new: new, before: before, after: topic))
            } else if !parents[topic].isEmpty {
                events.append(merge(old: old, new: new, into: topic, from: parents[topic]))
            } else if !splitOff.contains(topic) {
                events.append(
                    TopicLineage.Event(
                        status: .new,
                        from: [],
                        to: [new[topic].id],
                        similarity: similarities.map { $0[topic] }.max() ?? 0,
                        label: new[topic].label
                    )
                )
            }
        }
        let merged = Set(parents.joined())
        for topic in old.indices where pairs[topic] == nil && !merged.contains(topic) {
            events.append(
                children[topic].isEmpty
                    ? TopicLineage.Event(
                        status: .retired,
                        from: [old[topic].id],
                        to: [],
                        similarity: similarities[topic].max() ?? 0,
                        label: old[topic].label
                    )
                    : split(old: old, new: new, from: topic, into: children[topic])
            )
        }
        return events
    }

    /// What became of an old topic that has a partner.
    private func event(old: [Topic], new: [Topic], before: Int, after: Int) -> TopicLineage.Event {
        if !children[before].isEmpty {
            return split(old: old, new: new, from: before, into: [after] + children[before])
        }
        if !parents[after].isEmpty { return merge(old: old, new: new, into: after, from: [before] + parents[after]) }
        return TopicLineage.Event(
            status: .kept,
            from: [old[before].id],
            to: [new[after].id],
            similarity: similarities[before][after],
            label: new[after].label
        )
    }

    private func split(old: [Topic], new: [Topic], from: Int, into: [Int]) -> TopicLineage.Event {
        TopicLineage.Event(
            status: .split,
            from: [old[from].id],
            to: into.map { new[$0].id },
            similarity: oldCombinations[from].similarity,
            parts: into.map { oldCombinations[from].parts[$0] },
            label: old[from].label
        )
    }

    private func merge(old: [Topic], new: [Topic], into: Int, from: [Int]) -> TopicLineage.Event {
        TopicLineage.Event(
            status: .merged,
            from: from.map { old[$0].id },
            to: [new[into].id],
            similarity: newCombinations[into].similarity,
            parts: from.map { newCombinations[into].parts[$0] },
            label: new[into].label
        )
    }
}

extension Topic {
    /// Takes over who another topic is: its identifier, and its label, whether a person gave it or not.
    mutating func take(identityOf other: Topic) {
        id = other.id
        label = other.label
        isNamed = other.isNamed
    }
}

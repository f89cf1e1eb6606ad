extension [Attribution] {
    /// Finds for each attribution the innermost one whose words it stands in: "Marr says Orth thinks" makes Orth's
    /// thought a part of what Marr says.
    ///
    /// The attributions must stand in the order of their sentences.
    mutating func nest() {
        var start = 0
        while start < count {
            var end = start
            while end < count, self[end].sentence == self[start].sentence { end += 1 }
            // A sentence of hundreds of cues is no sentence; a bound keeps the time linear.
            let group = start..<Swift.min(end, start + 40)
            for inner in group { self[inner].outer = outer(of: inner, in: group) }
            start = end
        }
    }

    private func outer(of inner: Int, in group: Range<Int>) -> Int? {
        guard let hit = self[inner].cue else { return nil }
        return group.filter { outer in
            outer != inner && self[outer].cue?.item ?? .max < hit.item && self[outer].kind != .act
                && self[outer].content.contains { range in
                    range.contains(hit.item) && (self[inner].source.map { range.contains($0.first) } ?? false)
                }
        }.max { self[$0].content[0].lowerBound < self[$1].content[0].lowerBound }
    }
}

/// Finds what stands behind a label: "MORO: We will win this." in a transcript, "Moro: Dam will hold" in a headline.
struct LineLabels {
    let text: AnnotatedText

    /// How many labelled paragraphs make a transcript; one line in capitals may be a place.
    private static let transcriptLength = 2

    /// Returns an attribution for each labelled paragraph.
    func attributions() -> [Attribution] {
        let labelled = text.sentences.indices.compactMap { number in label(of: number).map { (number, $0) } }
        let spoken = labelled.filter { isCapitals($0.1) }
        let isTranscript = spoken.count >= Self.transcriptLength
        return labelled.compactMap { number, label in
            if isTranscript, isCapitals(label) { return attribution(number, label, .direct) }
            return number == 0 && isNamed(label) ? attribution(number, label, .indirect) : nil
        }
    }

    /// The words before a colon at the start of a paragraph, if words and no quotation stand behind.
    private func label(of number: Int) -> Range<Int>? {
        let sentence = text.sentences[number]
        guard number == 0 || text.sentences[number - 1].paragraph != sentence.paragraph else { return nil }
        let first = sentence.items.lowerBound
        guard text.items[first].isCapitalised else { return nil }
        var place = first
        while place < sentence.items.upperBound, place - first < 6 {
            let token = text.items[place]
            if token.kind == .colon {
                let behind = place + 1..<sentence.items.upperBound
                let hasWords = behind.count > 3 && text.items[behind.lowerBound].isWord
                return place > first && hasWords ? first..<place : nil
            }
            guard token.isCapitalised || token.isAny([.nameParticle, .preposition]) else { return nil }
            place += 1
        }
        return nil
    }

    private func isCapitals(_ label: Range<Int>) -> Bool {
        label.allSatisfy { text.items[$0].shape.contains(.allCapitals) || text.items[$0].shape.contains(.initial) }
    }

    /// Whether a label names somebody: a first name, a title, a name of two words, a report.
    private func isNamed(_ label: Range<Int>) -> Bool {
        let tokens = text.items[label]
        return tokens.contains { $0.isAny([.givenMale, .givenFemale, .title, .office, .document, .organisationHead]) }
    }

    private func attribution(_ number: Int, _ label: Range<Int>, _ kind: Statement.Kind) -> Attribution {
        let sentence = text.sentences[number]
        var end = sentence.items.upperBound
        if kind == .direct, let last = text.sentences.indices(paragraph: sentence.paragraph).last {
            end = text.sentences[last].items.upperBound
        }
        return Attribution(
            pattern: .colon,
            sentence: number,
            paragraph: sentence.paragraph,
            source: NounPhrase(first: label.lowerBound, last: label.upperBound - 1),
            content: [label.upperBound + 1..<end],
            kind: kind,
            certainty: kind == .direct ? 1 : 0.8
        )
    }
}

extension AnnotatedText {
    /// Returns a reader of a sentence.
    func reader(ofSentence number: Int) -> SentenceReader {
        let items = sentences[number].items
        return SentenceReader(items: self.items, known: rules.known, start: items.lowerBound, end: items.upperBound)
    }

    /// Returns what stands as the subject of each finite verb of a sentence, found as far as it is asked for.
    func subjects(ofSentence number: Int) -> some Sequence<NounPhrase?> {
        let reader = reader(ofSentence: number)
        let finder = SubjectFinder(reader: reader)
        return (reader.start..<reader.end).lazy.filter(reader.isFiniteVerb).map(finder.subject)
    }
}

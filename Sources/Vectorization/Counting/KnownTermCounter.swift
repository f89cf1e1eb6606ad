/// Counts the terms of a known vocabulary in one text after the other.
struct KnownTermCounter: ~Copyable {
    private let index: TermIndex
    private let lengths: ClosedRange<Int>
    private let skipsRemoved: Bool
    private var reader: TermReader
    private var sequence: [Int32] = []
    private var found: [Int32] = []

    init(
        index: TermIndex,
        options: TFIDFVectorizer.Options,
        stopWords: TokenTable?,
        stemmer: consuming Stemmer?
    ) {
        self.index = index
        lengths = options.analyzer == .word ? options.ngramRange : 1...1
        skipsRemoved = options.tokenRule == .scikitLearn
        reader = TermReader(
            options: options,
            resolver: TermResolver(stopWords: stopWords, stemmer: stemmer, index: index)
        )
    }

    /// Counts the terms of texts.
    mutating func count(_ texts: ArraySlice<String>) -> KnownTermCounts.Chunk {
        var chunk = KnownTermCounts.Chunk()
        for text in texts {
            read(text)
            let (known, all) = findTerms()
            chunk.outOfVocabularyShare.append(all == 0 ? 0 : Float(Double(all - known) / Double(all)))
            found.sort()
            var start = 0
            while start < found.count {
                var end = start + 1
                while end < found.count, found[end] == found[start] { end += 1 }
                chunk.columns.append(found[start])
                chunk.counts.append(Float(end - start))
                start = end
            }
            chunk.ends.append(chunk.columns.count)
        }
        return chunk
    }

    private mutating func read(_ text: String) {
        sequence.removeAll(keepingCapacity: true)
        let skipsRemoved = skipsRemoved
        var sequence: [Int32] = []
        swap(&sequence, &self.sequence)
        reader.read(text) { terms in
            for place in terms.indices where terms[place] != TermNumbering.removed || !skipsRemoved {
                sequence.append(terms[place])
            }
        }
        self.sequence = sequence
    }

    /// Finds the columns of all runs; returns how many runs of the shortest length are terms, and how many there are.
    private mutating func findTerms() -> (known: Int, all: Int) {
        found.removeAll(keepingCapacity: true)
        var (known, all) = (0, 0)
        for first in sequence.indices where sequence[first] != TermNumbering.removed {
            let shortest = first + lengths.lowerBound
            if shortest <= sequence.count,
                !sequence[first..<shortest].contains(TermNumbering.removed)
            {
                all += 1
            }
            guard sequence[first] >= 0 else { continue }
            var run = sequence[first]
            for length in 1...lengths.upperBound {
                if length > 1 {
                    let last = first + length - 1
                    guard last < sequence.count, sequence[last] >= 0,
                        let longer = index.run(run, followedBy: sequence[last])
                    else { break }
                    run = longer
                }
                let column = index.column(ofRun: run)
                if length >= lengths.lowerBound, column >= 0 {
                    found.append(column)
                    if length == lengths.lowerBound { known += 1 }
                }
            }
        }
        return (known, all)
    }
}

/// Counts the terms of one text after the other.
struct TermCounter {
    /// How often the text that is being read has each term.
    private var counts: [Int32] = []

    /// The distinct terms of the text that is being read.
    private var distinct: [Int32] = []

    private var totalCounts: [Int64] = []
    private var documentFrequency: [Int32] = []

    /// Counts the terms of a piece of a text; stop words are passed over.
    mutating func add(_ terms: Span<Int32>) {
        for index in terms.indices where terms[index] >= 0 {
            let term = Int(terms[index])
            if term >= counts.count { grow(to: term + 1) }
            if counts[term] == 0 { distinct.append(terms[index]) }
            counts[term] &+= 1
        }
    }

    /// Writes down what the text has, and makes ready for the next one.
    mutating func flush(into chunk: inout CorpusReading.Chunk) {
        chunk.terms += distinct
        for term in distinct {
            chunk.counts.append(counts[Int(term)])
            totalCounts[Int(term)] += Int64(counts[Int(term)])
            documentFrequency[Int(term)] += 1
            counts[Int(term)] = 0
        }
        distinct.removeAll(keepingCapacity: true)
    }

    /// Counts terms without regard to texts.
    mutating func tally(_ terms: [Int32]) {
        for term in terms where term >= 0 {
            if Int(term) >= counts.count { grow(to: Int(term) + 1) }
            totalCounts[Int(term)] += 1
        }
    }

    /// The number of times each term was met, and the number of texts in which it was.
    func totals(termCount: Int) -> (counts: [Int64], documentFrequency: [Int32]) {
        let missing = max(0, termCount - totalCounts.count)
        return (
            Array((totalCounts + repeatElement(0, count: missing))[..<termCount]),
            Array((documentFrequency + repeatElement(0, count: missing))[..<termCount])
        )
    }

    private mutating func grow(to count: Int) {
        let missing = max(count, 2 * counts.count, 1 << 12) - counts.count
        counts += repeatElement(0, count: missing)
        totalCounts += repeatElement(0, count: missing)
        documentFrequency += repeatElement(0, count: missing)
    }
}

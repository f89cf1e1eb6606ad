/// Counts the n-grams of one partition.
struct NGramCounter: ~Copyable {
    private let plan: NGramPlan
    private let lengths: ClosedRange<Int>
    private let documentRange: ClosedRange<Double>
    private let gate: PhraseGate?
    private var levels: [NGramLevel] = []

    /// The next n-gram of each level, as the levels are walked side by side.
    private var next: [Int] = []

    /// The words of the n-gram that is being looked at, one more than their positions.
    private var path: [UInt32]

    private var partition = NGramPartition()
    private var entries: [NGramPartition.Entry] = []

    init(plan: NGramPlan, lengths: ClosedRange<Int>, documentRange: ClosedRange<Double>, gate: PhraseGate?) {
        self.plan = plan
        self.lengths = lengths
        self.documentRange = documentRange
        self.gate = gate
        path = [UInt32](repeating: 0, count: plan.length)
    }

    /// Counts the n-grams that begin with the words of a partition.
    consuming func count(
        _ partitionNumber: Int,
        of records: [NGramRecords],
        chunks: TextChunks
    ) -> NGramPartition {
        let stride = NGramRecords.stride(of: plan)
        var numbers: [UInt32] = []
        numbers.reserveCapacity(
            records.reduce(0) { $0 + $1.starts[partitionNumber + 1] - $1.starts[partitionNumber] } * stride
        )
        for chunk in records {
            numbers +=
                chunk.numbers[
                    chunk.starts[partitionNumber] * stride..<chunk.starts[partitionNumber + 1] * stride
                ]
        }
        var sort = RadixSort()
        levels = [NGramLevel(numbers, stride: stride, words: plan.words[partitionNumber], sort: &sort)]
        for offset in 1..<max(1, plan.length) {
            levels.append(
                NGramLevel(
                    extending: levels[offset - 1],
                    by: offset,
                    numbers,
                    stride: stride,
                    wordCount: plan.wordCount,
                    sort: &sort
                )
            )
        }
        next = [Int](repeating: 0, count: levels.count)
        visit(level: 0, end: numbers.count / stride, precedingCount: 0, prefixPasses: true)
        divide(chunks)
        return partition
    }

    /// Walks the n-grams of a level, and those that are longer, up to a record.
    private mutating func visit(level: Int, end: Int, precedingCount: Int, prefixPasses: Bool) {
        while next[level] < levels[level].lastWords.count {
            let ngram = next[level]
            let range = Int(levels[level].starts[ngram])..<Int(levels[level].starts[ngram + 1])
            guard range.lowerBound < end else { return }
            next[level] += 1
            path[level] = levels[level].lastWords[ngram]
            var passes = prefixPasses
            if path[level] > 0 {
                var score: Double?
                if level > 0, let gate {
                    let found = gate.score(count: range.count, first: precedingCount, last: path[level], level: level)
                    passes = passes && gate.passes(count: range.count, score: found)
                    score = found
                }
                if level + 1 >= lengths.lowerBound {
                    partition.distinctCount += 1
                    if passes { count(range, level: level, score: score) }
                }
            }
            if level + 1 < levels.count {
                let child = next[level + 1]
                let isEnd = levels[level + 1].lastWords[child] == 0
                let ended = isEnd ? Int(levels[level + 1].starts[child + 1] - levels[level + 1].starts[child]) : 0
                visit(
                    level: level + 1,
                    end: range.upperBound,
                    precedingCount: range.count - ended,
                    prefixPasses: passes
                )
                path[level + 1] = 0
            }
        }
    }

    /// Counts an n-gram in each text, and keeps it if it is in as many texts as are asked for.
    private mutating func count(_ records: Range<Int>, level: Int, score: Double?) {
        let texts = levels[level].texts
        var documentFrequency: Int32 = 1
        for place in records.dropFirst() where texts[place] != texts[place - 1] { documentFrequency += 1 }
        guard documentRange.contains(Double(documentFrequency)) else { return }
        let term = UInt32(partition.counts.count)
        partition.words += path
        partition.counts.append(Int64(records.count))
        partition.documentFrequency.append(documentFrequency)
        if gate != nil { partition.scores.append(score.map { Float($0) } ?? .nan) }
        var start = records.lowerBound
        while start < records.upperBound {
            var end = start + 1
            while end < records.upperBound, texts[end] == texts[start] { end += 1 }
            entries.append(NGramPartition.Entry(term: term, row: texts[start], count: UInt32(end - start)))
            start = end
        }
    }

    /// Puts the counts of each chunk together, with texts numbered in their chunk.
    private mutating func divide(_ chunks: TextChunks) {
        var starts = [Int](repeating: 0, count: chunks.ranges.count + 1)
        for entry in entries { starts[Int(chunks.chunkOfText[Int(entry.row)]) + 1] += 1 }
        for chunk in 1..<starts.count { starts[chunk] += starts[chunk - 1] }
        var places = starts
        // SAFETY: each count is written once, at the place that counting them gave it.
        partition.entries = unsafe [NGramPartition.Entry](
            unsafeUninitializedCapacity: entries.count
        ) { target, targetCount in
            for entry in entries {
                let chunk = Int(chunks.chunkOfText[Int(entry.row)])
                var entry = entry
                entry.row -= UInt32(chunks.ranges[chunk].lowerBound)
                unsafe target[places[chunk]] = entry
                places[chunk] += 1
            }
            targetCount = entries.count
        }
        partition.chunkStarts = starts
    }
}

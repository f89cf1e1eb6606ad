internal import LinearAlgebra

/// Counts of words and of runs of neighbouring words.
///
/// No text of an n-gram is looked at before the vocabulary is known. Words are numbered in the order of code points,
/// the places where an n-gram begins are divided by first word, and each part is sorted by its further words, so that
/// equal n-grams meet and come out in the order of their texts. Every step reads and writes memory in order, which is
/// what makes it several times faster than a table of n-grams that outgrows the caches.
struct NGramCounts: CountedCorpus {
    let documentFrequency: [Int32]
    let occurrenceCount: Int64
    let phraseScores: [Float]?
    let termCount: Int
    private let partitions: [NGramPartition]

    /// The column of each term of each partition, -1 if it is not kept.
    private let columns: [[Int32]]

    private let words: TermTable
    private let length: Int

    init(
        _ reading: CorpusReading,
        _ merged: MergedVocabulary,
        selection: TermSelection,
        options: TFIDFVectorizer.Options,
        chunks: TextChunks,
        parallel: ParallelLoop
    ) throws(VectorizationError) {
        let plan = NGramPlan(counts: merged.counts, length: options.ngramRange.upperBound)
        let records = parallel.mapChunks(of: reading.chunks.count, chunkSize: 1) { chunk, _ in
            NGramRecords(
                reading.chunks[chunk],
                positions: merged.positions[reading.chunks[chunk].worker],
                firstText: chunks.ranges[chunk].lowerBound,
                plan: plan
            )
        }
        let gate = options.phrases.map { PhraseGate($0, records: records, plan: plan) }
        partitions = parallel.mapChunks(of: plan.partitionCount, chunkSize: 1) { partition, _ in
            NGramCounter(
                plan: plan,
                lengths: options.ngramRange,
                documentRange: selection.range,
                gate: gate
            ).count(partition, of: records, chunks: chunks)
        }
        let counts = partitions.flatMap(\.counts)
        let kept = selection.mostFrequent(Array(counts.indices), counts: counts)
        guard !kept.isEmpty else {
            let distinctCount = partitions.reduce(0) { $0 + $1.distinctCount }
            guard distinctCount > 0 else { throw .noTerms(documentCount: chunks.chunkOfText.count) }
            throw selection.emptyVocabulary(termCount: distinctCount)
        }
        guard kept.count <= Int(Int32.max) else { throw .tooManyTerms(count: kept.count) }
        columns = Self.columns(of: partitions, kept: kept)
        let frequencies = partitions.flatMap(\.documentFrequency)
        documentFrequency = kept.map { frequencies[$0] }
        occurrenceCount = kept.reduce(0) { $0 + counts[$1] }
        let scores = partitions.flatMap(\.scores)
        phraseScores = gate == nil ? nil : kept.map { scores[$0] }
        termCount = kept.count
        words = merged.terms
        length = plan.length
    }

    /// Returns the column of each term of each partition; -1 for those that are not kept.
    private static func columns(of partitions: [NGramPartition], kept: [Int]) -> [[Int32]] {
        var first = 0
        var column = 0
        return partitions.map { partition in
            defer { first += partition.counts.count }
            return partition.counts.indices.map { term in
                guard column < kept.count, kept[column] == first + term else { return -1 }
                defer { column += 1 }
                return Int32(column)
            }
        }
    }

    func terms(parallel: ParallelLoop) -> TermTable {
        let parts = parallel.mapChunks(of: partitions.count, chunkSize: 1) { number, _ in
            var utf8: [UInt8] = []
            var ends: [Int] = []
            let partition = partitions[number]
            for term in partition.counts.indices where columns[number][term] >= 0 {
                for place in term * length..<(term + 1) * length where partition.words[place] > 0 {
                    if place > term * length { utf8.append(UInt8(ascii: " ")) }
                    utf8 += words.bytes(at: Int(partition.words[place]) - 1)
                }
                ends.append(utf8.count)
            }
            return (utf8: utf8, ends: ends)
        }
        var utf8: [UInt8] = []
        utf8.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
        var offsets: [Int64] = [0]
        offsets.reserveCapacity(termCount + 1)
        for part in parts {
            for end in part.ends { offsets.append(Int64(utf8.count + end)) }
            utf8 += part.utf8
        }
        return TermTable(utf8: utf8, offsets: offsets)
    }

    func rowLengths(ofChunk chunk: Int, textCount: Int) -> [Int] {
        var lengths = [Int](repeating: 0, count: textCount)
        for (partition, columns) in zip(partitions, columns) {
            for entry in partition.entries[partition.chunkStarts[chunk]..<partition.chunkStarts[chunk + 1]]
            where columns[Int(entry.term)] >= 0 {
                lengths[Int(entry.row)] += 1
            }
        }
        return lengths
    }

    func fill(
        chunk: Int,
        starts: ArraySlice<Int>,
        columns: UnsafeMutableBufferPointer<Int32>,
        counts: UnsafeMutableBufferPointer<Float>
    ) {
        var places = Array(starts)
        for (partition, columnOfTerm) in zip(partitions, self.columns) {
            for entry in partition.entries[partition.chunkStarts[chunk]..<partition.chunkStarts[chunk + 1]] {
                let column = columnOfTerm[Int(entry.term)]
                guard column >= 0 else { continue }
                let place = places[Int(entry.row)]
                // SAFETY: each row has room for as many entries as were counted for it.
                unsafe columns[place] = column
                unsafe counts[place] = Float(entry.count)
                places[Int(entry.row)] = place + 1
            }
        }
    }
}

internal import LinearAlgebra
internal import Vectorization

/// In how many windows each term is, and each pair of terms of one topic.
struct WindowCounts: Hashable, Sendable {
    /// The number of windows.
    var windowCount = 0
    /// The windows of each term.
    var terms: [Int]
    /// The windows of each pair, by the number of the pair.
    var pairs: [Int]

    init(termCount: Int, pairCount: Int) {
        terms = [Int](repeating: 0, count: termCount)
        pairs = [Int](repeating: 0, count: pairCount)
    }

    /// Counts the windows of texts.
    ///
    /// - Parameters:
    ///   - occurrences: Where the terms stand.
    ///   - pairs: The pairs that are asked for.
    ///   - width: The words of a window; nil takes each text as one window.
    ///   - mode: How windows are counted.
    ///   - parallel: The threads to use.
    init(
        _ occurrences: TermOccurrences,
        pairs: TermPairs,
        width: Int?,
        mode: CoherenceMode,
        parallel: ParallelLoop
    ) {
        self.init(termCount: pairs.termCount, pairCount: pairs.count)
        let parts = parallel.mapChunks(of: occurrences.places.count, chunkSize: 512) { _, texts in
            var sweep = WindowSweep(pairs: pairs)
            for text in texts {
                sweep.add(
                    occurrences.places[text],
                    wordCount: occurrences.wordCounts[text],
                    width: width,
                    mode: mode
                )
            }
            return sweep.counts
        }
        for part in parts {
            windowCount += part.windowCount
            for term in terms.indices { terms[term] += part.terms[term] }
            for pair in self.pairs.indices { self.pairs[pair] += part.pairs[pair] }
        }
    }
}

/// Sweeps a window over texts; each term is in a run of windows, and two terms share the overlap of their runs.
///
/// A term costs one step for each run and each other term that is in the window with it, so that the width of the
/// window hardly counts.
private struct WindowSweep {
    /// The windows, from the first to the last, in which a term is.
    private struct Run {
        var term: Int32
        var start: Int
        var end: Int
    }

    private let pairs: TermPairs
    private(set) var counts: WindowCounts
    private var runs: [Run] = []
    private var active: [Run] = []
    /// The last run of each term in the text at hand, or −1.
    private var lastRun: [Int]
    /// Where the copies of each term stand in the text at hand.
    private var copies: [[Int32]]

    init(pairs: TermPairs) {
        self.pairs = pairs
        counts = WindowCounts(termCount: pairs.termCount, pairCount: pairs.count)
        lastRun = [Int](repeating: -1, count: pairs.termCount)
        copies = [[Int32]](repeating: [], count: pairs.termCount)
    }

    mutating func add(_ places: [TermOccurrences.Place], wordCount: Int, width: Int?, mode: CoherenceMode) {
        guard wordCount > 0 else {
            // For gensim a text without words is a window without words.
            if mode == .gensim { counts.windowCount += 1 }
            return
        }
        let width = width ?? wordCount
        let windows = max(1, wordCount - width + 1)
        counts.windowCount += windows
        makeRuns(of: places, width: width, windows: windows, mode: mode)
        active.removeAll(keepingCapacity: true)
        for run in runs {
            retire(before: run.start)
            active.append(run)
        }
        retire(before: .max)
        for run in runs { lastRun[Int(run.term)] = -1 }
    }

    /// Makes the runs of windows of each term, in the order of their starts.
    private mutating func makeRuns(of places: [TermOccurrences.Place], width: Int, windows: Int, mode: CoherenceMode) {
        runs.removeAll(keepingCapacity: true)
        for place in places {
            let term = Int(place.term)
            let start = max(0, Int(place.last) - width + 1)
            var end = min(Int(place.first), windows - 1)
            if mode == .gensim { copies[term].append(place.first) }
            guard start <= end else { continue }
            let known = lastRun[term]
            if known >= 0, start <= runs[known].end + (mode == .exact ? 1 : 0) {
                // Another copy that enters in time prolongs the run; for gensim it adds nothing.
                if mode == .exact { runs[known].end = max(runs[known].end, end) }
                continue
            }
            if mode == .gensim, let leaving = copies[term].first(where: { $0 >= start }) {
                end = min(end, Int(leaving))
            }
            lastRun[term] = runs.count
            runs.append(Run(term: place.term, start: start, end: end))
        }
        guard mode == .gensim else { return }
        for place in places { copies[Int(place.term)].removeAll(keepingCapacity: true) }
    }

    /// Ends the runs that stop before a window, the earliest first, and counts what they shared with the others.
    private mutating func retire(before start: Int) {
        while let place = active.indices.min(by: { active[$0].end < active[$1].end }), active[place].end < start {
            let run = active[place]
            active.swapAt(place, active.count - 1)
            active.removeLast()
            counts.terms[Int(run.term)] += run.end - run.start + 1
            for other in active {
                let pair = pairs.number(of: run.term, other.term)
                if pair >= 0 { counts.pairs[pair] += run.end - max(run.start, other.start) + 1 }
            }
        }
    }
}

internal import LinearAlgebra

/// Random parts of a corpus on which numbers of topics are tried.
struct TopicCountTrials: Sendable {
    /// One part: what trains on it, and the documents that are left out.
    private struct Part: Sendable {
        let trainer: SubsampleTrainer
        let others: HeldOutDocuments
    }

    /// What one part says about a number of topics.
    private struct Finding: Sendable {
        let terms: TopTermSets
        let error: Double
        let coherence: Double
    }

    private let parts: [Part]
    private let parallel: ParallelLoop

    /// Draws the parts and decomposes each of them once.
    ///
    /// - Parameters:
    ///   - matrix: Documents × terms.
    ///   - options: What is tried.
    ///   - greatestTopicCount: The most topics that will be tried.
    ///   - parallel: The loop over the parts.
    /// - Throws: ``NMFError`` if a part cannot be decomposed.
    init(
        _ matrix: SparseMatrix,
        options: TopicCountSelector.Options,
        greatestTopicCount: Int,
        parallel: ParallelLoop
    ) throws(NMFError) {
        let seed = options.factorization.seed
        let samples = Subsample.draw(options.sampleCount, ofDocuments: matrix.rowCount, seed: seed)
        self.parallel = parallel
        parts = try parallel.map(samples.count) { number throws(NMFError) in
            Part(
                trainer: try SubsampleTrainer(
                    matrix: matrix.selecting(rows: samples[number].documents),
                    greatestTopicCount: greatestTopicCount,
                    options: options.factorization.shortened
                ),
                others: HeldOutDocuments(matrix.selecting(rows: samples[number].others), seed: seed)
            )
        }
    }

    /// Tries a number of topics.
    func candidate(topicCount: Int) throws(NMFError) -> TopicCountCandidate {
        let parts = parts
        let findings = try parallel.map(parts.count) { number throws(NMFError) in
            let topics = try parts[number].trainer.termTopics(topicCount: topicCount)
            return Finding(
                terms: TopTermSets(topics),
                error: try parts[number].others.error(of: topics),
                coherence: parts[number].others.coherence(of: topics)
            )
        }
        let similarities = pairSimilarities(findings.map(\.terms))
        let stability = Self.mean(similarities.flatMap { $0.compactMap(\.self) })
        let count = Double(findings.count)
        let left = findings.indices.map { part in
            Self.mean(
                similarities.enumerated().filter { $0.offset != part }.flatMap { row in
                    row.element.enumerated().filter { $0.offset != part }.compactMap(\.element)
                }
            )
        }
        let center = Self.mean(left)
        let spread = left.reduce(0.0) { $0 + ($1 - center) * ($1 - center) }
        return TopicCountCandidate(
            topicCount: topicCount,
            stability: stability,
            stabilityError: (spread * (count - 1) / count).squareRoot(),
            heldOutError: Self.mean(findings.map(\.error)),
            heldOutCoherence: Self.mean(findings.map(\.coherence))
        )
    }

    /// The mean similarity of the matched topics of each two parts, the earlier one first; nil on and below the diagonal.
    private func pairSimilarities(_ terms: [TopTermSets]) -> [[Double?]] {
        terms.indices.map { one in
            terms.indices.map { other in
                one < other ? Self.mean(terms[one].similarities(to: terms[other])) : nil
            }
        }
    }

    private static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
}

extension ParallelLoop {
    /// Returns what a closure makes of each number of `0..<count`, in their order.
    ///
    /// - Throws: The error of the first number that failed.
    func map<Element: Sendable>(
        _ count: Int,
        _ transform: @Sendable (Int) throws(NMFError) -> Element
    ) throws(NMFError) -> [Element] {
        let results = mapChunks(of: count, chunkSize: 1) { number, _ -> Result<Element, NMFError> in
            do throws(NMFError) {
                return .success(try transform(number))
            } catch {
                return .failure(error)
            }
        }
        var elements: [Element] = []
        for result in results { elements.append(try result.get()) }
        return elements
    }
}

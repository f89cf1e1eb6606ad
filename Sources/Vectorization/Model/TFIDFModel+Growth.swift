public import LinearAlgebra

extension TFIDFModel {
    /// Returns a model that has seen further texts too: their terms follow the old ones, and frequencies are added up.
    ///
    /// Columns of the old terms stay where they are. A new term must be in as many of the texts as the options ask of
    /// one, where a default of 5 or 2 is decided by the size of both corpora together; in how many of the old documents
    /// it was is not known, and counts as none. A word that was in too many of them does not come back as rare. A model with a limit on the number of terms takes no new ones.
    ///
    /// - Parameters:
    ///   - texts: The further documents.
    ///   - decay: The share that the old documents still count, from above 0 to 1.
    ///   - growsVocabulary: Whether new terms are taken.
    ///   - parallel: The threads to use.
    /// - Returns: The model with the frequencies, and so the inverse document frequencies, of both, and the weights of
    ///   the texts: a row for each text, a column for each term.
    /// - Throws: ``VectorizationError`` if the model's stemmer is not known here.
    public func growing(
        by texts: [String],
        decay: Double = 1,
        growsVocabulary: Bool = true,
        parallel: ParallelLoop
    ) throws(VectorizationError) -> (model: TFIDFModel, matrix: SparseMatrix) {
        let vocabulary = growsVocabulary ? try extended(by: texts, parallel: parallel) : terms
        let chunks = TextChunks(texts)
        let counts = try KnownTermCounts(
            texts,
            index: TermIndex(vocabulary, analyzer: options.analyzer),
            terms: vocabulary,
            options: options,
            stopWords: stopWords,
            chunks: chunks,
            parallel: parallel
        )
        let old = documentFrequency + [Int32](repeating: 0, count: vocabulary.count - terms.count)
        let oldCount = (decay * Double(documentCount)).rounded()
        let total = oldCount + Double(texts.count)
        let length = averageDocumentLength * oldCount + Double(counts.occurrenceCount)
        let model = TFIDFModel(
            options: options,
            stopWords: stopWords,
            terms: vocabulary,
            documentFrequency: zip(old, counts.documentFrequency).map {
                Int32((decay * Double($0)).rounded()) + $1
            },
            documentCount: Int(total),
            averageDocumentLength: length / max(1, total),
            frequentTerms: frequentTerms
        )
        let assembly = MatrixAssembly(counts, chunks: chunks, weighting: model.rowWeighting, parallel: parallel)
        return (model, assembly.matrix())
    }

    /// The vocabulary with the new terms of texts, in the order of their code points, at its end.
    private func extended(by texts: [String], parallel: ParallelLoop) throws(VectorizationError) -> TermTable {
        guard options.maximumFeatures == nil else { return terms }
        var options = options
        let total = documentCount + texts.count
        options.minimumDocumentFrequency = options.minimum(documentCount: total)
        // Every word of a batch on one subject may be in most of it, and yet be rare in both corpora together. Where the
        // words are not known that were in most of the old documents, the batch has to tell them.
        if !frequentTerms.isEmpty {
            options.maximumDocumentFrequency = .count(Int(options.maximumDocumentFrequency.documents(of: total)))
        }
        let found: TermTable
        do throws(VectorizationError) {
            found = try TFIDFVectorizer(options: options, stopWords: stopWords)
                .fitTransform(texts, parallel: parallel).model.terms
        } catch {
            switch error {
            case .noTerms, .emptyVocabulary, .crossedLimits: return terms
            default: throw error
            }
        }
        let (positions, barred) = (terms.positions, Set(frequentTerms))
        var (utf8, offsets) = (terms.utf8, terms.offsets)
        for term in 0..<found.count where positions[found.bytes(at: term)] == nil && !barred.contains(found[term]) {
            utf8 += found.bytes(at: term)
            offsets.append(Int64(utf8.count))
        }
        return TermTable(utf8: utf8, offsets: offsets)
    }
}

extension TermTable {
    /// The position of each term, by its bytes.
    package var positions: [ArraySlice<UInt8>: Int] {
        var positions: [ArraySlice<UInt8>: Int] = [:]
        positions.reserveCapacity(count)
        for term in 0..<count { positions[bytes(at: term)] = term }
        return positions
    }
}

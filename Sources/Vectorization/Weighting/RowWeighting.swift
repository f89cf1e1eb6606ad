internal import Foundation

/// Makes the weights of a document of its counts, in place.
struct RowWeighting: Sendable {
    private let weighting: Weighting
    private let termFrequency: TermFrequency
    private let norm: Norm
    private let idf: [Float]?
    private let averageLength: Double

    /// The sublinear or double-log frequency of small counts.
    private let damped: [Float]

    /// Creates the weighting of a model.
    ///
    /// - Parameters:
    ///   - options: The options of the model.
    ///   - idf: The inverse document frequency of each term.
    ///   - averageLength: The mean number of terms of a document, which BM25 needs.
    init(options: TFIDFVectorizer.Options, idf: [Float], averageLength: Double) {
        weighting = options.weighting
        termFrequency = options.termFrequency
        norm = options.norm
        self.idf = options.inverseDocumentFrequency == .none ? nil : idf
        self.averageLength = averageLength
        let isDouble = options.termFrequency == .doubleLog
        damped = (0..<256).map { count in count == 0 ? 0 : Self.damped(Double(count), isDouble: isDouble) }
    }

    private static func damped(_ count: Double, isDouble: Bool) -> Float {
        Float(isDouble ? 1 + log(1 + log(count)) : 1 + log(count))
    }

    /// Returns the inverse document frequency of each term.
    static func idf(documentFrequency: [Int32], documentCount: Int, options: TFIDFVectorizer.Options) -> [Float] {
        let n = Double(documentCount)
        if options.inverseDocumentFrequency == .none {
            return [Float](repeating: 1, count: documentFrequency.count)
        }
        var known: [Int32: Float] = [:]
        return documentFrequency.map { frequency in
            // Most terms share a few low frequencies.
            if let idf = known[frequency] { return idf }
            let d = Double(frequency)
            let idf =
                switch (options.weighting, options.inverseDocumentFrequency) {
                case (.bm25, _): log(1 + (n - d + 0.5) / (d + 0.5))
                case (.tfidf, .plain): d == 0 ? 1 : log(n / d) + 1
                case (.tfidf, _): log((1 + n) / (1 + d)) + 1
                }
            known[frequency] = Float(idf)
            return Float(idf)
        }
    }

    /// Turns the counts of a document into its weights.
    ///
    /// - Parameters:
    ///   - columns: The column of each entry.
    ///   - values: The counts, which become the weights.
    func apply(columns: UnsafeBufferPointer<Int32>, values: UnsafeMutableBufferPointer<Float>) {
        precondition(columns.count == values.count, "each entry has a column")
        switch weighting {
        case .tfidf: unsafe weighByFrequency(values)
        case .bm25(let k1, let b): unsafe weighByBM25(values, k1: k1, b: b)
        }
        if let idf {
            // SAFETY: both buffers have as many entries, see above; the columns are those of the idf.
            unsafe idf.withUnsafeBufferPointer { idf in
                for entry in 0..<columns.count { unsafe values[entry] *= idf[Int(columns[entry])] }
            }
        }
        unsafe scale(values)
    }

    private func weighByFrequency(_ values: UnsafeMutableBufferPointer<Float>) {
        switch termFrequency {
        case .raw: break
        case .binary: unsafe values.update(repeating: 1)
        case .sublinear, .doubleLog:
            for entry in values.indices {
                let count = unsafe values[entry]
                unsafe values[entry] =
                    count < 256
                    ? damped[Int(count)] : Self.damped(Double(count), isDouble: termFrequency == .doubleLog)
            }
        }
    }

    private func weighByBM25(_ values: UnsafeMutableBufferPointer<Float>, k1: Double, b: Double) {
        var length = 0.0
        for entry in values.indices { unsafe length += Double(values[entry]) }
        let saturation = k1 * (1 - b + b * length / max(averageLength, .leastNormalMagnitude))
        for entry in values.indices {
            let count = unsafe Double(values[entry])
            unsafe values[entry] = Float(count * (k1 + 1) / (count + saturation))
        }
    }

    private func scale(_ values: UnsafeMutableBufferPointer<Float>) {
        var sum = 0.0
        switch norm {
        case .none: return
        case .l1: for entry in values.indices { unsafe sum += Double(abs(values[entry])) }
        case .l2:
            for entry in values.indices { unsafe sum += Double(values[entry]) * Double(values[entry]) }
            sum = sum.squareRoot()
        }
        guard sum > 0 else { return }
        let factor = 1 / sum
        for entry in values.indices { unsafe values[entry] = Float(Double(values[entry]) * factor) }
    }
}

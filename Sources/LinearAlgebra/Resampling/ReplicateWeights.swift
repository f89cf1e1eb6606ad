/// How often each article is drawn in each replicate of a bootstrap.
///
/// A replicate draws as many articles as there are, with replacement (Efron 1979, "Bootstrap methods"), so that its
/// weights are multinomial. One byte is kept for each replicate and each article that a caller asks about.
package struct ReplicateWeights: Sendable {
    /// The number of replicates.
    package let replicateCount: Int
    /// The number of articles that weights are kept of.
    package let rowCount: Int
    /// The weights, kept articles × replicates.
    private let counts: [UInt8]

    /// Draws the replicates.
    ///
    /// - Parameters:
    ///   - replicateCount: The number of replicates.
    ///   - rows: For each article the row in which its weights are kept, or −1.
    ///   - rowCount: The number of rows.
    ///   - seed: The seed; each replicate has a generator of its own.
    ///   - parallel: The loop over the replicates; the weights do not depend on it.
    package init(replicateCount: Int, rows: [Int32], rowCount: Int, seed: UInt64, parallel: ParallelLoop) {
        self.replicateCount = replicateCount
        self.rowCount = rowCount
        var counts = [UInt8](repeating: 0, count: rowCount * replicateCount)
        // SAFETY: rows are below `rowCount`, and each replicate writes its own column.
        unsafe counts.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let counts = unsafe buffer
            // 64 replicates are a cache line of each row, which no other thread writes.
            parallel.forEachChunk(of: replicateCount, chunkSize: 64) { _, replicates in
                for replicate in replicates {
                    var generator = Self.generator(seed: seed, stream: UInt64(replicate) + 1)
                    for _ in rows.indices {
                        let row = Int(rows[generator.next(below: rows.count)])
                        guard row >= 0 else { continue }
                        let place = row * replicateCount + replicate
                        // An article that is drawn 255 times is beyond all chance; the byte must not run over.
                        unsafe counts[place] += counts[place] < .max ? 1 : 0
                    }
                }
            }
        }
        self.counts = counts
    }

    /// Returns a generator whose numbers have nothing to do with those of other streams of the seed.
    package static func generator(seed: UInt64, stream: UInt64) -> RandomGenerator {
        var mixed = RandomGenerator(seed: stream)
        var generator = RandomGenerator(seed: seed ^ mixed.next())
        return RandomGenerator(seed: generator.next())
    }

    /// Writes the weights of one row as floats, one for each replicate.
    private func write(row: Int, to target: UnsafeMutablePointer<Float>) {
        // SAFETY: the row has `replicateCount` bytes, and the caller holds as many floats.
        unsafe counts.withUnsafeBufferPointer { counts in
            guard let start = counts.baseAddress else { return }
            let source = unsafe start + row * replicateCount
            for replicate in 0..<replicateCount { unsafe target[replicate] = Float(source[replicate]) }
        }
    }

    /// Adds the product of some numbers, height × rows, and the weights of these rows, rows × replicates.
    ///
    /// The weights are unfolded to floats at most ``stripeLength`` rows at a time, so that memory stays small.
    ///
    /// - Parameters:
    ///   - numbers: Height × rows, row-major.
    ///   - height: The number of rows of `numbers`.
    ///   - rows: The rows of weights.
    ///   - products: Height × replicates.
    /// - Precondition: `rows` are at most ``stripeLength``.
    package func addProduct(of numbers: [Float], height: Int, rows: [Int], to products: inout [Float]) {
        precondition(numbers.count == height * rows.count, "a number for each row")
        precondition(products.count == height * replicateCount, "a product for each replicate")
        precondition(rows.count <= stripeLength, "rows that fit in memory")
        let width = replicateCount
        // SAFETY: the buffer is filled row by row, each with `width` floats, before it is read.
        let drawn = unsafe [Float](unsafeUninitializedCapacity: rows.count * width) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            for (place, row) in rows.enumerated() { unsafe write(row: row, to: start + place * width) }
            count = rows.count * width
        }
        // SAFETY: the three arrays have the sizes of the shape.
        unsafe numbers.withUnsafeBufferPointer { a in
            unsafe drawn.withUnsafeBufferPointer { b in
                unsafe products.withUnsafeMutableBufferPointer { c in
                    guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
                    unsafe BLAS.product(a, b, shape: (m: height, n: width, k: rows.count), into: c, adding: true)
                }
            }
        }
    }

    /// The most rows of one product.
    package var stripeLength: Int { max(16, Self.stripeSize / max(1, replicateCount)) }

    /// The floats of weights that are unfolded at a time.
    private static let stripeSize = 1 << 20
}

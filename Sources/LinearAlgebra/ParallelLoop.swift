internal import Dispatch
internal import Foundation
internal import Synchronization

/// A loop over chunks of an index range, run on several threads.
///
/// The borders of the chunks depend on the range and the chunk size only, never on the number of threads, so that a
/// body which treats each chunk alone gives the same bits on 1, 2 or 64 threads.
public struct ParallelLoop: Hashable, Sendable {
    /// The most threads that work at the same time.
    public let threadCount: Int

    /// Creates a loop; without a count it uses every processor that is online.
    public init(threadCount: Int? = nil) {
        self.threadCount = max(1, threadCount ?? ProcessInfo.processInfo.activeProcessorCount)
    }

    /// Calls a closure once for each chunk of `0..<count`, in no particular order.
    ///
    /// - Parameters:
    ///   - count: The number of indices; 0 calls nothing.
    ///   - chunkSize: The number of indices in each chunk but the last.
    ///   - body: Receives the number of the chunk and its indices.
    public func forEachChunk(
        of count: Int,
        chunkSize: Int,
        _ body: @Sendable (_ chunk: Int, _ indices: Range<Int>) -> Void
    ) {
        precondition(chunkSize > 0, "a chunk holds at least one index")
        let chunkCount = (count + chunkSize - 1) / chunkSize
        let workerCount = min(threadCount, chunkCount)
        let next = Atomic(0)
        @Sendable func work() {
            while true {
                let chunk = next.add(1, ordering: .relaxed).oldValue
                guard chunk < chunkCount else { return }
                body(chunk, chunk * chunkSize..<min(count, (chunk + 1) * chunkSize))
            }
        }
        if workerCount > 1 {
            DispatchQueue.concurrentPerform(iterations: workerCount) { _ in work() }
        } else {
            work()
        }
    }

    /// Returns what a closure makes of each chunk of `0..<count`, in the order of the chunks.
    public func mapChunks<Result: Sendable>(
        of count: Int,
        chunkSize: Int,
        _ transform: @Sendable (_ chunk: Int, _ indices: Range<Int>) -> Result
    ) -> [Result] {
        let chunkCount = (count + chunkSize - 1) / chunkSize
        let results = Mutex([Result?](repeating: nil, count: chunkCount))
        forEachChunk(of: count, chunkSize: chunkSize) { chunk, indices in
            let result = transform(chunk, indices)
            results.withLock { $0[chunk] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}

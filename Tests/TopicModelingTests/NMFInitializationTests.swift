import LinearAlgebra
import Testing
import TopicModeling

/// The reference numbers are those of scikit-learn 1.9.1's `_initialize_nmf(X, 4, init=…, random_state=0)` in 64 bits
/// on the matrix of `NMFSamples`, followed by two iterations of its coordinate descent.
@Suite("Initialisation of NMF")
struct NMFInitializationTests {
    private func factorize(_ change: (inout NMF.Options) -> Void) throws -> NMFFactorization {
        var options = NMF.Options()
        (options.topicCount, options.extrapolation, options.tolerance) = (4, .off, 0)
        change(&options)
        return try NMF(options: options).factorize(NMFSamples.sparse(NMFSamples.notices))
    }

    @Test("NNDSVD and NNDSVDa lead where scikit-learn's lead after two iterations")
    func nndsvd() throws {
        let plain = try factorize { ($0.initialization, $0.maximumIterations) = (.nndsvd, 2) }
        let filled = try factorize { ($0.initialization, $0.maximumIterations) = (.nndsvda, 2) }

        #expect(isClose(plain.objective, 4.998128, relative: 1e-4))
        #expect(isClose(filled.objective, 7.335921, relative: 1e-4))
    }

    @Test("equal seeds give equal factors, other seeds others")
    func seeds() throws {
        let results = try [1, 1, 2].map { seed in
            try factorize { ($0.initialization, $0.seed, $0.maximumIterations) = (.random, seed, 3) }
        }

        #expect(results[0].documentTopics == results[1].documentTopics)
        #expect(results[0].documentTopics != results[2].documentTopics)
    }

    @Test("a random start reaches a loss near the best one")
    func random() throws {
        let best = try (0..<5).map { seed in
            try factorize { ($0.initialization, $0.seed) = (.random, seed) }.objective
        }.min()

        #expect(try #require(best) < 4.95)
    }
}

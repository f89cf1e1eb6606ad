import LinearAlgebra
import Testing
import TopicModeling

/// The reference numbers were computed with scikit-learn 1.9.1 in 64 bits:
/// `NMF(4, init="custom", solver="cd", max_iter=…, tol=…).fit_transform(X, W=W0, H=H0.T)` with the matrix and the start
/// of `NMFSamples`, then `numpy.linalg.norm(X - W @ H)`.
@Suite("NMF by coordinate descent")
struct NMFCoordinateDescentTests {
    private func factorize(
        _ rows: [[Float]] = NMFSamples.notices,
        extrapolation: NMF.Extrapolation = .off,
        change: (inout NMF.Options) -> Void = { _ in }
    ) throws -> NMFFactorization {
        var options = NMF.Options()
        options.topicCount = 4
        options.extrapolation = extrapolation
        options.tolerance = 0
        change(&options)
        return try NMF(options: options).factorize(NMFSamples.sparse(rows), start: NMFSamples.start())
    }

    @Test("ten plain iterations end where scikit-learn's end")
    func tenIterations() throws {
        let found = try factorize { $0.maximumIterations = 10 }

        #expect(isClose(found.objective, 4.889160, relative: 1e-5))
        #expect(found.iterations == 10)
        #expect(found.stoppedBy == .maximumIterations)
        #expect(isClose(Double(found.termTopics.storage.reduce(0, +)), 25.217123, relative: 1e-4))
    }

    @Test("converges to scikit-learn's optimum, plain and extrapolated", arguments: NMF.Extrapolation.allCases)
    func converges(extrapolation: NMF.Extrapolation) throws {
        let found = try factorize(extrapolation: extrapolation)

        #expect(isClose(found.objective, 4.887328, relative: 1e-5))
    }

    @Test("ends when the objective has all but stopped falling, where the gradient never gets below the tolerance")
    func stagnation() throws {
        let unreachable = try factorize { $0.tolerance = 1e-30 }
        let whole = try factorize()

        #expect(unreachable.stoppedBy == .stagnation)
        #expect(unreachable.iterations < whole.iterations)
        #expect(isClose(unreachable.objective, whole.objective, relative: 1e-4))
        // A tolerance of 0 asks for all iterations.
        #expect(whole.stoppedBy == .maximumIterations)
    }

    @Test("penalties lead where scikit-learn's lead: l1 with two strengths, l2 with one")
    func penalties() throws {
        let l1 = try factorize {
            ($0.documentPenalty, $0.termPenalty, $0.l1Ratio, $0.maximumIterations) = (0.02, 0.03, 1, 3000)
        }
        let l2 = try factorize { ($0.documentPenalty, $0.maximumIterations) = (0.02, 3000) }

        #expect(isClose(l1.objective, 4.906356, relative: 1e-5))
        #expect(isClose(Double(l1.termTopics.storage.reduce(0, +)), 14.719869, relative: 1e-3))
        #expect(isClose(l2.objective, 4.905009, relative: 1e-5))
        #expect(isClose(Double(l2.termTopics.storage.reduce(0, +)), 17.931911, relative: 1e-3))
    }

    @Test("the objective never rises without extrapolation, and is that of the factors returned")
    func monotone() throws {
        let found = try factorize { $0.maximumIterations = 60 }

        for (last, next) in zip(found.objectiveHistory, found.objectiveHistory.dropFirst()) {
            #expect(next <= last * (1 + 1e-6))
        }
        let product = NMFSamples.product(found.documentTopics, found.termTopics)
        let loss = NMFSamples.sum(NMFSamples.notices, product) { ($0 - $1) * ($0 - $1) }
        #expect(isClose(found.objective, loss.squareRoot(), relative: 1e-5))
        #expect(found.documentTopics.storage.allSatisfy { $0 >= 0 })
        #expect(found.termTopics.storage.allSatisfy { $0 >= 0 })
    }

    @Test("a matrix that the topics explain exactly is recovered", arguments: [3, 5, 20])
    func recoversExactly(topicCount: Int) throws {
        let matrix = try NMFSamples.factorable(documentCount: 120, termCount: 80, topicCount: topicCount, seed: 3)
        var options = NMF.Options()
        options.topicCount = topicCount
        options.tolerance = 1e-7
        options.maximumIterations = 3000

        let found = try NMF(options: options).factorize(matrix)

        let norm = matrix.values.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
        #expect(found.objective < 5e-3 * norm, "\(found.objective) of \(norm) after \(found.iterations)")
    }

    @Test("one, two and five threads give the same bits", arguments: [7, 20, 50, 70])
    func sameBits(topicCount: Int) throws {
        let matrix = try NMFSamples.random(documentCount: 700, termCount: 300, density: 0.1, seed: 4)
        var options = NMF.Options()
        options.topicCount = topicCount
        options.maximumIterations = 12

        let results = try [1, 2, 5].map { count in
            try NMF(options: options, parallel: ParallelLoop(threadCount: count)).factorize(matrix)
        }

        for result in results {
            #expect(result.documentTopics == results[0].documentTopics)
            #expect(result.termTopics == results[0].termTopics)
            #expect(result.objectiveHistory == results[0].objectiveHistory)
            #expect(result.gradientHistory == results[0].gradientHistory)
        }
    }

    @Test("an empty document has no topics, and a term that never occurs no weight")
    func emptyRowsAndColumns() throws {
        var rows = NMFSamples.notices.map { $0 + [0] }
        rows.append([Float](repeating: 0, count: 10))
        var options = NMF.Options()
        options.topicCount = 4

        let found = try NMF(options: options).factorize(NMFSamples.sparse(rows))

        #expect(found.documentTopics.row(12).allSatisfy { $0 == 0 })
        #expect(found.termTopics.row(9).allSatisfy { $0 == 0 })
    }

    @Test("degenerate matrices give finite factors", arguments: NMF.Initialization.allCases.filter { $0 != .given })
    func degenerate(initialization: NMF.Initialization) throws {
        let rankOne = [[Float]](repeating: [1, 2, 0, 3, 1], count: 8)
        let single: [[Float]] = [[0, 5]]
        let blocks: [[Float]] = (0..<6).map { row in (0..<6).map { $0 == row ? 1 : 0 } }
        let scales: [[Float]] = [[1e-9, 0, 1e9], [0, 1, 0], [1e9, 0, 1e-9], [1, 1, 1]]

        for (rows, k) in [(rankOne, 5), (single, 1), (blocks, 6), (blocks, 2), (scales, 3)] {
            var options = NMF.Options()
            (options.topicCount, options.initialization, options.maximumIterations) = (k, initialization, 100)
            let found = try NMF(options: options).factorize(NMFSamples.sparse(rows))
            #expect(found.documentTopics.storage.allSatisfy { $0 >= 0 && $0.isFinite })
            #expect(found.termTopics.storage.allSatisfy { $0 >= 0 && $0.isFinite })
            #expect(found.objective.isFinite)
        }
    }

    @Test("looks ahead further while the objective falls, less after a rise, and no more after many")
    func momentum() {
        var momentum = Momentum()
        #expect(momentum.share == 0)
        let falling = [10, 9, 8, 7.0].map { momentum.update(objective: $0) }
        let before = momentum.share
        #expect(falling == [false, false, false, false])
        #expect(before > 0.5)

        let rose = momentum.update(objective: 7.5)
        #expect(rose)
        #expect(momentum.share < before)
        #expect(!momentum.isFutile)

        let rising = [8, 9, 10.0].map { momentum.update(objective: $0) }
        #expect(rising == [true, true, true])
        #expect(momentum.isFutile)
        momentum.giveUp()
        for objective in [6, 5, 5.5, 4] { _ = momentum.update(objective: objective) }
        #expect(momentum.share == 0)
    }

    @Test("stops once gradient and top terms have settled, sooner for a looser tolerance")
    func stops() throws {
        let loose = try factorize { ($0.tolerance, $0.maximumIterations) = (1e-2, 2000) }
        let strict = try factorize { ($0.tolerance, $0.maximumIterations) = (1e-4, 2000) }

        #expect(loose.stoppedBy == .tolerance)
        #expect(strict.stoppedBy == .tolerance)
        #expect(loose.iterations > 5)
        #expect(loose.iterations < strict.iterations)
        #expect((strict.gradientHistory.last ?? 1) <= 1e-4)
    }

    @Test("the normalised gradient does not depend on the scale of the matrix or of the factors")
    func gradientScale() throws {
        var options = NMF.Options()
        (options.topicCount, options.extrapolation, options.maximumIterations) = (4, .off, 3)
        func gradient(_ rows: [[Float]], documentScales: [Float], termScales: [Float]) throws -> Double {
            var start = try NMFSamples.start()
            start.documents.scaleColumns(documentScales)
            start.terms.scaleColumns(termScales)
            let found = try NMF(options: options).factorize(NMFSamples.sparse(rows), start: start)
            return try #require(found.gradientHistory.last)
        }
        let (rows, large) = (NMFSamples.notices, NMFSamples.notices.map { $0.map { 1024 * $0 } })

        let plain = try gradient(rows, documentScales: [1, 1, 1, 1], termScales: [1, 1, 1, 1])
        let scaled = try gradient(large, documentScales: [1024, 1024, 1024, 1024], termScales: [1, 1, 1, 1])
        let shifted = try gradient(rows, documentScales: [4, 0.25, 2, 8], termScales: [0.25, 4, 0.5, 0.125])

        #expect(isClose(scaled, plain, relative: 1e-3))
        #expect(isClose(shifted, plain, relative: 1e-3))
    }

    @Test("stops at the target, at the time limit and when the caller asks for it")
    func limits() throws {
        let target = try factorize { $0.targetObjective = 4.95 }
        let time = try factorize { ($0.maximumSeconds, $0.maximumIterations) = (0, 1000) }
        var seen: [Int] = []
        var options = NMF.Options()
        (options.topicCount, options.tolerance) = (4, 0)
        let asked = try NMF(options: options).factorize(NMFSamples.sparse(NMFSamples.notices)) { progress in
            seen.append(progress.iteration)
            return progress.iteration < 4
        }

        #expect(target.stoppedBy == .targetObjective)
        #expect(target.objective <= 4.95)
        #expect(target.objectiveHistory.dropLast().allSatisfy { $0 > 4.95 })
        #expect(time.stoppedBy == .maximumSeconds)
        #expect(time.iterations == 1)
        #expect(asked.stoppedBy == .interrupted)
        #expect(seen == [1, 2, 3, 4])
        #expect(asked.iterations == 4)
    }
}

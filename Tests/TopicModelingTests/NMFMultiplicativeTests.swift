import Foundation
import LinearAlgebra
import Testing
import TopicModeling

/// The reference numbers were computed with scikit-learn 1.9.1 in 64 bits:
/// `NMF(4, init="custom", solver="mu", beta_loss=…, max_iter=20, tol=0)` with the matrix and start of `NMFSamples`.
@Suite("NMF by multiplicative updates")
struct NMFMultiplicativeTests {
    private func factorize(
        _ loss: NMF.Loss,
        iterations: Int = 20,
        change: (inout NMF.Options) -> Void = { _ in }
    ) throws -> NMFFactorization {
        var options = NMF.Options()
        (options.topicCount, options.solver, options.loss) = (4, .multiplicative, loss)
        (options.tolerance, options.maximumIterations) = (0, iterations)
        change(&options)
        return try NMF(options: options).factorize(
            NMFSamples.sparse(NMFSamples.notices),
            start: NMFSamples.start()
        )
    }

    @Test("twenty updates end where scikit-learn's end, for each loss")
    func referenceNumbers() throws {
        let frobenius = try factorize(.frobenius)
        let kullbackLeibler = try factorize(.kullbackLeibler)
        // scikit-learn refuses zeros here; it was given max(X, 0.001).
        let itakuraSaito = try factorize(.itakuraSaito)

        #expect(isClose(frobenius.objective, 4.944026, relative: 1e-5))
        #expect(isClose(Double(frobenius.termTopics.storage.reduce(0, +)), 22.351814, relative: 1e-4))
        #expect(isClose(kullbackLeibler.objective, 15.974545, relative: 1e-5))
        #expect(isClose(itakuraSaito.objective, 115.244853, relative: 1e-3))
    }

    @Test("penalties act as in scikit-learn")
    func penalties() throws {
        let found = try factorize(.frobenius) {
            ($0.documentPenalty, $0.termPenalty, $0.l1Ratio) = (0.02, 0.03, 0.5)
        }

        #expect(isClose(found.objective, 4.956354, relative: 1e-5))
        #expect(isClose(Double(found.termTopics.storage.reduce(0, +)), 17.028723, relative: 1e-4))
    }

    @Test("the loss never rises", arguments: NMF.Loss.allCases)
    func monotone(loss: NMF.Loss) throws {
        let found = try factorize(loss, iterations: 80)

        for (last, next) in zip(found.objectiveHistory, found.objectiveHistory.dropFirst()) {
            #expect(next <= last * (1 + 1e-6))
        }
        #expect(found.documentTopics.storage.allSatisfy { $0 >= 0 && $0.isFinite })
        #expect(found.termTopics.storage.allSatisfy { $0 >= 0 && $0.isFinite })
    }

    @Test("agrees with a naive dense computation in 64 bits", arguments: NMF.Loss.allCases)
    func naive(loss: NMF.Loss) throws {
        let found = try factorize(loss, iterations: 5)

        let expected = try NaiveUpdates(rows: NMFSamples.notices, start: NMFSamples.start(), loss: loss).run(5)
        #expect(isClose(found.objective, expected.objective, relative: 1e-4))
        for (value, reference) in zip(found.termTopics.storage, expected.terms.joined()) {
            #expect(abs(Double(value) - reference) < 1e-3 * max(1, reference))
        }
    }

    @Test("one and three threads give the same bits", arguments: NMF.Loss.allCases)
    func sameBits(loss: NMF.Loss) throws {
        let matrix = try NMFSamples.random(documentCount: 300, termCount: 120, density: 0.2, seed: 8)
        var options = NMF.Options()
        (options.topicCount, options.solver, options.loss) = (6, .multiplicative, loss)
        (options.initialization, options.maximumIterations) = (.random, 6)

        let results = try [1, 3].map { count in
            try NMF(options: options, parallel: ParallelLoop(threadCount: count)).factorize(matrix)
        }

        #expect(results[0].documentTopics == results[1].documentTopics)
        #expect(results[0].objectiveHistory == results[1].objectiveHistory)
    }
}

/// Multiplicative updates as the formulas say, on dense rows of 64-bit numbers.
private struct NaiveUpdates {
    var rows: [[Float]]
    var start: NMFStart
    var loss: NMF.Loss

    func run(_ iterations: Int) -> (objective: Double, terms: [[Double]]) {
        let x = rows.map { $0.map { loss == .itakuraSaito ? max(Double($0), Double(Float(1e-3))) : Double($0) } }
        var w = (0..<x.count).map { start.documents.row($0).map(Double.init) }
        var h = (0..<x[0].count).map { start.terms.row($0).map(Double.init) }
        for _ in 0..<iterations {
            w = update(x, w, h)
            h = update(transpose(x), h, w)
        }
        let y = product(w, h)
        var objective = 0.0
        for (i, row) in x.enumerated() {
            for (j, value) in row.enumerated() {
                switch loss {
                case .frobenius: objective += (value - y[i][j]) * (value - y[i][j])
                case .kullbackLeibler:
                    objective += (value > 0 ? value * log(value / y[i][j]) : 0) - value + y[i][j]
                case .itakuraSaito: objective += value / y[i][j] - log(value / y[i][j]) - 1
                }
            }
        }
        return (loss == .frobenius ? objective.squareRoot() : objective, h)
    }

    private func update(_ x: [[Double]], _ w: [[Double]], _ h: [[Double]]) -> [[Double]] {
        let y = product(w, h)
        let power: Double =
            switch loss {
            case .frobenius: 0
            case .kullbackLeibler: 1
            case .itakuraSaito: 2
            }
        return w.indices.map { i in
            w[i].indices.map { r in
                var (up, down) = (0.0, 0.0)
                for j in h.indices {
                    up += x[i][j] / pow(y[i][j], power) * h[j][r]
                    down += pow(y[i][j], 1 - power) * h[j][r]
                }
                return w[i][r] * pow(up / down, loss == .itakuraSaito ? 0.5 : 1)
            }
        }
    }

    private func product(_ w: [[Double]], _ h: [[Double]]) -> [[Double]] {
        w.map { w in h.map { h in zip(w, h).reduce(0) { $0 + $1.0 * $1.1 } } }
    }

    private func transpose(_ x: [[Double]]) -> [[Double]] {
        x[0].indices.map { j in x.map { $0[j] } }
    }
}

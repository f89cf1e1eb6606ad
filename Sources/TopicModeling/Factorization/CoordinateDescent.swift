internal import CKernels
internal import LinearAlgebra

/// Hierarchical alternating least squares with extrapolation, for the Frobenius loss.
///
/// An iteration updates *W* for the extrapolated *H*, then *H* for the extrapolated *W*. The pair that counts, and
/// whose loss is known exactly from the last sweep, is the extrapolated *W* with the plain *H*.
final class CoordinateDescent: NMFSolver {
    private let problem: NMFProblem

    /// *W* looking ahead, which has no negative entries either; below it a row for each profile of the guidance.
    private let documentRows: PaddedMatrix
    private let documentSolutions: PaddedMatrix
    private let extrapolatedTerms: PaddedMatrix

    /// *H*.
    let terms: PaddedMatrix

    /// *HᵀH* of the extrapolated *H*.
    private var termGram: [Double]
    private var momentum = Momentum()
    private var lastStepRose = false

    init(_ problem: NMFProblem, documents: PaddedMatrix, terms: PaddedMatrix) {
        self.problem = problem
        documentRows = documents.addingRows(problem.profiles.count)
        self.terms = terms
        documentSolutions = PaddedMatrix(rowCount: documents.rowCount, columnCount: documents.columnCount)
        documentSolutions.copy(documents)
        extrapolatedTerms = PaddedMatrix(rowCount: terms.rowCount, columnCount: terms.columnCount)
        extrapolatedTerms.copy(terms)
        termGram = terms.gram(chunks: problem.columnChunks, parallel: problem.parallel)
    }

    /// *W*.
    var documents: PaddedMatrix { documentRows.removingRows(problem.profiles.count) }

    /// Writes the row that draws each topic with a profile, so that the kernel takes it for one more document: the
    /// transposed matrix has the weights of the profile in its column.
    private func setProfileRows(curvatures: [Double]) {
        let width = documentRows.width
        for (place, profile) in problem.profiles.enumerated() {
            let row = problem.matrix.rowCount + place
            // SAFETY: the rows of the profiles follow those of the documents.
            unsafe documentRows.values[row * width + profile.topic] =
                Float(profile.strength * curvatures[profile.topic * width + profile.topic])
        }
    }

    func advance() -> NMFStep {
        advance(share: momentum.share)
    }

    func settle() -> NMFStep? {
        lastStepRose ? advance(share: 0) : nil
    }

    private func advance(share: Float) -> NMFStep {
        let oldTermGram = termGram
        let documentSweep = FactorSweep(
            matrix: problem.matrix,
            chunks: problem.rowChunks,
            penalty: problem.documentPenalty,
            constraints: problem.documentConstraints,
            parallel: problem.parallel
        )
        let documentResult = documentSweep.run(
            documentRows,
            solutions: documentSolutions,
            other: extrapolatedTerms,
            gram: oldTermGram,
            share: share
        )
        setProfileRows(curvatures: documentResult.gram)
        let termSweep = FactorSweep(
            matrix: problem.guidedTransposed,
            chunks: problem.columnChunks,
            penalty: problem.termPenalty,
            constraints: problem.termConstraints,
            parallel: problem.parallel
        )
        let termResult = termSweep.run(
            extrapolatedTerms,
            solutions: terms,
            other: documentRows,
            gram: documentResult.gram,
            share: share
        )
        termGram = termResult.gram

        let width = documentRows.width
        var gradient = 0.0
        for topic in 0..<documentRows.columnCount {
            let (termSquare, documentSquare) = (
                oldTermGram[topic * width + topic], documentResult.gram[topic * width + topic]
            )
            gradient += termSquare > 0 ? documentResult.squaredGradient[topic] / termSquare : 0
            gradient += documentSquare > 0 ? termResult.squaredGradient[topic] / documentSquare : 0
        }
        let guidanceCost = problem.termConstraints?.cost(terms, gram: documentResult.gram) ?? 0
        let termCost = problem.termPenalty.cost(terms) + guidanceCost
        let loss = problem.squaredNorm / 2 + termResult.value / 2
        problem.termConstraints?.normalize(terms, documentRows, gram: &termGram)
        if problem.isGuided {
            documentSolutions.copy(documents)
            extrapolatedTerms.copy(terms)
        } else {
            lookAhead(objective: loss + problem.documentPenalty.cost(documentRows))
        }
        return NMFStep(
            objective: max(0, 2 * (loss - termCost)).squareRoot(),
            gradient: (gradient / problem.squaredNorm).squareRoot()
        )
    }

    /// Decides how far the next sweeps look ahead.
    private func lookAhead(objective: Double) {
        guard problem.options.extrapolation != .off else { return }
        lastStepRose = momentum.update(objective: objective)
        if lastStepRose { restart() }
        if problem.options.extrapolation == .automatic, momentum.isFutile { momentum.giveUp() }
    }

    /// Goes on from the plain factors, without the look ahead that raised the objective.
    private func restart() {
        documentRows.copy(documentSolutions)
        extrapolatedTerms.copy(terms)
        termGram = terms.gram(chunks: problem.columnChunks, parallel: problem.parallel)
    }

    var state: NMFSolverState {
        NMFSolverState(
            documentSolutions: documentSolutions.dense(),
            extrapolatedTerms: extrapolatedTerms.dense(),
            momentum: momentum
        )
    }

    func restore(_ state: NMFSolverState) {
        momentum = state.momentum
        if let solutions = state.documentSolutions { documentSolutions.copy(PaddedMatrix(solutions)) }
        if let ahead = state.extrapolatedTerms { extrapolatedTerms.copy(PaddedMatrix(ahead)) }
        termGram = extrapolatedTerms.gram(chunks: problem.columnChunks, parallel: problem.parallel)
    }
}

extension NMFProblem.Penalty {
    /// The penalty on a factor.
    func cost(_ factor: PaddedMatrix) -> Double {
        guard l1 > 0 || l2 > 0 else { return 0 }
        var (sum, squares) = (0.0, 0.0)
        for index in 0..<factor.valueCount {
            // SAFETY: the index lies in the buffer.
            let value = unsafe Double(factor.values[index])
            sum += value
            squares += value * value
        }
        return l1 * sum + l2 * squares / 2
    }
}

extension PaddedMatrix {
    /// Returns the matrix with rows of zeros below, or itself if there are none to add.
    fileprivate func addingRows(_ count: Int) -> PaddedMatrix {
        count == 0 ? self : resized(to: rowCount + count)
    }

    /// Returns the matrix without its last rows, or itself if none are taken away.
    fileprivate func removingRows(_ count: Int) -> PaddedMatrix {
        count == 0 ? self : resized(to: rowCount - count)
    }

    private func resized(to rowCount: Int) -> PaddedMatrix {
        let copy = PaddedMatrix(rowCount: rowCount, columnCount: columnCount)
        // SAFETY: both buffers hold the rows that they have in common.
        unsafe copy.values.update(from: values, count: min(rowCount, self.rowCount) * width)
        return copy
    }
}

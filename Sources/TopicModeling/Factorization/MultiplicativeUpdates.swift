internal import LinearAlgebra

/// Multiplicative updates for any of the losses.
///
/// Each entry of a factor is multiplied by the ratio of the negative to the positive part of its gradient; for the
/// Itakura–Saito divergence by the root of it, which is what keeps the loss from rising (Févotte, Idier 2011, table 2).
final class MultiplicativeUpdates: NMFSolver {
    private let problem: NMFProblem
    let documents: PaddedMatrix
    let terms: PaddedMatrix
    private let documentParts: GradientParts
    private let termParts: GradientParts

    init(_ problem: NMFProblem, documents: PaddedMatrix, terms: PaddedMatrix) {
        self.problem = problem
        self.documents = documents
        self.terms = terms
        documentParts = GradientParts(
            problem,
            matrix: problem.matrix,
            chunks: problem.rowChunks,
            otherChunks: problem.columnChunks
        )
        termParts = GradientParts(
            problem,
            matrix: problem.transposed,
            chunks: problem.columnChunks,
            otherChunks: problem.rowChunks
        )
        _ = documentParts.compute(documents, other: terms)
    }

    func advance() -> NMFStep {
        let documentChange = documentParts.apply(to: documents, penalty: problem.documentPenalty)
        _ = termParts.compute(terms, other: documents)
        let termChange = termParts.apply(to: terms, penalty: problem.termPenalty)
        // The parts of the next update of W come with the loss of the current factors.
        let loss = documentParts.compute(documents, other: terms)
        return NMFStep(
            objective: problem.options.loss == .frobenius ? max(0, 2 * loss).squareRoot() : loss,
            gradient: max(documentChange, termChange)
        )
    }

    func settle() -> NMFStep? {
        nil
    }

    var state: NMFSolverState {
        NMFSolverState()
    }

    func restore(_ state: NMFSolverState) {
        _ = documentParts.compute(documents, other: terms)
    }
}

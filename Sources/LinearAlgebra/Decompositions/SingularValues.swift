/// The largest singular values of a matrix and their vectors: *A* ≈ *U* diag(*s*) *Vᵀ*.
public struct SingularValues: Hashable, Sendable {
    /// The left singular vectors *U*, one a column.
    public let left: DenseMatrix

    /// The singular values, the largest first.
    public let values: [Float]

    /// The right singular vectors *V*, one a column.
    public let right: DenseMatrix
}

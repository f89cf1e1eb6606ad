extension NMF.Loss {
    /// Returns the number that a document's row is multiplied by, so that its part of the loss counts with a weight.
    ///
    /// A β-divergence of two rows that are multiplied by *c* is *c*^β times as large (Févotte and Idier 2011, section
    /// 2): the square root of the weight for the Frobenius loss (β = 2), the weight itself for Kullback–Leibler (β =
    /// 1). Itakura–Saito (β = 0) does not feel the scale of a row, so that every document counts in full.
    public func rowScale(forWeight weight: Double) -> Float {
        switch self {
        case .frobenius: Float(weight.squareRoot())
        case .kullbackLeibler: Float(weight)
        case .itakuraSaito: 1
        }
    }
}

public import LinearAlgebra

extension TopicModel {
    /// Returns the share of each topic in each document: documents × topics.
    ///
    /// The share of topic *t* in document *d* is W(d,t)·Σ H(·,t), divided by the sum over all topics: it does not
    /// depend on how a factorization spreads scale between W and H. A document that no topic explains has zeros.
    public func shares(of coefficients: DenseMatrix) -> DenseMatrix {
        let sums = columnSums
        var shares = DenseMatrix(rowCount: coefficients.rowCount, columnCount: coefficients.columnCount)
        var values = coefficients.storage
        for row in 0..<coefficients.rowCount {
            let start = row * coefficients.columnCount
            let total = (0..<topicCount).reduce(0.0) { $0 + Double(values[start + $1]) * sums[$1] }
            for topic in 0..<topicCount {
                values[start + topic] = total > 0 ? Float(Double(values[start + topic]) * sums[topic] / total) : 0
            }
        }
        shares.storage = values
        return shares
    }
}

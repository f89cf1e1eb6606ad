internal import LinearAlgebra

extension SparseMatrix {
    /// A number that tells matrices apart, from shape, places and values (FNV-1a over 64-bit words); no seal against forgery.
    var fingerprint: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x100_0000_01B3
            hash ^= hash >> 29
        }
        mix(UInt64(rowCount))
        mix(UInt64(columnCount))
        for start in rowStarts { mix(UInt64(start)) }
        let (columns, values) = (columnIndices.span, values.span)
        for entry in values.indices {
            mix(UInt64(UInt32(bitPattern: columns[entry])) << 32 | UInt64(values[entry].bitPattern))
        }
        return hash
    }
}

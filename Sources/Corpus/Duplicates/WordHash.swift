/// Hash functions that are the same on every machine and in every run.
enum WordHash {
    /// Scrambles 64 bits: the finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

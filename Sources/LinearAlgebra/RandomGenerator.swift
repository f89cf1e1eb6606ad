/// A small generator of random numbers that gives the same sequence on every machine.
///
/// SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators", figure 16). It is no
/// generator for secrets.
public struct RandomGenerator: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    /// Creates a generator; equal seeds give equal sequences.
    public init(seed: UInt64) {
        state = seed
    }

    /// Returns the next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// Returns the next number of [0, 1), a multiple of 2⁻²⁴.
    public mutating func nextUniform() -> Float {
        Float(next() >> 40) * 0x1p-24
    }

    /// Returns a whole number of 0..<`bound`, each equally likely.
    ///
    /// - Precondition: `bound` is above 0.
    public mutating func next(below bound: Int) -> Int {
        precondition(bound > 0, "a range of at least one number")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }
}

/// An open-addressing table from pairs of a run and a token to the longer run that they make.
struct ChainTable: Sendable {
    private var keys = [UInt64](repeating: .max, count: 64)
    private var values = [Int32](repeating: 0, count: 64)
    private var count = 0

    /// Returns the run that a token makes of another, if it was inserted.
    func find(_ run: Int32, _ token: Int32) -> Int32? {
        let key = Self.key(run, token)
        let place = place(of: key)
        return keys[place] == key ? values[place] : nil
    }

    /// Inserts a pair that is not there yet.
    mutating func insert(_ run: Int32, _ token: Int32, _ value: Int32) {
        if 2 * (count + 1) > keys.count { grow() }
        let place = place(of: Self.key(run, token))
        keys[place] = Self.key(run, token)
        values[place] = value
        count += 1
    }

    private static func key(_ run: Int32, _ token: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: run)) << 32 | UInt64(UInt32(bitPattern: token))
    }

    /// The place of a key, or the empty one where it belongs.
    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        let product = (key ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        var place = Int(truncatingIfNeeded: product.high ^ product.low) & mask
        while keys[place] != .max, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = [UInt64](repeating: .max, count: 2 * old.0.count)
        values = [Int32](repeating: 0, count: keys.count)
        for (key, value) in zip(old.0, old.1) where key != .max {
            let place = place(of: key)
            keys[place] = key
            values[place] = value
        }
    }
}

/// Sorts numbers by whole-number keys, a few bits at a time, and keeps the order of equal keys.
///
/// A sort by least significant digits: each pass reads its input in order and writes to at most 2,048 places, and a
/// digit that all keys share costs no pass.
struct RadixSort: ~Copyable {
    private static let widestDigit = 11

    private var spareKeys: [UInt64] = []
    private var spareValues: [UInt32] = []

    /// Sorts values by their keys.
    ///
    /// - Parameters:
    ///   - keys: The key of each value; sorted with them.
    ///   - values: The values.
    ///   - bitCount: How many low bits of a key may be set.
    mutating func sort(keys: inout [UInt64], values: inout [UInt32], bitCount: Int) {
        precondition(keys.count == values.count, "each value has a key")
        guard keys.count > 1, bitCount > 0 else { return }
        let passCount = (bitCount + Self.widestDigit - 1) / Self.widestDigit
        let width = (bitCount + passCount - 1) / passCount
        if spareKeys.count != keys.count {
            spareKeys = [UInt64](repeating: 0, count: keys.count)
            spareValues = [UInt32](repeating: 0, count: keys.count)
        }
        for pass in 0..<passCount
        where distribute(keys: keys, values: values, shift: UInt64(pass * width), width: width) {
            swap(&keys, &spareKeys)
            swap(&values, &spareValues)
        }
    }

    /// Writes keys and values into the spare arrays in the order of one digit; false if all have the same.
    private mutating func distribute(keys: [UInt64], values: [UInt32], shift: UInt64, width: Int) -> Bool {
        let mask = UInt64(1) << UInt64(width) - 1
        var places = [Int](repeating: 0, count: 1 << width)
        // SAFETY: a digit is smaller than the number of places, and the places are those of a counting sort: each of
        // the first `keys.count` is written once.
        return unsafe places.withUnsafeMutableBufferPointer { places in
            unsafe keys.withUnsafeBufferPointer { keys in
                for index in 0..<keys.count { unsafe places[Int(keys[index] >> shift & mask)] += 1 }
                guard unsafe places[Int(keys[0] >> shift & mask)] < keys.count else { return false }
                var sum = 0
                for digit in 0..<places.count {
                    let count = unsafe places[digit]
                    unsafe places[digit] = sum
                    sum += count
                }
                unsafe values.withUnsafeBufferPointer { values in
                    unsafe spareKeys.withUnsafeMutableBufferPointer { newKeys in
                        unsafe spareValues.withUnsafeMutableBufferPointer { newValues in
                            for index in 0..<keys.count {
                                let key = unsafe keys[index]
                                let place = unsafe places[Int(key >> shift & mask)]
                                unsafe places[Int(key >> shift & mask)] = place + 1
                                unsafe newKeys[place] = key
                                unsafe newValues[place] = values[index]
                            }
                        }
                    }
                }
                return true
            }
        }
    }
}

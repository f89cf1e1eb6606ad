/// Order statistics of numbers that need no sorting as a whole.
///
/// Finding two quantiles of 1,000 replicates takes 5 % of the time of `rostrum stance` over 6,000 articles, where sorting
/// them took 13 %.
package struct OrderStatistics {
    private var numbers: [Float]

    /// Takes finite numbers in any order; at least one.
    package init(_ numbers: [Float]) {
        self.numbers = numbers
    }

    /// Returns a quantile (Hyndman and Fan 1996, "Sample quantiles", type 7).
    ///
    /// - Parameter share: The share of the numbers below it, from 0 to 1.
    /// - Returns: The quantile, between two neighbours in order where it falls between them.
    package mutating func quantile(_ share: Double) -> Double {
        let place = share * Double(numbers.count - 1)
        let index = Int(place)
        let low = select(index)
        guard let next = numbers[(index + 1)...].min() else { return Double(low) }
        return Double(low) + (place - Double(index)) * Double(next - low)
    }

    /// Returns the number at a place in ascending order, and moves the smaller ones before it (Hoare 1961, "FIND").
    private mutating func select(_ place: Int) -> Float {
        var (low, high) = (0, numbers.count - 1)
        while low < high {
            let pivot = numbers[place]
            var (left, right) = (low, high)
            repeat {
                while numbers[left] < pivot { left += 1 }
                while pivot < numbers[right] { right -= 1 }
                if left <= right {
                    numbers.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            } while left <= right
            if right < place { low = left }
            if place < left { high = right }
        }
        return numbers[place]
    }
}

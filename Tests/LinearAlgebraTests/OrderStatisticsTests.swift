import LinearAlgebra
import Testing

@Suite("Order statistics")
struct OrderStatisticsTests {
    @Test("quantiles are those of R's type 7")
    func knownQuantiles() {
        var four = OrderStatistics([4, 1, 3, 2])
        #expect(abs(four.quantile(0.025) - 1.075) < 1e-12)
        #expect(abs(four.quantile(0.5) - 2.5) < 1e-12)
        #expect(four.quantile(1) == 4)
        var one = OrderStatistics([2])
        #expect(one.quantile(0.975) == 2)
    }

    @Test("quantiles are those of the sorted numbers, with ties and in any order of asking")
    func likeSorting() {
        var generator = RandomGenerator(seed: 7)
        for count in [2, 3, 10, 999, 1000] {
            let numbers = (0..<count).map { _ in Float(generator.next(upperBound: UInt64(40))) }
            let sorted = numbers.sorted()
            var order = OrderStatistics(numbers)
            for share in [0.975, 0.025, 0.5, 0, 1] {
                let place = share * Double(count - 1)
                let (low, high) = (sorted[Int(place)], sorted[min(count - 1, Int(place) + 1)])
                let expected = Double(low) + (place - place.rounded(.down)) * Double(high - low)
                #expect(order.quantile(share) == expected)
            }
        }
    }
}

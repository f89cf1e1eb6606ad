import LinearAlgebra
import Testing

@Suite("Optimal assignment")
struct OptimalAssignmentTests {
    @Test("finds the pairs that scipy.optimize.linear_sum_assignment finds")
    func agreesWithSciPy() {
        // linear_sum_assignment(values, maximize=True) of SciPy 1.17.1.
        let three = OptimalAssignment(maximizing: [[7, 5, 8], [9, 9, 4], [6, 5, 2]])
        #expect(three.columns == [2, 1, 0])
        #expect(three.total == 23)
        let four = OptimalAssignment(maximizing: [[4, 1, 3, 2], [2, 0, 5, 3], [3, 2, 2, 6], [5, 4, 1, 0]])
        #expect(four.columns == [0, 2, 3, 1])
        #expect(four.total == 19)
    }

    @Test("is as good as the best of all permutations", arguments: 0..<20)
    func isBest(seed: Int) {
        var generator = RandomGenerator(seed: UInt64(seed))
        let size = 2 + seed % 5
        let values = (0..<size).map { _ in (0..<size).map { _ in Double(generator.next(below: 10)) } }

        let found = OptimalAssignment(maximizing: values)

        let best = permutations(of: Array(0..<size)).map { order in
            order.enumerated().reduce(0) { $0 + values[$1.offset][$1.element] }
        }.max()
        #expect(found.total == best)
        #expect(Set(found.columns.compactMap(\.self)) == Set(0..<size))
    }

    @Test("leaves rows without a column where there are more of them, and columns alike")
    func rectangles() {
        let tall = OptimalAssignment(maximizing: [[1, 0], [5, 4], [6, 1]])
        let wide = OptimalAssignment(maximizing: [[1, 5, 6], [0, 4, 1]])

        #expect(tall.columns == [nil, 1, 0])
        #expect(tall.total == 10)
        #expect(wide.columns == [2, 1])
        #expect(wide.total == 10)
    }

    @Test("of nothing is nothing")
    func empty() {
        #expect(OptimalAssignment(maximizing: []).columns.isEmpty)
        #expect(OptimalAssignment(maximizing: [[], []]).columns == [nil, nil])
    }

    private func permutations(of numbers: [Int]) -> [[Int]] {
        guard numbers.count > 1 else { return [numbers] }
        return numbers.indices.flatMap { place in
            var rest = numbers
            let first = rest.remove(at: place)
            return permutations(of: rest).map { [first] + $0 }
        }
    }
}

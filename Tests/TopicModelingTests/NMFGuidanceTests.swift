import LinearAlgebra
import Testing
import TopicModeling

@Suite("Guided factorisation")
struct NMFGuidanceTests {
    private func options(_ topicCount: Int) -> NMF.Options {
        var options = NMF.Options()
        options.topicCount = topicCount
        options.maximumIterations = 2000
        options.tolerance = 1e-6
        return options
    }

    private func column(_ matrix: DenseMatrix, _ column: Int) -> [Double] {
        (0..<matrix.rowCount).map { Double(matrix[$0, column]) }
    }

    private func cosine(_ first: [Double], _ second: [Double]) -> Double {
        func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
        return dot(first, second) / (dot(first, first) * dot(second, second)).squareRoot()
    }

    @Test("an excluded term has no weight in its topic and may have some in others")
    func excludesTerms() throws {
        let matrix = try NMFSamples.sparse(NMFSamples.notices)
        var guidance = NMFGuidance()
        guidance.exclusions = [.init(term: 2, topic: 0), .init(term: 2, topic: 1)]

        let found = try NMF(options: options(4))
            .factorize(matrix, start: try NMFSamples.start(), guidance: guidance).termTopics

        #expect(found[2, 0] == 0 && found[2, 1] == 0)
        #expect(found[2, 2] + found[2, 3] > 0.1)
    }

    @Test("a frozen topic keeps every bit of its column, and the others still learn")
    func freezesTopics() throws {
        let matrix = try NMFSamples.sparse(NMFSamples.notices)
        let start = try NMFSamples.start()
        var guidance = NMFGuidance()
        guidance.frozenTopics = [1]

        let found = try NMF(options: options(4)).factorize(matrix, start: start, guidance: guidance).termTopics

        #expect(column(found, 1) == column(start.terms, 1))
        #expect(column(found, 0) != column(start.terms, 0))
    }

    /// With one topic, *w* = *X h* / ‖*h*‖² for given *h*, and the minimiser for given *w* is (*Xᵀw* + s‖*w*‖²*τ*) /
    /// ((1 + s)‖*w*‖²), scaled to length 1: that is the fixed point, iterated here in 64 bits.
    @Test("the terms of one topic are the fixed point of the stated problem", arguments: [0.25, 1, 4])
    func followsTheFormula(strength: Double) throws {
        let rows = NMFSamples.notices
        let matrix = try NMFSamples.sparse(rows)
        let profile: [Float] = [0, 0, 0.6, 0, 0, 0, 0.8, 0, 0]
        var guidance = NMFGuidance()
        guidance.profiles = [.init(topic: 0, strength: strength, weights: profile)]

        let found = try NMF(options: options(1))
            .factorize(matrix, start: try NMFSamples.start(topicCount: 1), guidance: guidance).termTopics

        var expected = [Double](repeating: 1 / 3, count: 9)
        for _ in 0..<2000 {
            let weights = rows.map { row in zip(row, expected).reduce(0.0) { $0 + Double($1.0) * $1.1 } }
            let square = weights.reduce(0) { $0 + $1 * $1 }
            var next = (0..<9).map { term in
                let data = zip(rows, weights).reduce(0.0) { $0 + Double($1.0[term]) * $1.1 } / square
                return (data + strength * Double(profile[term])) / (1 + strength)
            }
            let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
            next = next.map { $0 / length }
            expected = next
        }
        for term in 0..<9 { #expect(abs(Double(found[term, 0]) - expected[term]) < 1e-4, "\(term)") }
    }

    @Test("a stronger pull brings a topic nearer to its profile")
    func pullsByStrength() throws {
        let matrix = try NMFSamples.sparse(NMFSamples.notices)
        let profile: [Float] = [0, 0, 0.6, 0, 0, 0, 0.8, 0, 0]
        let cosines = try [0.1, 1, 10].map { strength in
            var guidance = NMFGuidance()
            guidance.profiles = [.init(topic: 2, strength: strength, weights: profile)]
            let found = try NMF(options: options(4))
                .factorize(matrix, start: try NMFSamples.start(), guidance: guidance).termTopics
            return cosine(column(found, 2), profile.map { Double($0) })
        }

        #expect(cosines == cosines.sorted())
        #expect(cosines[2] > 0.97)
    }

    @Test("topics that are kept apart overlap less than without")
    func separatesTopics() throws {
        let matrix = try NMFSamples.sparse(NMFSamples.notices)
        func overlap(_ strength: Double) throws -> Double {
            var guidance = NMFGuidance()
            guidance.separations = [.init(first: 0, second: 1, strength: strength)]
            let found = try NMF(options: options(3))
                .factorize(matrix, start: try NMFSamples.start(topicCount: 3), guidance: guidance).termTopics
            return cosine(column(found, 0), column(found, 1))
        }

        #expect(try overlap(1) < overlap(0))
    }

    @Test("a document is drawn to its topic")
    func pullsDocuments() throws {
        let matrix = try NMFSamples.sparse(NMFSamples.notices)
        func weight(_ pulls: [NMFGuidance.Pull]) throws -> Float {
            var guidance = NMFGuidance()
            guidance.documents = pulls
            // Something to guide, so that both runs take the same path.
            guidance.exclusions = [.init(term: 8, topic: 3)]
            let found = try NMF(options: options(4))
                .factorize(matrix, start: try NMFSamples.start(), guidance: guidance)
            return found.documentTopics[9, 0]
        }

        #expect(try weight([.init(row: 9, topic: 0, strength: 5, target: 3)]) > weight([]))
    }

    @Test("the result is the same on one and on three threads")
    func isTheSameOnAnyNumberOfThreads() throws {
        let matrix = try NMFSamples.random(documentCount: 400, termCount: 300, density: 0.1, seed: 4)
        var guidance = NMFGuidance()
        let weight = Float(0.1).squareRoot()
        guidance.profiles = [.init(topic: 0, strength: 1, weights: (0..<300).map { $0 < 10 ? weight : 0 })]
        guidance.exclusions = (20..<40).map { .init(term: $0, topic: 1) }
        var few = options(6)
        few.maximumIterations = 20

        let runs = try [1, 3].map {
            try NMF(options: few, parallel: ParallelLoop(threadCount: $0)).factorize(matrix, guidance: guidance)
        }

        #expect(runs[0].termTopics == runs[1].termTopics)
        #expect(runs[0].documentTopics == runs[1].documentTopics)
    }

    @Test("guidance that does not fit the matrix or the method is refused")
    func refusesWhatDoesNotFit() throws {
        let matrix = try NMFSamples.sparse(NMFSamples.notices)
        var beyond = NMFGuidance()
        beyond.exclusions = [.init(term: 9, topic: 0)]
        #expect(throws: NMFError.invalidGuidance(what: "term 9")) {
            try NMF(options: options(4)).factorize(matrix, guidance: beyond)
        }

        var multiplicative = options(4)
        multiplicative.solver = .multiplicative
        var guidance = NMFGuidance()
        guidance.frozenTopics = [0]
        #expect(throws: NMFError.guidanceNeedsCoordinateDescent) {
            try NMF(options: multiplicative).factorize(matrix, guidance: guidance)
        }
    }
}

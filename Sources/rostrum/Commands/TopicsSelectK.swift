import Analysis
import ArgumentParser
import Corpus
import LinearAlgebra
import Reporting
import TopicModeling
import Vectorization

struct TopicsSelectK: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "select-k", abstract: "x")

    @Option var range = NGramRange(lower: 5, upper: 60)
    @Option var step: Int?
    @Option var samples = 6
    @Option var iterations = 60
    @Option var tol = 3e-3
    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var vectorizing: VectorizerOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let input = try TrainingInput(corpus: corpus, global: global)
        var o = TopicCountSelector.Options()
        o.range = range.lower...range.upper
        o.step = step
        o.sampleCount = samples
        o.factorization.maximumIterations = iterations
        o.factorization.tolerance = tol
        guard case .articles(let articles) = input else { return }
        let matrix = try vectorizing.vectorizer(models: global.modelFolder).fitTransform(articles.map(\.body), parallel: global.parallel).matrix
        print("matrix", matrix.rowCount, matrix.columnCount, matrix.entryCount)
        let clock = ContinuousClock()
        let began = clock.now
        let s = try TopicCountSelector(options: o, parallel: global.parallel).select(matrix) {
            print($0.topicCount, $0.stability, $0.stabilityError, $0.heldOutError, $0.heldOutCoherence, (clock.now - began) / .seconds(1))
            return true
        }
        print("chosen", s.chosen.topicCount)
    }
}

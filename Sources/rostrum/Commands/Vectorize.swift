import ArgumentParser
import Corpus
import LinearAlgebra
import Reporting
import Vectorization

/// Turns texts into a matrix for other programs.
struct Vectorize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn texts into a TF-IDF matrix: SafeTensors (compressed rows) or Matrix Market.",
        discussion: """
            The ending of the output decides its form: .safetensors, or .mtx with the terms and the identifiers beside
            it. Every option can be set as in scikit-learn; '--token-rule scikit-learn' takes the same tokens.

            EXAMPLES
              rostrum vectorize articles.jsonl -o matrix.safetensors
              rostrum vectorize articles.jsonl --token-rule scikit-learn --min-df 1 --max-df 1.0 --tf raw \\
                --stop-words none --ngrams 1..2 -o matrix.safetensors
            """
    )

    @Option(name: .shortAndLong, help: ArgumentHelp("The file of the matrix.", valueName: "file"), completion: .file())
    var output: String

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Vectorizing")
    var vectorizing: VectorizerOptions

    @OptionGroup(title: "Output")
    var format: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let vectorizer = try vectorizing.vectorizer(models: global.modelFolder)
        let (collection, readSeconds) = try Clock.timing { try CorpusLoader(corpus: corpus, global: global).load() }
        let ids = collection.articles.map(\.id)
        let texts = collection.articles.map(\.body)
        let (result, vectorizeSeconds) = try Clock.timing {
            try vectorizer.fitTransform(texts, parallel: global.parallel)
        }
        let writeSeconds = try Clock.timing {
            if output.hasSuffix(".mtx") {
                try MatrixMarketFile.write(result.matrix, terms: result.model.terms, articleIDs: ids, to: output)
            } else {
                try MatrixFile(model: result.model, matrix: result.matrix, articleIDs: ids).write(to: output)
            }
        }.seconds
        let report = VectorizeReport(
            documentCount: result.matrix.rowCount,
            termCount: result.matrix.columnCount,
            entryCount: result.matrix.entryCount,
            readSeconds: readSeconds,
            vectorizeSeconds: vectorizeSeconds,
            writeSeconds: writeSeconds,
            output: output
        )
        try format.write(report.value, schema: "matrix", parameters: parameters) { report.text }
    }

    private var parameters: [JSONField] {
        [
            JSONField("token_rule", .string(vectorizing.tokenRule.rawValue)),
            JSONField("ngrams", .string(vectorizing.ngrams.defaultValueDescription)),
            JSONField("min_df", .optional(vectorizing.minDf.map(\.description))),
            JSONField("max_df", .string(vectorizing.maxDf.description)),
            JSONField("max_features", vectorizing.maxFeatures.map(JSONValue.integer) ?? .null),
            JSONField("tf", .string(vectorizing.tf.rawValue)), JSONField("idf", .string(vectorizing.idf.rawValue)),
            JSONField("norm", .string(vectorizing.norm.rawValue)),
            JSONField("stop_words", .string(vectorizing.stopWords)), JSONField("stem", .optional(vectorizing.stem)),
        ]
    }
}

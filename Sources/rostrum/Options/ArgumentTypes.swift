public import ArgumentParser
public import Corpus
public import Discourse
public import Reporting
public import Stance
public import TopicModeling
public import Vectorization

// The values of the libraries that can be typed on the command line; their raw values are what is typed.

extension FileFormat: ExpressibleByArgument {}
extension NumericDateOrder: ExpressibleByArgument {}
extension CorpusReader.ErrorPolicy: ExpressibleByArgument {}
extension Period: ExpressibleByArgument {}
extension DuplicatePolicy: ExpressibleByArgument {}
extension TokenRule: ExpressibleByArgument {}
extension Analyzer: ExpressibleByArgument {}
extension TermFrequency: ExpressibleByArgument {}
extension InverseDocumentFrequency: ExpressibleByArgument {}
extension Norm: ExpressibleByArgument {}
extension NMF.Solver: ExpressibleByArgument {}
extension NMF.Loss: ExpressibleByArgument {}
extension CoherenceMode: ExpressibleByArgument {}
extension Statement.Kind: ExpressibleByArgument {}
extension Grouping: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

extension DocumentFrequency: ExpressibleByArgument {
    /// Reads a count or a share.
    public init?(argument: String) {
        self.init(argument)
    }

    /// The text that a help page shows for a default.
    public var defaultValueDescription: String { description }
}

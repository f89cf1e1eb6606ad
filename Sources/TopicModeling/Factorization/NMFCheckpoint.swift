internal import Foundation
public import LinearAlgebra

/// The state of a factorisation after an iteration, from which it goes on to the same bytes.
public struct NMFCheckpoint: Hashable, Sendable {
    /// The options of the run.
    public let options: NMF.Options

    /// The number of iterations made.
    public var iteration: Int { objectives.count }

    let matrixFingerprint: UInt64
    let documents: DenseMatrix
    let terms: DenseMatrix
    let solverState: NMFSolverState
    let objectives: [Double]
    let gradients: [Double]
    let topTerms: [[Int32]]
    let unchangedChecks: [Int]

    /// Checks that a run may go on from here.
    func validate(for problem: NMFProblem) throws(NMFError) {
        guard matrixFingerprint == problem.matrix.fingerprint else { throw .checkpointMismatch(what: "matrix") }
        var expected = problem.options
        expected.maximumIterations = options.maximumIterations
        expected.maximumSeconds = options.maximumSeconds
        expected.targetObjective = options.targetObjective
        expected.tolerance = options.tolerance
        guard expected == options else { throw .checkpointMismatch(what: "set of options") }
    }
}

extension NMFCheckpoint {
    private static let format = "rostrum.nmf-checkpoint"
    private static let formatVersion = "1"

    /// Writes the state as a SafeTensors file.
    ///
    /// - Throws: ``TensorFileError/unwritable(path:reason:)``.
    public func write(to path: String) throws(TensorFileError) {
        var file = TensorFile()
        file.metadata["format"] = Self.format
        file.metadata["format_version"] = Self.formatVersion
        file.metadata["options"] = Self.json(options)
        file.metadata["momentum"] = Self.json(solverState.momentum)
        file.metadata["matrix"] = String(matrixFingerprint, radix: 16)
        func add(_ name: String, _ matrix: DenseMatrix?) {
            guard let matrix else { return }
            file.tensors[name] = Tensor(
                shape: [matrix.rowCount, matrix.columnCount],
                values: .float32(matrix.storage)
            )
        }
        add("W", documents)
        add("H", terms)
        add("W_solutions", solverState.documentSolutions)
        add("H_extrapolated", solverState.extrapolatedTerms)
        file.tensors["objectives"] = Tensor(shape: [objectives.count], values: .float64(objectives))
        file.tensors["gradients"] = Tensor(shape: [gradients.count], values: .float64(gradients))
        file.tensors["top_terms"] = Tensor(shape: [topTerms.joined().count], values: .int32(topTerms.flatMap(\.self)))
        let counts = topTerms.map { Int64($0.count) }
        file.tensors["top_counts"] = Tensor(shape: [counts.count], values: .int64(counts))
        file.tensors["unchanged_checks"] = Tensor(
            shape: [unchangedChecks.count],
            values: .int64(unchangedChecks.map(Int64.init))
        )
        try file.write(to: path)
    }

    /// Reads the state from a SafeTensors file.
    ///
    /// - Throws: ``TensorFileError`` if the file cannot be read, ``NMFError/invalidCheckpoint(path:problem:)`` if
    ///   it holds something else.
    public static func read(path: String) throws -> NMFCheckpoint {
        let file = try TensorFile.read(path: path)
        func invalid(_ problem: String) -> NMFError {
            .invalidCheckpoint(path: path, problem: problem)
        }
        guard file.metadata["format"] == format else { throw invalid("it has no format '\(format)'") }
        guard file.metadata["format_version"] == formatVersion else {
            throw invalid("its version is not \(formatVersion); use the version of Rostrum that wrote it")
        }
        guard
            let options = decode(NMF.Options.self, file.metadata["options"]),
            let momentum = decode(Momentum.self, file.metadata["momentum"]),
            let fingerprint = UInt64(file.metadata["matrix"] ?? "", radix: 16)
        else { throw invalid("its options cannot be read") }
        let documents = try file.matrix("W", path: path)
        let terms = try file.matrix("H", path: path)
        guard
            case .float64(let objectives) = file.tensors["objectives"]?.values,
            case .float64(let gradients) = file.tensors["gradients"]?.values,
            case .int32(let tops) = file.tensors["top_terms"]?.values,
            case .int64(let counts) = file.tensors["top_counts"]?.values,
            case .int64(let checks) = file.tensors["unchanged_checks"]?.values
        else { throw invalid("its history is missing") }
        let k = options.topicCount
        var state = NMFSolverState(momentum: momentum)
        if options.solver == .hals {
            state.documentSolutions = try file.matrix("W_solutions", path: path)
            state.extrapolatedTerms = try file.matrix("H_extrapolated", path: path)
        }
        let isConsistent =
            documents.columnCount == k && terms.columnCount == k && objectives.count == gradients.count
            && counts.count == k && checks.count == k && counts.allSatisfy { (0...10).contains($0) }
            && counts.reduce(0, +) == Int64(tops.count) && checks.allSatisfy { $0 >= 0 }
            && tops.allSatisfy { $0 >= 0 && Int($0) < terms.rowCount }
            && (state.documentSolutions.map { $0.rowCount == documents.rowCount && $0.columnCount == k } ?? true)
            && (state.extrapolatedTerms.map { $0.rowCount == terms.rowCount && $0.columnCount == k } ?? true)
        guard isConsistent else { throw invalid("its parts do not fit together") }
        var rest = tops[...]
        let topTerms = counts.map { count in
            defer { rest = rest.dropFirst(Int(count)) }
            return Array(rest.prefix(Int(count)))
        }
        return NMFCheckpoint(
            options: options,
            matrixFingerprint: fingerprint,
            documents: documents,
            terms: terms,
            solverState: state,
            objectives: objectives,
            gradients: gradients,
            topTerms: topTerms,
            unchangedChecks: checks.map(Int.init)
        )
    }

    private static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ json: String?) -> Value? {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        return try? decoder.decode(type, from: Data((json ?? "").utf8))
    }
}

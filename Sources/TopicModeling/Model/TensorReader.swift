internal import Foundation
internal import LinearAlgebra
internal import Vectorization

/// Takes the parts of a topic model out of a SafeTensors file, checking type and shape of each.
struct TensorReader {
    let file: TensorFile
    let path: String

    func int32(_ name: String, count: Int) throws(TopicModelError) -> [Int32] {
        guard case .int32(let values)? = file.tensors[name]?.values, values.count == count else {
            throw missing(name, "I32, \(count) values")
        }
        return values
    }

    func matrix(_ name: String, rows: Int? = nil, columns: Int? = nil) throws(TopicModelError) -> DenseMatrix {
        guard let tensor = file.tensors[name], case .float32(let values) = tensor.values, tensor.shape.count == 2,
            tensor.shape[0] == rows ?? tensor.shape[0], tensor.shape[1] == columns ?? tensor.shape[1],
            let matrix = try? DenseMatrix(values, rowCount: tensor.shape[0], columnCount: tensor.shape[1])
        else { throw missing(name, "F32, \(rows.map(String.init) ?? "any") × \(columns.map(String.init) ?? "any")") }
        guard values.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
            throw .notATopicModel(path: path, problem: "tensor '\(name)' holds a value that is negative or not finite")
        }
        return matrix
    }

    /// Returns nil where a file has no company of terms.
    func termCompany(topicCount: Int, termCount: Int) throws(TopicModelError) -> TermCompany? {
        guard let tensor = file.tensors["company_terms"] else { return nil }
        guard tensor.shape.count == 2, tensor.shape[0] == topicCount, case .int32(let terms) = tensor.values,
            terms.allSatisfy({ $0 >= -1 && $0 < termCount })
        else { throw missing("company_terms", "I32, \(topicCount) × any, columns of the vocabulary") }
        let factors = try matrix("company", rows: topicCount, columns: tensor.shape[1])
        return TermCompany(paddedTerms: terms, paddedFactors: factors)
    }

    func terms(count: Int) throws(TopicModelError) -> TermTable {
        guard case .uint8(let utf8)? = file.tensors["terms_utf8"]?.values,
            case .int64(let offsets)? = file.tensors["terms_offsets"]?.values, offsets.count == count + 1,
            let terms = TermTable(checkedUTF8: utf8, offsets: offsets)
        else { throw missing("terms_offsets", "I64, \(count + 1) ascending values within terms_utf8") }
        return terms
    }

    func vectorizer() throws(TopicModelError) -> VectorizerDescription {
        guard let description = file.metadata["vectorizer"].flatMap(VectorizerDescription.init(json:)) else {
            throw .notATopicModel(path: path, problem: "its metadata 'vectorizer' cannot be understood")
        }
        return description
    }

    /// Reads a part that a file may lack.
    func optional<Value: Decodable>(_ type: Value.Type, from key: String) throws(TopicModelError) -> Value? {
        file.metadata[key] == nil ? nil : try decoded(type, from: key)
    }

    func decoded<Value: Decodable>(_ type: Value.Type, from key: String) throws(TopicModelError) -> Value {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        guard let text = file.metadata[key], let value = try? decoder.decode(type, from: Data(text.utf8)) else {
            throw .notATopicModel(path: path, problem: "its metadata '\(key)' cannot be understood")
        }
        return value
    }

    private func missing(_ name: String, _ expected: String) -> TopicModelError {
        .file(.missingTensor(path: path, tensor: name, expected: expected))
    }
}

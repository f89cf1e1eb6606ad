internal import CSnowball

/// Cuts words down to their stems with a Snowball algorithm.
///
/// The library keeps a buffer of its own, so that each thread needs a stemmer of its own.
///
/// Literature: M. F. Porter, *An algorithm for suffix stripping*, 1980, and *Snowball: a language for stemming
/// algorithms*, 2001.
@safe
public struct Stemmer: ~Copyable {
    private let stemmer: OpaquePointer

    /// Creates a stemmer for a language.
    ///
    /// - Parameter language: A name such as `english`, or a code such as `en`.
    /// - Throws: ``VectorizationError/unknownStemmer(language:known:)``.
    public init(language: String) throws(VectorizationError) {
        // SAFETY: both texts are C strings for the call. The library returns nil for names that it does not know.
        guard let stemmer = unsafe sb_stemmer_new(language, "UTF_8") else {
            throw .unknownStemmer(language: language, known: Self.languages)
        }
        unsafe self.stemmer = stemmer
    }

    deinit {
        // SAFETY: the stemmer was created by the initializer and is deleted once.
        unsafe sb_stemmer_delete(stemmer)
    }

    /// The names of the languages that the library knows, in alphabetical order.
    public static var languages: [String] {
        var names: [String] = []
        // SAFETY: the library returns a list of C strings that ends with nil and lives as long as the program.
        guard var next = unsafe sb_stemmer_list() else { return [] }
        while let name = unsafe next.pointee {
            unsafe names.append(String(cString: name))
            unsafe next += 1
        }
        return names.sorted()
    }

    /// Returns the stem of a word in lower case.
    public func stem(_ word: String) -> String {
        String(decoding: stem(Array(word.utf8)), as: UTF8.self)
    }

    /// Returns the bytes of the stem of a word; a word that has none, or that is too long to be one, stays as it is.
    func stem(_ word: [UInt8]) -> [UInt8] {
        guard !word.isEmpty, word.count <= 1 << 16 else { return word }
        // SAFETY: the library reads as many bytes as it is told and returns a buffer of its own, whose length it tells
        // and which is copied before the next call.
        return unsafe word.withUnsafeBufferPointer { bytes in
            guard let stem = unsafe sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else { return word }
            let length = unsafe Int(sb_stemmer_length(stemmer))
            return unsafe length == 0 ? word : Array(UnsafeBufferPointer(start: stem, count: length))
        }
    }
}

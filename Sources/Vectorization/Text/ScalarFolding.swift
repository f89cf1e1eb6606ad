internal import Foundation

/// What each Unicode scalar beyond ASCII becomes before words are cut, looked up in a table that fills as it is asked.
///
/// Lower case, accents and the question whether a scalar belongs to a word depend on the scalar alone, but for the
/// Greek sigma. So each distinct scalar of a corpus is worked out once and the rest is a copy of a few bytes.
struct ScalarFolding {
    /// What the folded text is for.
    enum Purpose: Hashable {
        /// Words are cut: what belongs to no word becomes a space, and every byte from 0x80 belongs to one.
        case words(TokenRule)

        /// Runs of characters are cut: everything stays.
        case characters
    }

    /// The packed entry of the capital sigma, whose lower case depends on its neighbours.
    static let capitalSigma = UInt32.max

    private let purpose: Purpose
    private let lowercases: Bool
    private let stripsAccents: Bool

    /// The page of each 256 scalars, counted from 1; 0 if none of them was asked for yet.
    private var pageNumbers = [Int32](repeating: 0, count: 0x110000 >> 8)

    /// The packed entry of each scalar of a page: where its bytes start in ``bytes``, times 64, plus how many there
    /// are; 0 if it was not asked for yet.
    private var entries: [UInt32] = []

    /// The bytes that scalars become; the first is never used, so that no entry is 0.
    private(set) var bytes: [UInt8] = [0]

    init(purpose: Purpose, lowercases: Bool, stripsAccents: Bool) {
        self.purpose = purpose
        self.lowercases = lowercases
        self.stripsAccents = stripsAccents
    }

    /// Returns the packed entry of a scalar beyond ASCII.
    mutating func entry(of scalar: UInt32) -> UInt32 {
        let page = Int(pageNumbers[Int(scalar >> 8)]) - 1
        if page >= 0 {
            let entry = entries[page << 8 | Int(scalar & 0xFF)]
            if entry != 0 { return entry }
        }
        return makeEntry(of: scalar)
    }

    /// Returns the packed entry of the lower case of the capital sigma.
    mutating func sigma(isFinal: Bool) -> UInt32 {
        entry(of: isFinal ? 0x3C2 : 0x3C3)
    }

    private mutating func makeEntry(of value: UInt32) -> UInt32 {
        if pageNumbers[Int(value >> 8)] == 0 {
            entries += repeatElement(0, count: 256)
            pageNumbers[Int(value >> 8)] = Int32(entries.count >> 8)
        }
        let place = (Int(pageNumbers[Int(value >> 8)]) - 1) << 8 | Int(value & 0xFF)
        guard value != 0x3A3 || !lowercases else {
            entries[place] = Self.capitalSigma
            return Self.capitalSigma
        }
        let start = bytes.count
        if let scalar = Unicode.Scalar(value) {
            for folded in fold(scalar) { append(folded) }
        }
        entries[place] = UInt32(start << 6 | (bytes.count - start))
        return entries[place]
    }

    /// Returns the lower case of a scalar, without accents if asked.
    ///
    /// As in scikit-learn, accents go after lower case: some symbols for letters come out as capitals.
    private func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let lower = lowercases ? scalar.properties.lowercaseMapping : String(scalar)
        guard stripsAccents else { return Array(lower.unicodeScalars) }
        return lower.decomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
            scalar.properties.canonicalCombiningClass == .notReordered
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch purpose {
        case .characters: bytes.append(contentsOf: String(scalar).utf8)
        case .words where scalar.isASCII: bytes.append(UInt8(scalar.value))
        case .words(.scikitLearn):
            if WordScalar.isAlphanumeric(scalar) {
                bytes.append(contentsOf: String(scalar).utf8)
            } else {
                bytes.append(UInt8(ascii: " "))
            }
        case .words(.unicode):
            switch WordScalar(scalar) {
            case .inWord: bytes.append(contentsOf: String(scalar).utf8)
            case .wordOfItsOwn:
                bytes.append(UInt8(ascii: " "))
                bytes.append(contentsOf: String(scalar).utf8)
                bytes.append(UInt8(ascii: " "))
            case .apostrophe: bytes.append(UInt8(ascii: "'"))
            case .ignored: break
            case .betweenWords: bytes.append(UInt8(ascii: " "))
            }
        }
    }
}

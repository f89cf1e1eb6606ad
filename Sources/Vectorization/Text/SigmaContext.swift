/// Tells whether a capital sigma ends a word, which decides its lower case.
///
/// The rule is `Final_Sigma` of the Unicode Standard, section 3.13, as Python's `str.lower` reads it: a cased letter
/// stands before it and none after it, case-ignorable scalars such as apostrophes apart.
enum SigmaContext {
    /// Whether the sigma at a range of bytes ends a word.
    static func isFinal(_ sigma: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        unsafe isCasedBefore(sigma.lowerBound, of: text) && !isCasedAfter(sigma.upperBound, of: text)
    }

    private static func isCasedBefore(_ position: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = position
        while position > 0 {
            position = unsafe UTF8Decoding.start(before: position, of: text)
            guard let scalar = unsafe Unicode.Scalar(UTF8Decoding.scalar(of: text, at: position).value) else {
                return false
            }
            if !scalar.properties.isCaseIgnorable { return scalar.properties.isCased }
        }
        return false
    }

    private static func isCasedAfter(_ position: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = position
        while position < text.count {
            let (value, width) = unsafe UTF8Decoding.scalar(of: text, at: position)
            guard let scalar = Unicode.Scalar(value) else { return false }
            if !scalar.properties.isCaseIgnorable { return scalar.properties.isCased }
            position += width
        }
        return false
    }
}

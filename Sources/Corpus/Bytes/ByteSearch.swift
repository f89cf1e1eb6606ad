internal import Foundation

extension Array<UInt8> {
    /// Returns the first place of a byte in a range of the array, or `nil`.
    func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "the range lies inside the array")
        guard !range.isEmpty else { return nil }
        // SAFETY: the range was checked; memchr reads no further.
        return unsafe withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            let start = unsafe base + range.lowerBound
            return unsafe memchr(start, Int32(byte), range.count).map { unsafe UnsafeRawPointer($0) - base }
        }
    }

    /// Returns how often a byte occurs in a range of the array.
    func occurrences(of byte: UInt8, in range: Range<Int>) -> Int {
        let part = span.extracting(range)
        var total = 0
        for index in part.indices where part[index] == byte { total += 1 }
        return total
    }

    /// Returns a range of the array as text, or `nil` if it is not UTF-8.
    func text(in range: Range<Int>) -> String? {
        // SAFETY: the subscript checks the range.
        unsafe withUnsafeBufferPointer { buffer in
            unsafe String(validating: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
        }
    }

    /// Returns the offset, counted from 1, of the first byte of a range that cannot be part of UTF-8 text.
    func firstInvalidUTF8(in range: Range<Int>) -> Int? {
        do {
            _ = try UTF8Span(validating: self[range].span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound + 1
        }
    }
}

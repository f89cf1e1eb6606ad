/// Damage to SafeTensors files: eight bytes of header length, a header of JSON, then the values.
public enum DamagedTensors {
    /// Returns the file with one text of the header replaced wherever it occurs, and the header's length set anew.
    public static func replacing(_ old: String, with new: String, inHeaderOf file: [UInt8]) -> [UInt8] {
        let end = 8 + headerLength(of: file)
        let header = String(decoding: file[8..<end], as: UTF8.self).replacing(old, with: new)
        // Values start at a multiple of eight bytes; blanks at the end of the header are allowed for that.
        let padding = String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
        let bytes = Array((header + padding).utf8)
        return (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + bytes + file[end...]
    }

    /// Returns the file with one bit of its last value turned over.
    public static func flippingLastBit(of file: [UInt8]) -> [UInt8] {
        guard let last = file.last else { return file }
        return file.dropLast() + [last ^ 1]
    }

    /// Returns the header of a file as JSON.
    public static func header(of file: [UInt8]) -> String {
        String(decoding: file[8..<8 + headerLength(of: file)], as: UTF8.self)
    }

    private static func headerLength(of file: [UInt8]) -> Int {
        let length = file.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        return min(length, max(0, file.count - 8))
    }
}

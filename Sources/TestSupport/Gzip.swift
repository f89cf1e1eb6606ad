/// The gzip format (RFC 1952) with stored blocks, written by hand so that the reader's own code has no part in it.
public enum Gzip {
    /// Returns the bytes as one gzip member.
    public static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var member: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
        var start = 0
        repeat {
            let end = min(start + 0xffff, bytes.count)
            let count = UInt16(end - start)
            member.append(end == bytes.count ? 1 : 0)
            member += littleEndian(count) + littleEndian(~count)
            member += bytes[start..<end]
            start = end
        } while start < bytes.count
        return member + littleEndian(checksum(of: bytes)) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// The CRC-32 of the format.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes { sum = sum >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return ~sum
    }

    private static let remainders: [UInt32] = (0..<256).map { (byte: UInt32) in
        (0..<8).reduce(byte) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
    }

    private static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}

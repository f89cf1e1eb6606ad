/// Writes JSON values as UTF-8.
public struct JSONWriter {
    /// The bytes written so far.
    public private(set) var bytes: [UInt8] = []

    /// Whether each field of the outer objects stands on a line of its own.
    private let isPretty: Bool

    /// Creates a writer.
    public init(isPretty: Bool = false) {
        self.isPretty = isPretty
    }

    /// Returns the JSON text of a value, on one line unless asked otherwise.
    public static func text(of value: JSONValue, isPretty: Bool = false) -> String {
        var writer = JSONWriter(isPretty: isPretty)
        writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Appends a value.
    public mutating func write(_ value: JSONValue) {
        write(value, depth: 0)
    }

    /// Appends a line break.
    public mutating func writeLineBreak() {
        bytes.append(0x0A)
    }

    /// Forgets what was written, keeping the memory.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .number(let number): write(number)
        case .string(let text): write(text)
        case .array(let items):
            writeList(opening: "[", closing: "]", count: items.count, depth: depth) { writer, index in
                writer.write(items[index], depth: depth + 1)
            }
        case .object(let fields):
            writeList(opening: "{", closing: "}", count: fields.count, depth: depth) { writer, index in
                writer.write(fields[index].name)
                writer.bytes.append(contentsOf: (writer.isPretty ? ": " : ":").utf8)
                writer.write(fields[index].value, depth: depth + 1)
            }
        }
    }

    private mutating func writeList(
        opening: Unicode.Scalar,
        closing: Unicode.Scalar,
        count: Int,
        depth: Int,
        item: (inout JSONWriter, Int) -> Void
    ) {
        bytes.append(UInt8(ascii: opening))
        // Records deep inside a document stay on one line each: a listing of ten thousand terms stays readable.
        let breaksLines = isPretty && depth < 3 && count > 0
        for index in 0..<count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if breaksLines {
                writeLineBreak()
                bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (depth + 1)))
            } else if index > 0, isPretty {
                bytes.append(UInt8(ascii: " "))
            }
            item(&self, index)
        }
        if breaksLines {
            writeLineBreak()
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
        }
        bytes.append(UInt8(ascii: closing))
    }

    private mutating func write(_ number: Double) {
        guard number.isFinite else {
            bytes.append(contentsOf: "null".utf8)
            return
        }
        if number == number.rounded(), abs(number) < 1e15 {
            // −0 is written as 0, so that a sum of nothing looks the same whatever the sign of its zero.
            bytes.append(contentsOf: String(Int(number)).utf8)
            bytes.append(contentsOf: ".0".utf8)
        } else {
            bytes.append(contentsOf: number.description.utf8)
        }
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        guard text.utf8.contains(where: Self.isEscaped) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20, 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}

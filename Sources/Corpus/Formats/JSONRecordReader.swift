internal import CSimdjson

/// Parses JSON objects one after another and takes the selected fields from each.
///
/// It keeps the parser's memory from one object to the next and belongs to one thread.
@safe struct JSONRecordReader: ~Copyable {
    private let reader: OpaquePointer?
    private let selection: FieldSelection
    private var values: [csimdjson_value]

    /// Which slots were seen in any object.
    private(set) var foundSlots: [Bool]

    init(selection: FieldSelection) {
        self.selection = selection
        unsafe values = [csimdjson_value](repeating: csimdjson_value(), count: selection.slotCount)
        foundSlots = [Bool](repeating: false, count: selection.slotCount)
        // SAFETY: the parser belongs to this value alone, which destroys it.
        unsafe reader = csimdjson_reader_create()
        for slot in 0..<selection.slotCount {
            for var name in selection.names[slot] {
                let isExact = selection.isExact[slot]
                name.withUTF8 { bytes in
                    // SAFETY: the name is copied during the call.
                    _ = unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                        unsafe csimdjson_reader_add_name(
                            reader,
                            characters.baseAddress,
                            characters.count,
                            slot,
                            isExact
                        )
                    }
                }
            }
        }
    }

    deinit {
        unsafe csimdjson_reader_destroy(reader)
    }

    /// Parses the object in a range of bytes, behind which ``RecordBuffer/padding`` further bytes can be read.
    mutating func record(in bytes: [UInt8], range: Range<Int>) -> DecodedRecord {
        precondition(range.lowerBound >= 0 && range.upperBound + RecordBuffer.padding <= bytes.count, "padded")
        guard unsafe reader != nil else { return .problem(.malformedJSON(reason: "out of memory"), lineOffset: 0) }
        // SAFETY: the range and its padding were checked; the values point into the parser's memory until its next call.
        let status = unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress.map {
                unsafe ($0 + range.lowerBound).assumingMemoryBound(to: CChar.self)
            }
            return unsafe csimdjson_reader_parse(reader, start, range.count, &values, values.count)
        }
        switch status {
        case Int32(CSIMDJSON_SUCCESS): return decodedObject()
        case Int32(CSIMDJSON_INVALID_UTF8): return .invalidUTF8(in: bytes, part: range, record: range)
        case Int32(CSIMDJSON_OUT_OF_MEMORY): return .problem(.malformedJSON(reason: "out of memory"), lineOffset: 0)
        case Int32(CSIMDJSON_NOT_AN_OBJECT):
            let kind = unsafe csimdjson_reader_found_kind(reader)
            return .problem(.notAnObject(found: Self.name(of: Int32(kind.rawValue))), lineOffset: 0)
        default:
            // SAFETY: the message is a constant, terminated string.
            let reason = unsafe csimdjson_message(status).map { unsafe String(cString: $0) } ?? "unknown"
            return .problem(.malformedJSON(reason: reason), lineOffset: 0)
        }
    }

    /// Returns the names of the fields of the object parsed last.
    func fieldNames() -> [String] {
        (0..<(unsafe csimdjson_reader_field_count(reader))).map { field in
            var length = 0
            // SAFETY: the parser owns the name for as long as it does not parse again.
            let start = unsafe csimdjson_reader_field_name(reader, field, &length)
            return unsafe Self.text(start, length)
        }
    }

    private mutating func decodedObject() -> DecodedRecord {
        for slot in foundSlots.indices where unsafe values[slot].kind != Int32(CSIMDJSON_ABSENT.rawValue) {
            foundSlots[slot] = true
        }
        let textSlot = ArticleField.text.rawValue
        let textValue = unsafe values[textSlot]
        switch unsafe UInt32(textValue.kind) {
        case CSIMDJSON_STRING.rawValue: break
        case CSIMDJSON_ABSENT.rawValue:
            return .problem(.missingText(expected: selection.names[textSlot], found: fieldNames()), lineOffset: 0)
        case CSIMDJSON_NULL.rawValue:
            return .problem(.nullText(field: unsafe fieldName(textValue, textSlot)), lineOffset: 0)
        default:
            let kind = unsafe Self.name(of: textValue.kind)
            return .problem(.textNotAString(field: unsafe fieldName(textValue, textSlot), found: kind), lineOffset: 0)
        }
        var texts = [String?](repeating: nil, count: foundSlots.count)
        for slot in foundSlots.indices where slot != textSlot {
            let value = unsafe values[slot]
            let isComposite =
                unsafe UInt32(value.kind) == CSIMDJSON_ARRAY.rawValue
                || UInt32(value.kind) == CSIMDJSON_OBJECT.rawValue
            if isComposite, slot < FieldSelection.firstExtraSlot {
                // A field that was merely guessed by its name is passed over; one that the caller named is not.
                guard selection.isExact[slot] else { continue }
                let kind = unsafe Self.name(of: value.kind)
                return .problem(.unusableField(field: selection.names[slot][0], found: kind), lineOffset: 0)
            }
            texts[slot] = unsafe Self.text(of: value)
        }
        let text = unsafe Self.text(textValue.bytes, textValue.length)
        return .record(RawRecord(text: text, values: texts, extraNames: selection.extraNames))
    }

    private func fieldName(_ value: csimdjson_value, _ slot: Int) -> String {
        // Names are ranked through all slots in the order in which they were added.
        let before = selection.names[..<slot].reduce(0) { $0 + $1.count }
        let index = unsafe Int(value.rank) - before
        return selection.names[slot].indices.contains(index) ? selection.names[slot][index] : selection.names[slot][0]
    }

    private static func text(of value: csimdjson_value) -> String? {
        switch unsafe UInt32(value.kind) {
        case CSIMDJSON_STRING.rawValue, CSIMDJSON_ARRAY.rawValue, CSIMDJSON_OBJECT.rawValue:
            unsafe text(value.bytes, value.length)
        case CSIMDJSON_INTEGER.rawValue: unsafe String(value.integer)
        case CSIMDJSON_UNSIGNED.rawValue: unsafe String(value.unsigned_integer)
        case CSIMDJSON_DOUBLE.rawValue: unsafe String(value.number)
        case CSIMDJSON_BOOLEAN.rawValue: unsafe value.integer != 0 ? "true" : "false"
        default: nil
        }
    }

    private static func text(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
        guard let start = unsafe start else { return "" }
        // SAFETY: the parser guarantees that many bytes of UTF-8 at the pointer.
        return unsafe start.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
            unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
        }
    }

    private static func name(of kind: Int32) -> String {
        switch UInt32(bitPattern: kind) {
        case CSIMDJSON_NULL.rawValue: "null"
        case CSIMDJSON_STRING.rawValue: "a string"
        case CSIMDJSON_BOOLEAN.rawValue: "true or false"
        case CSIMDJSON_ARRAY.rawValue: "an array"
        case CSIMDJSON_OBJECT.rawValue: "an object"
        default: "a number"
        }
    }
}

internal import CKernels

/// Distinct tokens, numbered in the order in which they first came.
///
/// An open-addressing table over the bytes of the tokens. A token of up to 16 bytes is compared inside its slot, and
/// no string is made for any. The loops are in `CKernels`: a word is found, folded and numbered in about 9 ns.
struct TokenTable: Sendable {
    private var slots: [rostrum_token_slot]
    private var bytes: [UInt8] = []
    private var ends: [UInt64] = []

    /// The number of distinct tokens.
    private(set) var count = 0

    init() {
        slots = Self.emptySlots(count: 1 << 12)
    }

    /// Where the bytes of a token lie in those of the table.
    func range(of token: Int) -> Range<Int> {
        (token == 0 ? 0 : Int(ends[token - 1]))..<Int(ends[token])
    }

    /// The bytes of a token.
    func bytes(of token: Int) -> ArraySlice<UInt8> {
        bytes[range(of: token)]
    }

    /// The bytes and their ends of all tokens, for a vocabulary that outlives the table.
    consuming func contents() -> (bytes: [UInt8], ends: [UInt64]) {
        let used = count == 0 ? 0 : Int(ends[count - 1])
        return (Array(bytes[..<used]), Array(ends[..<count]))
    }

    /// Numbers the words of a folded piece of text and appends the numbers to a list.
    ///
    /// - Parameters:
    ///   - piece: The bytes, with ``TextFolder/padding`` zeros behind them.
    ///   - byteCount: The number of bytes.
    ///   - rule: How words are cut.
    ///   - numbers: The list, which must have room for half as many numbers as there are bytes, and one more.
    /// - Returns: How many words there were.
    mutating func scan(
        _ piece: UnsafePointer<UInt8>,
        byteCount: Int,
        rule: TokenRule,
        into numbers: UnsafeMutablePointer<Int32>
    ) -> Int {
        reserve(tokens: byteCount / 2 + 1, bytes: byteCount)
        let rule = rule == .scikitLearn ? ROSTRUM_WORDS_SCIKIT_LEARN : ROSTRUM_WORDS_UNICODE
        // SAFETY: the table has room for the most tokens and bytes that so many bytes can bring, see above; the piece
        // is padded and the list has room, which the caller answers for.
        return unsafe withTable { table in
            unsafe Int(rostrum_scan_tokens(&table, piece, Int64(byteCount), Int32(rule), numbers))
        }
    }

    /// Numbers a token of which at least 16 readable bytes follow the start.
    mutating func intern(_ token: UnsafePointer<UInt8>, byteCount: Int) -> Int {
        reserve(tokens: 1, bytes: byteCount)
        // SAFETY: there is room for one more token, and the caller answers for the readable bytes.
        return unsafe withTable { table in
            unsafe Int(rostrum_intern_token(&table, token, UInt64(byteCount)))
        }
    }

    /// Numbers a token.
    mutating func intern(_ token: some Collection<UInt8>) -> Int {
        let padded = Array(token) + repeatElement(0, count: 16)
        // SAFETY: sixteen bytes were added behind the token.
        return unsafe padded.withUnsafeBufferPointer { padded in
            guard let start = padded.baseAddress else { return 0 }
            return unsafe intern(start, byteCount: padded.count - 16)
        }
    }

    /// The number of a token, if the table has it.
    func find(_ token: some Collection<UInt8>) -> Int? {
        let padded = Array(token) + repeatElement(0, count: 16)
        guard padded.count > 16, count > 0 else { return nil }
        // SAFETY: sixteen bytes were added behind the token.
        return unsafe padded.withUnsafeBufferPointer { padded in
            guard let start = padded.baseAddress else { return nil }
            return unsafe find(start, byteCount: padded.count - 16)
        }
    }

    /// The number of a token, if the table has it; at least 16 readable bytes follow its start.
    func find(_ token: UnsafePointer<UInt8>, byteCount: Int) -> Int? {
        var table = unsafe rostrum_token_table()
        // SAFETY: looking a token up changes nothing, so that the pointers to constant arrays may pass for mutable
        // ones; none of them outlives the call.
        let number = unsafe slots.withUnsafeBufferPointer { slots in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe ends.withUnsafeBufferPointer { ends in
                    unsafe table.slots = UnsafeMutablePointer(mutating: slots.baseAddress)
                    unsafe table.slot_mask = UInt64(slots.count - 1)
                    unsafe table.bytes = UnsafeMutablePointer(mutating: bytes.baseAddress)
                    unsafe table.ends = UnsafeMutablePointer(mutating: ends.baseAddress)
                    return unsafe rostrum_find_token(&table, token, UInt64(byteCount))
                }
            }
        }
        return number < 0 ? nil : Int(number)
    }

    /// Calls a closure with the table as C sees it, and takes over the count.
    private mutating func withTable<Result>(_ body: (inout rostrum_token_table) -> Result) -> Result {
        var table = unsafe rostrum_token_table()
        unsafe table.count = UInt32(count)
        // SAFETY: none of the pointers outlives the call.
        let result = unsafe slots.withUnsafeMutableBufferPointer { slots in
            unsafe bytes.withUnsafeMutableBufferPointer { bytes in
                unsafe ends.withUnsafeMutableBufferPointer { ends in
                    unsafe table.slots = slots.baseAddress
                    unsafe table.slot_mask = UInt64(slots.count - 1)
                    unsafe table.bytes = bytes.baseAddress
                    unsafe table.ends = ends.baseAddress
                    return unsafe body(&table)
                }
            }
        }
        count = unsafe Int(table.count)
        return result
    }

    /// Makes room for more tokens, so that at most half of the slots are in use.
    private mutating func reserve(tokens: Int, bytes byteCount: Int) {
        let needed = count + tokens
        if needed > ends.count {
            ends += repeatElement(0, count: max(needed, 2 * ends.count) - ends.count)
        }
        let usedBytes = count == 0 ? 0 : Int(ends[count - 1])
        if usedBytes + byteCount > bytes.count {
            bytes += repeatElement(0, count: max(usedBytes + byteCount, 2 * bytes.count) - bytes.count)
        }
        if 2 * needed > slots.count {
            var slotCount = 2 * slots.count
            while 2 * needed > slotCount { slotCount *= 2 }
            let old = slots
            slots = Self.emptySlots(count: slotCount)
            // SAFETY: the new table has more slots than the old one had tokens.
            unsafe old.withUnsafeBufferPointer { old in
                unsafe withTable { table in
                    unsafe rostrum_move_slots(old.baseAddress, UInt64(old.count), &table)
                }
            }
        }
    }

    private static func emptySlots(count: Int) -> [rostrum_token_slot] {
        [rostrum_token_slot](repeating: rostrum_token_slot(first: 0, last: 0, length: 0, token: 0), count: count)
    }
}

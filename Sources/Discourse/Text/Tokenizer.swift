/// Cuts a text into words, numbers and marks.
///
/// It walks the UTF-8 bytes once, counts code points as it goes and makes no `String`. Contractions ("n't", "'s")
/// become tokens of their own; points inside words, initials and listed abbreviations stay with the word.
package struct Tokenizer {
    private let rules: DiscourseRules
    private let bytes: [UInt8]
    package private(set) var tokens: [Token] = []
    package private(set) var words: WordTable
    package private(set) var breaks: [ParagraphSplitter.LineBreak] = []

    private var byte = 0
    private var point: Int32 = 0
    private var spaceBefore = true
    private var pendingLines: Int32 = 0
    private var indent = 0
    private var scratch: [UInt8] = []

    package init(rules: DiscourseRules, bytes: [UInt8]) {
        self.rules = rules
        self.bytes = bytes
        words = WordTable(firstIdentifier: rules.firstFreeWord, capacity: min(bytes.count / 40 + 16, 1 << 16))
        tokens.reserveCapacity(bytes.count / 5 + 16)
        scratch.reserveCapacity(64)
    }

    /// Cuts the bytes from the current place up to an offset in code points, then skips up to another one.
    package mutating func run(until end: Int32, thenSkipTo next: Int32) {
        while byte < bytes.count, point < end { step() }
        if byte >= bytes.count, let last = tokens.indices.last { tokens[last].shape.insert(.spaceAfter) }
        while byte < bytes.count, point < next { advance() }
        spaceBefore = true
        pendingLines = max(pendingLines, 2)
    }

    private mutating func advance() {
        byte += 1
        while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
        point += 1
    }

    private mutating func step() {
        let current = bytes[byte]
        if current <= 0x20 || current == 0x7F {
            space()
        } else if isWordByte(current) || (current >= 0x80 && isLetter(at: byte)) {
            word()
        } else {
            mark()
        }
    }

    private mutating func space() {
        if bytes[byte] == 0x0A {
            pendingLines += 1
            indent = 0
        } else if bytes[byte] == 0x20 || bytes[byte] == 0x09 {
            indent += 1
        }
        byte += 1
        point += 1
        spaceBefore = true
        if let last = tokens.indices.last { tokens[last].shape.insert(.spaceAfter) }
    }

    /// Notes the line break before the token that is about to be added.
    private mutating func noteBreak() {
        guard pendingLines > 0 else { return }
        if pendingLines == 1, indent >= 3 { pendingLines = 2 }
        breaks.append(.init(token: Int32(tokens.count), lines: pendingLines))
        pendingLines = 0
    }

    private func isWordByte(_ value: UInt8) -> Bool {
        (value >= 0x61 && value <= 0x7A) || (value >= 0x41 && value <= 0x5A) || (value >= 0x30 && value <= 0x39)
    }

    private func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let lead = bytes[index]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard index + length <= bytes.count else { return (0xFFFD, bytes.count - index) }
        var value = UInt32(lead) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (value, length)
    }

    private func isLetter(at index: Int) -> Bool {
        let value = scalar(at: index).value
        return switch value {
        case 0..<0x80: isWordByte(UInt8(value))
        case 0x80..<0xC0: value == 0xAA || value == 0xB5 || value == 0xBA
        case 0xD7, 0xF7, 0x1680, 0x2000..<0x2070, 0x20A0..<0x20D0, 0x2190..<0x2C00, 0x2E00..<0x2E80, 0x3000..<0x3005,
            0x3008..<0x3021, 0xFE00..<0xFE70, 0xFEFF, 0xFF00..<0xFF10, 0xFF1A..<0xFF21, 0xFFF0...0xFFFF,
            0x1F000..<0x20000, 0xE0000...:
            false
        default: true
        }
    }

    private mutating func word() {
        let (startByte, startPoint) = (byte, point)
        var (letters, capitals, digits, points) = (0, 0, 0, 0)
        scratch.removeAll(keepingCapacity: true)
        scan: while byte < bytes.count {
            let value = bytes[byte]
            switch value {
            case 0x61...0x7A:
                letters += 1
                scratch.append(value)
            case 0x41...0x5A:
                letters += 1
                capitals += 1
                scratch.append(value + 0x20)
            case 0x30...0x39:
                digits += 1
                scratch.append(value)
            case 0x2E, 0x2D, 0x26, 0x5F, 0x40:  // . - & _ @ inside a word
                guard byte + 1 < bytes.count, isLetter(at: byte + 1) else { break scan }
                if value == 0x2E, digits == 0, letters > 1, points == 0, isSentenceJoint() { break scan }
                points += value == 0x2E ? 1 : 0
                scratch.append(value)
            case 0x2C, 0x3A, 0x2F:  // , : / between digits
                guard digits > 0, bytes[byte - 1] >= 0x30, bytes[byte - 1] <= 0x39, byte + 1 < bytes.count,
                    bytes[byte + 1] >= 0x30, bytes[byte + 1] <= 0x39
                else { break scan }
                scratch.append(value)
            case 0x27:
                guard byte + 1 < bytes.count, isLetter(at: byte + 1), !startsClitic(after: 1) else { break scan }
                scratch.append(0x27)
            case 0x80...:
                let (code, length) = scalar(at: byte)
                if code == 0x2019 {
                    guard byte + 3 < bytes.count, isLetter(at: byte + 3), !startsClitic(after: 3) else { break scan }
                    scratch.append(0x27)
                    byte += length
                    point += 1
                    continue scan
                }
                guard isLetter(at: byte) else { break scan }
                letters += 1
                if byte == startByte, Unicode.Scalar(code)?.properties.isUppercase == true { capitals += 1 }
                for offset in 0..<length { scratch.append(bytes[byte + offset]) }
                byte += length
                point += 1
                continue scan
            default: break scan
            }
            byte += 1
            point += 1
        }
        splitNegation(startByte: startByte)
        finishWord(
            startByte: startByte,
            startPoint: startPoint,
            isNumber: letters == 0,
            capitals: capitals,
            letters: letters,
            points: points
        )
        clitic()
    }

    /// Whether the point here is a full stop without the space behind it: "policy.The".
    private func isSentenceJoint() -> Bool {
        let (before, after) = (bytes[byte - 1], bytes[byte + 1])
        return before >= 0x61 && before <= 0x7A && after >= 0x41 && after <= 0x5A
    }

    /// Whether a contraction starts behind an apostrophe of the given length: s, m, d, ve, re, ll, then no letter.
    private func startsClitic(after length: Int) -> Bool {
        let start = byte + length
        var end = start
        while end < bytes.count, end - start < 3, isWordByte(bytes[end]) { end += 1 }
        let isEnd = end >= bytes.count || !isLetter(at: end)
        guard isEnd, end > start else { return false }
        let first = bytes[start] | 0x20
        if end - start == 1 { return first == 0x73 || first == 0x6D || first == 0x64 }
        guard end - start == 2 else { return false }
        let second = bytes[start + 1] | 0x20
        return (first == 0x76 && second == 0x65) || (first == 0x72 && second == 0x65)
            || (first == 0x6C && second == 0x6C)
    }

    /// Gives back the "n't" at the end of the word, so that it becomes a token of its own.
    private mutating func splitNegation(startByte: Int) {
        let count = scratch.count
        guard count > 3, scratch[count - 1] == 0x74, scratch[count - 2] == 0x27, scratch[count - 3] == 0x6E else {
            return
        }
        scratch.removeLast(3)
        byte -= 1
        byte -= bytes[byte - 1] == 0x27 ? 1 : 3
        byte -= 1
        point -= 3
    }

    /// Whether a word is a family name behind a small particle and a hyphen: "al-Tariq".
    private func startsWithParticle(at start: Int) -> Bool {
        guard let hyphen = bytes[start..<min(byte, start + 6)].firstIndex(of: 0x2D), hyphen > start, hyphen + 1 < byte,
            bytes[hyphen + 1] >= 0x41 && bytes[hyphen + 1] <= 0x5A || bytes[hyphen + 1] >= 0x80
        else { return false }
        let particle = Array(bytes[start..<hyphen])
        guard let word = rules.words.identifier(of: particle, hash: WordTable.hash(particle)) else { return false }
        return rules.classes[Int(word)].contains(.nameParticle)
    }

    private mutating func finishWord(
        startByte: Int,
        startPoint: Int32,
        isNumber: Bool,
        capitals: Int,
        letters: Int,
        points: Int
    ) {
        var shape: Token.Shape = spaceBefore ? .spaceBefore : []
        let first = bytes[startByte]
        if (first >= 0x41 && first <= 0x5A) || (first >= 0x80 && capitals > 0) { shape.insert(.capitalised) }
        if capitals > 0, startsWithParticle(at: startByte) { shape.insert(.capitalised) }
        if capitals > 1, capitals == letters { shape.insert(.allCapitals) }
        if byte < bytes.count, bytes[byte] == 0x2E, !isNumber {
            let nextIsPoint = byte + 1 < bytes.count && bytes[byte + 1] == 0x2E
            scratch.append(0x2E)
            let isListed = rules.isAbbreviation(scratch, isCapitalised: shape.contains(.capitalised))
            let isInitial = letters == 1 && capitals == 1 && points == 0
            let isDotted = points > 0 && points == letters - 1
            if !nextIsPoint, isListed || isInitial || isDotted {
                shape.insert(.abbreviation)
                if isInitial { shape.insert(.initial) }
                if isListed { shape.insert(.neverEnds) }
                byte += 1
                point += 1
            } else {
                scratch.removeLast()
            }
        }
        let count = scratch.count
        if count > 3, scratch[count - 1] == 0x73, scratch[count - 2] != 0x73 { shape.insert(.endsInS) }
        append(.init(isNumber), from: startByte, startPoint, shape: shape)
    }

    private mutating func append(_ kind: Token.Kind, from startByte: Int, _ startPoint: Int32, shape: Token.Shape) {
        noteBreak()
        let hash = WordTable.hash(scratch)
        var classes: WordClass = []
        let word: Int32
        if let known = rules.words.identifier(of: scratch, hash: hash) {
            word = known
            classes = rules.classes[Int(known)]
        } else {
            word = words.intern(scratch, hash: hash)
            classes = WordGuess.classes(of: scratch, isCapitalised: shape.contains(.capitalised))
        }
        tokens.append(
            Token(
                start: startPoint,
                end: point,
                byteStart: Int32(startByte),
                byteEnd: Int32(byte),
                word: word,
                kind: kind,
                shape: shape,
                classes: classes
            )
        )
        spaceBefore = false
    }

    /// Reads the contraction that stands right behind a word.
    private mutating func clitic() {
        guard byte < bytes.count else { return }
        let (startByte, startPoint) = (byte, point)
        let apostrophe = bytes[byte] == 0x27 ? 1 : scalar(at: byte).value == 0x2019 ? 3 : 0
        scratch.removeAll(keepingCapacity: true)
        if apostrophe > 0, startsClitic(after: apostrophe) {
            scratch.append(0x27)
            byte += apostrophe
        } else if bytes[byte] | 0x20 == 0x6E {  // the n of n't, given back by splitNegation
            scratch.append(contentsOf: [0x6E, 0x27])
            byte += 1
            byte += bytes[byte] == 0x27 ? 1 : 3
            point += 1
        } else {
            return
        }
        point += 1
        while byte < bytes.count, isWordByte(bytes[byte]) {
            scratch.append(bytes[byte] | 0x20)
            byte += 1
            point += 1
        }
        append(.word, from: startByte, startPoint, shape: .clitic)
    }
}

extension Token.Kind {
    fileprivate init(_ isNumber: Bool) {
        self = isNumber ? .number : .word
    }
}

extension Tokenizer {
    private mutating func mark() {
        let (startByte, startPoint) = (byte, point)
        let (value, length) = scalar(at: byte)
        guard !isWhiteSpace(value) else {
            byte += length
            point += 1
            spaceBefore = true
            if value == 0x85 || value == 0x2028 || value == 0x2029 { pendingLines += 1 }
            if let last = tokens.indices.last { tokens[last].shape.insert(.spaceAfter) }
            return
        }
        noteBreak()
        var kind = Tokenizer.kind(of: value)
        byte += length
        point += 1
        // '' and `` are double marks; -- is a dash; ... is one terminator.
        let isTriple =
            byte + 1 < bytes.count && bytes[byte] == UInt8(truncatingIfNeeded: value) && bytes[byte + 1] == bytes[byte]
        // Behind a word three apostrophes close a single mark first.
        if value == 0x27 || value == 0x60, byte < bytes.count, bytes[byte] == UInt8(value), !isTriple || spaceBefore {
            kind = value == 0x27 ? .straightQuote : .openQuote
            byte += 1
            point += 1
        } else if value == 0x2018 || value == 0x2019, byte + 2 < bytes.count, scalar(at: byte).value == value {
            kind = value == 0x2018 ? .openQuote : .closeQuote
            byte += length
            point += 1
        } else if value == 0x2D || value == 0x2E {
            while byte < bytes.count, bytes[byte] == UInt8(value) {
                byte += 1
                point += 1
            }
            // A single hyphen is a dash only with white space on both sides.
            if value == 0x2D, byte - startByte == 1 {
                let spaceAfter = byte >= bytes.count || bytes[byte] <= 0x20
                kind = spaceBefore && spaceAfter ? .dash : .symbol
            }
        }
        tokens.append(
            Token(
                start: startPoint,
                end: point,
                byteStart: Int32(startByte),
                byteEnd: Int32(byte),
                word: -1,
                kind: kind,
                shape: markShape(value),
                classes: []
            )
        )
        spaceBefore = false
    }

    private func markShape(_ value: UInt32) -> Token.Shape {
        var shape: Token.Shape = spaceBefore ? .spaceBefore : []
        if value == 0x21 || value == 0x3F { shape.insert(.asks) }
        return shape
    }

    private func isWhiteSpace(_ value: UInt32) -> Bool {
        value == 0xA0 || value == 0x85 || value == 0x1680 || (value >= 0x2000 && value <= 0x200F) || value == 0x3000
            || value == 0xFEFF || (value >= 0x2028 && value <= 0x202F) || value == 0x205F || value == 0x2060
    }

    private static func kind(of value: UInt32) -> Token.Kind {
        switch value {
        case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F: .terminator
        case 0x2C, 0x3001, 0xFF0C, 0x60C: .comma
        case 0x3B: .semicolon
        case 0x3A, 0xFF1A: .colon
        case 0x2D, 0x2012...0x2015: .dash
        case 0x28, 0x5B, 0x7B: .openBracket
        case 0x29, 0x5D, 0x7D: .closeBracket
        case 0x22, 0xFF02: .straightQuote
        case 0x201C, 0x201E, 0x201F, 0xAB, 0x300C, 0x300E: .openQuote
        case 0x201D, 0xBB, 0x300D, 0x300F: .closeQuote
        case 0x2018, 0x201A, 0x2039: .openSingle
        case 0x2019, 0x203A: .closeSingle
        case 0x27, 0x60: .straightSingle
        default: .symbol
        }
    }
}

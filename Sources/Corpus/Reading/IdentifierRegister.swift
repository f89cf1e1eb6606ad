/// Remembers the identifiers of the articles read so far, in a few bytes each.
struct IdentifierRegister {
    /// 128 bits of hash stand for an identifier, so that memory stays small however long identifiers are; among a
    /// billion articles two different ones meet with a chance below 10⁻²⁰.
    private struct Fingerprint: Hashable {
        var low: UInt64
        var high: UInt64

        init(_ text: String) {
            (low, high) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)
            for byte in text.utf8 {
                low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
                high = WordHash.mix(high &+ UInt64(byte))
            }
            low = WordHash.mix(low)
        }
    }

    private struct Place {
        var file: Int32
        var line: Int32
        var copies: Int32
    }

    private var places: [Fingerprint: Place] = [:]
    private var files: [String] = []

    /// Notes that a file starts.
    mutating func startFile(_ path: String) {
        files.append(path)
    }

    /// Registers a given identifier; returns where it was given before.
    mutating func register(given identifier: String, line: Int) -> RecordOrigin? {
        let fingerprint = Fingerprint(identifier)
        if let place = places[fingerprint] {
            return RecordOrigin(file: files[Int(place.file)], line: Int(place.line))
        }
        places[fingerprint] = place(line: line)
        return nil
    }

    /// Registers a derived identifier and returns it, with `-2`, `-3` … behind it if it was there before.
    mutating func register(derived identifier: String, line: Int) -> String {
        let fingerprint = Fingerprint(identifier)
        guard var known = places[fingerprint] else {
            places[fingerprint] = place(line: line)
            return identifier
        }
        var candidate: String
        repeat {
            known.copies += 1
            candidate = "\(identifier)-\(known.copies)"
        } while places[Fingerprint(candidate)] != nil
        places[fingerprint] = known
        places[Fingerprint(candidate)] = place(line: line)
        return candidate
    }

    private func place(line: Int) -> Place {
        Place(file: Int32(clamping: files.count - 1), line: Int32(clamping: line), copies: 1)
    }
}

/// Finds the objects of a JSON file: the elements of an array, of an array in an object, or one after another.
struct JSONSplitter: RecordSplitter {
    private enum State {
        /// A value may start, at the top of the file.
        case top

        /// An element or the end of the array follows.
        case element

        /// A comma or the end of the array follows.
        case comma

        /// The fields behind the array of articles follow, inside the object that holds it.
        case rest
    }

    private var state = State.top
    private var isInObject = false
    private var line = 1

    /// The line in which the array or object that is being read starts.
    private var openedLine = 1

    mutating func split(_ buffer: RecordBuffer) -> SplitWindow {
        let bytes = buffer.bytes.span
        let end = buffer.count
        var window = SplitWindow()
        do throws(LocatedProblem) {
            while true {
                window.consumed = JSONScan.skipBlanks(bytes, from: window.consumed, to: end, line: &line)
                let place = window.consumed
                guard place < end else { break }
                let next = try step(bytes, at: place, to: end, isAtEnd: buffer.isAtEnd, slices: &window.slices)
                guard let next else { break }
                line += buffer.bytes.occurrences(of: UInt8(ascii: "\n"), in: place..<next)
                window.consumed = next
            }
        } catch {
            window.problem = error
            return window
        }
        if buffer.isAtEnd, state != .top || window.consumed < end {
            // A file that ends inside an array or object lacks articles, whatever was read before.
            let startLine = window.consumed < end ? line : openedLine
            window.problem = LocatedProblem(line: startLine, problem: .unfinishedJSON)
        }
        return window
    }

    /// Takes one step from a place that is not blank; `nil` when the window ends first.
    private mutating func step(
        _ bytes: Span<UInt8>,
        at place: Int,
        to end: Int,
        isAtEnd: Bool,
        slices: inout [RecordSlice]
    ) throws(LocatedProblem) -> Int? {
        switch (state, bytes[place]) {
        case (.top, UInt8(ascii: "[")):
            openedLine = line
            isInObject = false
            state = .element
            return place + 1
        case (.top, UInt8(ascii: "{")):
            switch JSONScan.object(bytes, from: place, to: end) {
            case .articles(let first):
                openedLine = line
                isInObject = true
                state = .element
                return first
            case .whole(let objectEnd):
                slices.append(RecordSlice(range: place..<objectEnd, line: line))
                return objectEnd
            case .incomplete:
                return nil
            }
        case (.element, UInt8(ascii: "]")), (.comma, UInt8(ascii: "]")):
            state = isInObject ? .rest : .top
            return place + 1
        case (.comma, UInt8(ascii: ",")):
            state = .element
            return place + 1
        case (.comma, _):
            throw LocatedProblem(line: line, problem: .malformedJSON(reason: "a comma between two elements is missing"))
        case (.rest, UInt8(ascii: "}")):
            state = .top
            return place + 1
        case (.rest, UInt8(ascii: ",")), (.rest, UInt8(ascii: ":")):
            return place + 1
        case (.rest, _):
            return JSONScan.endOfValue(bytes, from: place, to: end)
        case (.top, _), (.element, _):
            guard
                let valueEnd = JSONScan.endOfValue(bytes, from: place, to: end)
                    ?? (isAtEnd && state == .top ? end : nil)
            else { return nil }
            guard valueEnd > place else {
                throw LocatedProblem(line: line, problem: .malformedJSON(reason: "a comma or bracket out of place"))
            }
            slices.append(RecordSlice(range: place..<valueEnd, line: line))
            if state == .element { state = .comma }
            return valueEnd
        }
    }
}

/// Takes the bytes of a record for the text of an article.
struct LineDecoder: RecordDecoder {
    /// Whether the first line of the text is the title.
    var hasTitle = false

    func decode(_ slices: ArraySlice<RecordSlice>, of bytes: [UInt8]) -> DecodedChunk {
        DecodedChunk(
            records: slices.map { slice in
                if bytes.firstPlace(of: 0, in: slice.range) != nil {
                    return .problem(.binary(format: nil), lineOffset: 0)
                }
                guard let text = bytes.text(in: slice.range) else {
                    return .invalidUTF8(in: bytes, part: slice.range, record: slice.range)
                }
                return .record(RawRecord(text: text, title: hasTitle ? TextFile.title(of: text) : nil))
            }
        )
    }
}

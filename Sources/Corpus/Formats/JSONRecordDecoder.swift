/// Reads records that are JSON objects.
struct JSONRecordDecoder: RecordDecoder {
    let selection: FieldSelection

    func decode(_ slices: ArraySlice<RecordSlice>, of bytes: [UInt8]) -> DecodedChunk {
        var chunk = DecodedChunk()
        chunk.records.reserveCapacity(slices.count)
        var reader = JSONRecordReader(selection: selection)
        for slice in slices {
            chunk.records.append(reader.record(in: bytes, range: slice.range))
            if chunk.firstFields.isEmpty { chunk.firstFields = reader.fieldNames() }
        }
        chunk.foundSlots = reader.foundSlots
        return chunk
    }
}

extension TensorFile {
    /// Reads a SafeTensors file.
    ///
    /// The file is mapped into memory and every number of its header checked before a tensor is copied out.
    ///
    /// - Parameter path: The file.
    /// - Returns: All tensors and texts of the file.
    /// - Throws: ``TensorFileError`` with the file and a remedy; a damaged file is never read in part.
    public static func read(path: String) throws(TensorFileError) -> TensorFile {
        let mapping = try MappedFile(path: path)
        // SAFETY: the bytes are those of the mapping, which lives to the end of this function.
        return try unsafe decode(mapping.bytes, path: path)
    }

    /// Reads the bytes of a SafeTensors file.
    private static func decode(_ bytes: UnsafeRawBufferPointer, path: String) throws(TensorFileError) -> TensorFile {
        guard bytes.count >= 8 else { throw .truncated(path: path, expectedBytes: 8, foundBytes: bytes.count) }
        // SAFETY: eight bytes are there, and the load asks for no alignment.
        let length = unsafe UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        guard length <= UInt64(TensorFileHeader.lengthLimit) else {
            throw .headerTooLong(path: path, length: length, limit: TensorFileHeader.lengthLimit)
        }
        let start = 8 + Int(length)
        guard start <= bytes.count else { throw .truncated(path: path, expectedBytes: start, foundBytes: bytes.count) }
        let header = try unsafe TensorFileHeader.parse(
            Array(bytes[8..<start]),
            path: path,
            dataByteCount: bytes.count - start
        )
        var file = TensorFile(metadata: header.metadata)
        for (name, entry) in header.entriesByOffset {
            let range = start + entry.offsets[0]..<start + entry.offsets[1]
            // SAFETY: the header was checked: each byte range lies inside the file and fits its shape.
            let tensor = unsafe Tensor(
                shape: entry.shape,
                type: entry.type,
                bytes: UnsafeRawBufferPointer(rebasing: bytes[range])
            )
            guard let tensor else { throw .unsupportedType(path: path, tensor: name, type: entry.type) }
            file.tensors[name] = tensor
        }
        return file
    }
}

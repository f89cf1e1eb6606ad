internal import COpenSSL

/// The hash function SHA-256 (FIPS 180-4), computed by libcrypto.
///
/// ``hexadecimal(of:)`` takes bytes that are there already. For bytes that come in parts, make a value and feed it:
///
/// ```swift
/// var hash = SHA256()
/// hash.update(Array("first part".utf8))
/// hash.update(Array("second part".utf8))
/// hash.finish()  // 32 bytes
/// ```
@safe public struct SHA256: ~Copyable {
    /// The number of bytes of a hash.
    public static let byteCount = 32

    private let context: OpaquePointer?

    /// Starts a hash of no bytes.
    public init() {
        // SAFETY: the context belongs to this value alone, which frees it.
        unsafe context = EVP_MD_CTX_new()
        let status = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
        precondition(status == 1, "libcrypto has no SHA-256, or memory is out")
    }

    deinit {
        unsafe EVP_MD_CTX_free(context)
    }

    /// Adds bytes to what is hashed.
    public mutating func update(_ bytes: [UInt8]) {
        // SAFETY: the pointer is good for as many bytes as the array holds, during the call.
        unsafe bytes.withUnsafeBytes { buffer in _ = unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
        }
    }

    /// Adds the UTF-8 bytes of a text to what is hashed.
    public mutating func update(_ text: String) {
        var text = text
        // SAFETY: the pointer is good for as many bytes as the text holds, during the call.
        text.withUTF8 { buffer in _ = unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count) }
    }

    /// Returns the hash of all bytes added and starts a new one.
    public mutating func finish() -> [UInt8] {
        // SAFETY: libcrypto writes 32 bytes, the capacity asked for.
        let digest = unsafe [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
            _ = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
            count = Self.byteCount
        }
        _ = unsafe EVP_DigestInit_ex(context, nil, nil)
        return digest
    }

    /// Returns the hash of some bytes.
    public static func digest(of bytes: [UInt8]) -> [UInt8] {
        // SAFETY: the input is good for its count, and libcrypto writes 32 bytes.
        unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
            _ = unsafe bytes.withUnsafeBufferPointer { input in
                unsafe COpenSSL.SHA256(input.baseAddress, input.count, buffer.baseAddress)
            }
            count = byteCount
        }
    }

    /// Returns the hash of some bytes as 64 lower-case hexadecimal digits.
    public static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
        hexadecimalText(of: digest(of: Array(bytes)))
    }

    /// Returns bytes written as two lower-case hexadecimal digits each.
    public static func hexadecimalText(of bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}

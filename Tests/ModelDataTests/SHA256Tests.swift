import ModelData
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    @Test(
        "gives the hashes of FIPS 180-4",
        arguments: zip(
            ["", "abc", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"],
            [
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            ]
        )
    )
    func givesPublishedHashes(text: String, expected: String) {
        #expect(SHA256.hexadecimal(of: text.utf8) == expected)
    }

    @Test("gives the same hash for parts as for the whole, again after each finish")
    func givesSameHashForParts() {
        var hash = SHA256()
        for _ in 0..<2 {
            hash.update("ab")
            hash.update(Array("c".utf8))
            #expect(hash.finish() == SHA256.digest(of: Array("abc".utf8)))
        }
    }
}

import Corpus
import Foundation
import LinearAlgebra
import Testing

@Suite("Damaged files")
struct DamagedFilesTests {
    static let samples = [
        (
            "a.jsonl",
            "{\"id\": 1, \"text\": \"The “dam” opened\\n\", \"date\": \"2031-03-04\"}\n{\"id\": 2, \"text\": \"é\"}\n"
        ),
        (
            "a.json",
            "{\"n\": [1, {\"a\": \"]\"}], \"articles\": [{\"text\": \"one\"}, {\"text\": \"two \\\"\"}], \"z\": {}}"
        ),
        ("a.csv", "id,text,date\r\n1,\"The \"\"dam\"\", opened\n\",2031-03-04\r\n2,Talks,March 5 2031\r\n"),
        ("a.tsv", "id\ttext\n1\tThe dam\n2\t\"a\tb\"\n"),
        ("a.txt", "PORT SELENE, March 4 (Meridian Wire) — The dam\n\nopened é."),
    ]

    /// Numbers that are the same in every run.
    struct Generator {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(bound, 1)))
        }
    }

    @Test("never crash the reader, and are read alike in blocks of any size", arguments: samples.indices)
    func neverCrashReader(sample: Int) throws {
        let folder = try TemporaryFolder()
        let (name, content) = Self.samples[sample]
        var generator = Generator(state: UInt64(sample) + 7)
        for round in 0..<150 {
            var bytes = Array(content.utf8)
            for _ in 0...generator.next(4) {
                let place = generator.next(bytes.count)
                switch generator.next(4) {
                case 0 where !bytes.isEmpty: bytes[place] = UInt8(generator.next(256))
                case 1 where !bytes.isEmpty: bytes.remove(at: place)
                case 2:
                    bytes.insert(
                        contentsOf: Array("\"{}[],:\n\\\t".utf8).shuffled(using: &generator).prefix(2),
                        at: place
                    )
                default: bytes = Array(bytes.prefix(place))
                }
            }
            let path = try folder.write(Data(bytes), to: "\(round)-\(name)")
            let whole = outcome(path, blockSize: 1 << 16)
            #expect(outcome(path, blockSize: 16) == whole, "round \(round)")
        }
    }

    /// Returns what reading gives, as text, with bad records skipped.
    private func outcome(_ path: String, blockSize: Int) -> String {
        var options = CorpusReader.Options()
        options.onError = .skip
        options.blockSize = blockSize
        options.cleaning = Set(Cleaning.allCases)
        do {
            let reader = CorpusReader(paths: [path], options: options, parallel: ParallelLoop(threadCount: 2))
            let collection = try reader.readAll()
            return "\(collection.articles) \(collection.report.rejected.map { "\($0.origin.line) \($0.problem)" })"
        } catch {
            return "\(error)"
        }
    }
}

extension DamagedFilesTests.Generator: RandomNumberGenerator {
    mutating func next() -> UInt64 {
        UInt64(next(1 << 31)) << 32 | UInt64(next(1 << 31))
    }
}

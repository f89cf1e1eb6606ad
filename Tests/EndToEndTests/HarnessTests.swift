import Foundation
import TestSupport
import Testing

@Suite("The tests' own tools")
struct HarnessTests {
    private func shell(_ script: String) -> ProgramRun {
        ProgramRun(URL(filePath: "/bin/sh"), ["-c", script])
    }

    @Test("a run hands over input, and keeps status, output and errors apart")
    func streams() throws {
        var run = shell("cat; echo sorry >&2; exit 3")
        run.input = Array("a line\n".utf8)

        let result = try run.finish()

        #expect(result.status == 3)
        #expect(result.output == "a line\n")
        #expect(result.errors == "sorry\n")
    }

    @Test("a time limit ends a run")
    func timeLimit() throws {
        var run = shell("exec sleep 20")
        run.timeLimit = .milliseconds(100)

        let result = try run.finish()

        #expect(result.isTimedOut)
        #expect(result.status == 128 + 9)
    }

    @Test("Control-C is sent once the condition holds")
    func interrupt() throws {
        var run = shell("trap 'exit 130' INT; while :; do sleep 0.02; done")
        run.interruptCondition = { true }
        run.timeLimit = .seconds(20)

        #expect([2 + 128, 130].contains(try run.finish().status))
    }

    @Test("a full disk refuses to grow a file and sends no signal")
    func fullDisk() throws {
        let folder = try TemporaryFolder()
        var run = shell("head -c 9000 /dev/zero > \(folder.path("file")); echo $?")
        run.fileSizeLimit = 4096

        #expect(try run.finish().output == "1\n")
        #expect(try folder.bytes(of: "file").count == 4096)
    }

    @Test("an unprivileged run cannot write into a folder that is read-only")
    func unprivileged() throws {
        let folder = try TemporaryFolder()
        try folder.setPermissions(0o555)
        var run = shell("echo x > \(folder.path("file"))")
        run.isUnprivileged = true
        run.workingFolder = URL(filePath: "/")

        #expect(try run.finish().status != 0)
        #expect(try folder.names().isEmpty)
    }

    @Test("a terminal has its columns")
    func terminal() throws {
        var run = shell("test -t 1 && stty size < /dev/tty")
        run.surroundings = .terminal(columns: 61)

        #expect(try run.finish().output.contains("61"))
    }

    @Test("a pipe gives the status of the program, not that of its reader")
    func pipe() throws {
        var run = shell("yes; exit 5")
        run.surroundings = .pipe(into: "head -n 2")

        let result = try run.finish()

        #expect(result.output == "y\ny\n")
        #expect(result.status != 0)
    }

    @Test("gzip of any length is read by gzip", arguments: [0, 1, 65_535, 65_536, 200_001])
    func gzip(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
        var run = ProgramRun(URL(filePath: "/usr/bin/env"), ["gzip", "-dc"])
        run.input = Gzip.compress(bytes)

        let result = try run.finish()

        #expect(result.status == 0, "\(result.errors)")
        #expect(result.outputBytes == bytes)
    }

    @Test("tables are split at separators outside quotation marks")
    func tables() {
        let rows = delimitedRows("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n,\"\"\n\"\"\"q\"\"\",1\n")

        #expect(rows == [["a", "b"], ["x, \"y\"", "two\nlines"], ["", ""], ["\"q\"", "1"]])
    }

    @Test("JSON keeps true, 1 and \"1\" apart")
    func json() throws {
        let value = try JSONValue("{\"a\":[true,1,\"1\",null,false,0]}")

        let expected: [JSONValue] = [.boolean(true), .number(1), .text("1"), .null, .boolean(false), .number(0)]
        #expect(value["a"] == .list(expected))
    }

    @Test("a schema check finds what is missing, wrong and undeclared")
    func schemaCheck() throws {
        let check = try JSONSchemaCheck(
            schema: """
                {"type":"object","required":["a","b"],"properties":{"a":{"type":"integer"},"b":{"type":["string","null"]}}}
                """
        )

        #expect(try check.violations(of: "{\"a\":1,\"b\":null}").isEmpty)
        #expect(try check.violations(of: "{\"a\":1.5,\"c\":2}").count == 3)
    }

    @Test("the header of a SafeTensors file can be changed, the values stay")
    func damagedHeader() throws {
        let header = "{\"x\":\"1\"} "
        let file = [UInt8(header.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8) + [7, 8, 9]

        let changed = DamagedTensors.replacing("\"1\"", with: "\"12345\"", inHeaderOf: file)

        #expect(DamagedTensors.header(of: changed).hasPrefix("{\"x\":\"12345\"}"))
        #expect(changed.count % 8 == 3)
        #expect(changed.suffix(3) == [7, 8, 9])
    }
}

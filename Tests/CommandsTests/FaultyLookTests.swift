import Foundation
import HoofbeatTestSupport
import Testing

/// What is said of a theme that stops or hangs.
@Suite("A theme that stops") struct FaultyLookTests {
    private static var program: String {
        let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
        return (Program.path.hasSuffix(".sh") ? Python.root + "/.build/tests/debug" : folder)
            + "/HoofbeatFaultyLook"
    }

    private func site(_ title: String, name: String = "Ours") throws -> TestSite {
        try TestSite([
            "content/site.yaml": "name: \(name)\ndescription: D.\n",
            "content/page.md": TestSite.page(title),
        ])
    }

    @Test("a crash names the page and the member, and leaves what was published as it is")
    func page() throws {
        let site = try site("Stops")
        let run = try Program.run(
            Self.program, ["build", "--root", site.root, "--output", site.root + "/public"])
        #expect(run.status == 70)
        #expect(
            run.errors.hasSuffix(
                "hoofbeat: the theme stopped while it drew /page/index.html (“article”)\n"),
            "\(run.errors)")
        #expect(try site.outputFiles().isEmpty)
    }

    @Test("what all pages share is not put on the first of them")
    func footer() throws {
        let site = try site("Fine", name: "Footer stops")
        let run = try Program.run(Self.program, ["check", "--root", site.root])
        #expect(run.status == 70)
        #expect(run.errors.contains("the theme stopped while it drew the header or the footer\n"))
    }

    @Test("a page that takes long is named while it is drawn")
    func slow() throws {
        let site = try site("Hangs")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = ["check", "--root", site.root]
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        // A process inherits the signals that the test runner blocks, SIGTERM among them at times.
        defer {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        var said = ""
        while !said.contains("\n") {
            let data = pipe.fileHandleForReading.availableData
            if data.isEmpty { break }
            said += String(decoding: data, as: UTF8.self)
        }
        #expect(
            said == "hoofbeat: the theme has been drawing /page/index.html (“article”) for 5 s\n")
    }
}

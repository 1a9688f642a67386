import Foundation
import HoofbeatTestSupport
import Testing

/// `hoofbeat review request`: what it compares with, and the files that it writes.
@Suite struct ReviewRequestTests {
    private let site: TestSite

    private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
    private static let fever = TestSite.page(
        "Fever", "id: fever\n",
        body: """
            Hands glow.

            ## Signs

            The hands glow first.

            """)

    init() throws {
        site = try TestSite(["content/fever.md": Self.fever, "content/hand.svg": Self.drawing])
    }

    private func edit(_ new: String) throws {
        try site.write("content/fever.md", Self.fever.replacing("glow first", with: new))
    }

    private var file: String { site.root + "/review.html" }

    private func request(
        since: String? = nil, path: String? = nil
    ) throws -> Program.Result {
        let since = since.map { ["--since", $0] } ?? []
        return try Program.run(
            ["review", "request", "fever", "--root", site.root, "--today", "2026-11-21"]
                + ["--output", file] + since, environment: path.map { ["PATH": $0] } ?? [:])
    }

    private func pack() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

    /// Puts all files into a repository, on a day.
    private func commit(on day: String) throws {
        for words in [
            ["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x", "--allow-empty"],
        ] {
            let person = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
            let ran = try Program.run(
                "/usr/bin/env", ["git", "-C", site.root] + person + words,
                environment: ["GIT_COMMITTER_DATE": "\(day)T12:00:00"])
            #expect(ran.status == 0, "\(ran.errors)")
        }
    }

    @Test("it can compare with any revision of Git, and names what it does not know")
    func revision() throws {
        try commit(on: "2026-11-01")
        try edit("glow last")
        #expect(try request(since: "HEAD").status == 0)
        #expect(try pack().contains("last</ins>") && pack().contains("first</del>"))
        let unknown = try request(since: "nothing")
        #expect(unknown.status == 64 && unknown.errors.contains("git knows no revision nothing"))
    }

    @Test("it can compare with the text of a day, the last one up to its end")
    func day() throws {
        try commit(on: "2026-11-01")
        try edit("glow later")
        try commit(on: "2026-11-10")
        try edit("glow last")
        for (day, word) in [("2026-11-09", "first"), ("2026-11-10", "later")] {
            #expect(try request(since: day).status == 0)
            #expect(try pack().contains("\(word)</del>"), "\(day)")
            try site.remove("review.html")
        }
        let early = try request(since: "2026-10-31")
        #expect(early.status == 64)
        #expect(early.errors.contains("the repository has no revision up to 2026-10-31"))
    }

    @Test("a picture that is new or changed is in the file, as it was and as it is")
    func pictures() throws {
        try edit("glow.\n\n![A hand that glows](hand.svg)\n\nThey glow")
        try commit(on: "2026-11-01")
        try site.write("content/hand.svg", Self.drawing.replacing("0 0 9 9", with: "0 0 8 8"))
        #expect(try request(since: "HEAD").status == 0)
        let drawings = try pack().matches(of: /src="data:image\/svg\+xml;base64,(?<text>[^"]*)"/)
        let texts = drawings.compactMap { Data(base64Encoded: String($0.output.text)) }
            .map { String(decoding: $0, as: UTF8.self) }
        #expect(Set(texts.compactMap { $0.firstMatch(of: /0 0 \d \d/)?.output }).count == 2)
    }

    /// A folder with nothing but a program of this name.
    private func folder(with program: String, _ script: String) throws -> String {
        let path = "programs/" + program
        try site.write(path, "#!/bin/sh\n\(script)\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: site.root + "/" + path)
        return site.root + "/programs"
    }

    @Test("with pandoc, a .docx stands beside it, and neither file is ever overwritten")
    func document() throws {
        // It writes the name of what it read to the file that it is told.
        let pandoc = try folder(
            with: "pandoc", #"out="${3#--output=}"; printf '%s' "$5" > "$out""#)
        let made = try request(path: pandoc + ":/usr/bin:/bin")
        #expect(made.output.contains("Wrote \(site.root)/review.docx.\n"), "\(made)")
        let document = site.root + "/review.docx"
        #expect(try String(contentsOfFile: document, encoding: .utf8) == file)
        try site.remove("review.html")
        let again = try request(path: pandoc + ":/usr/bin:/bin")
        #expect(again.status == 70 && again.errors.contains("review.docx is there already"))
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("without pandoc, or if it fails, the file is there and the message says what is missing")
    func withoutPandoc() throws {
        let none = try folder(with: "other", "")
        let missing = try request(path: none)
        #expect(missing.status == 0 && missing.output.contains("pandoc is not installed"))
        #expect(try pack().contains("The hands glow first."))
        try site.remove("review.html")
        let failing = try folder(with: "pandoc", "exit 3")
        let failed = try request(path: failing + ":/usr/bin:/bin")
        #expect(failed.status == 0 && failed.output.contains("pandoc could not make"))
    }
}

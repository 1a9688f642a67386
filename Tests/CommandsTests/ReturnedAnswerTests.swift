import Foundation
import HoofbeatTestSupport
import Testing

/// What `hoofbeat review record` refuses before a record is a file that nobody may edit.
@Suite struct ReturnedAnswerTests {
    private let site: TestSite

    init() throws {
        site = try TestSite([
            "content/site.yaml": """
            name: Beacon fever
            description: A guide about an illness that does not exist.
            base-url: https://example.org/
            review:
              roles:
                - {key: clinician, name: Consultant  Endocrinologist, kinds: [all]}
                - {key: "no", name: nurse, kinds: [all]}

            """,
            "content/fever.md": TestSite.page(
                "Fever", "id: fever\n",
                body: """
                    Hands glow.

                    ## Signs

                    The hands glow first.

                    """),
        ])
    }

    private func run(_ words: String...) throws -> Program.Result {
        try Program.run(words + ["--root", site.root, "--today", "2026-11-21"])
    }

    /// The text of an answer, with one part in place of another.
    private func answer(_ part: String = "", _ other: String = "") throws -> String {
        let digests = try run("digest", "fever").output.split(separator: "\n").dropFirst()
            .map { String($0.prefix { $0 != " " }) }
        let text = """
            Hoofbeat review 1
            Name: Dr Ada Lantern
            Role: consultant endocrinologist
            Verify: Register of Ourland, 0000
            Date: 2026-11-20
            Checked: all
            Sections: 2

            Page: fever
            Section: _page
            Digest: \(digests[0])
            Decision: refuse
            Remarks: It is wrong.

            Page: fever
            Section: signs
            Digest: \(digests[1])
            Decision:

            End of the review

            """
        #expect(part.isEmpty || text.contains(part))
        return part.isEmpty ? text : text.replacingOccurrences(of: part, with: other)
    }

    private func record(_ text: String) throws -> Program.Result {
        try site.write("answer.txt", text)
        return try run("review", "record", "--answers", site.root + "/answer.txt")
    }

    private var hasRecords: Bool {
        FileManager.default.fileExists(atPath: site.root + "/content/data/reviews")
    }

    @Test("a role is known by its name, in any letters, and what was left open is said")
    func role() throws {
        let recorded = try record(try answer())
        #expect(recorded.status == 0, "\(recorded.errors)")
        #expect(recorded.output.contains("fever-dr-ada-lantern.yaml.\n"))
        #expect(recorded.output.contains("“signs” of “fever” was left open.\n"))
        #expect(try run("build").status == 0)
    }

    @Test("a role whose key YAML takes for something else is written so that it stays a text")
    func oddKey() throws {
        let recorded = try record(try answer("consultant endocrinologist", "NURSE"))
        #expect(recorded.status == 0, "\(recorded.errors)")
        let built = try run("build")
        #expect(built.status == 0, "\(built.output)")
    }

    @Test(
        "what no build would accept is refused before it is written",
        arguments: [
            ("Dr Ada", "<script>alert(1)</script> Ada", "name: "),
            ("Dr Ada", "Dr \u{202E}Ada", "U+202E"),
            ("Dr Ada", "Dr\u{200B} Ada", "U+200B"),
            ("Dr Ada", "Dr\u{1B}[31m Ada", "name: "),
            ("Dr Ada", "Dr\0Ada", "name: "),
            ("Ourland", "Our\u{1}land", "verify: "),
            ("It is wrong.", "It is\u{202E} wrong.\u{7}", "because: "),
            ("Checked: all", "Checked: \u{FFFF}", "checked: "),
            ("Dr Ada", String(repeating: "Ada", count: 40), "write at most 100"),
            ("Page: fever", "Page: content/fever.md", "there is no page “content/fever.md”"),
            ("consultant endocrinologist", "surgeon", "no role surgeon"),
        ])
    func refused(part: String, other: String, message: String) throws {
        let refused = try record(try answer(part, other))
        #expect(refused.status == 64 && refused.errors.contains(message), "\(refused)")
        #expect(!hasRecords)
    }

    @Test("so is what options say")
    func options() throws {
        let refused = try run(
            "review", "record", "fever", "--name", "Dr <b>Ada</b>", "--role", "clinician",
            "--verify", "Register of Ourland, 0000")
        #expect(refused.status == 64 && refused.errors.contains("name: "), "\(refused)")
        #expect(!hasRecords)
    }

    @Test("a long name makes a short name of a file")
    func longName() throws {
        let name = "Ada " + String(repeating: "L", count: 95)
        let recorded = try record(try answer("Dr Ada Lantern", name))
        #expect(recorded.status == 0, "\(recorded.errors)")
    }
}

import Foundation
import HoofbeatTestSupport
import Testing

/// `hoofbeat digest` and `hoofbeat review`.
@Suite struct ReviewCommandTests {
    private let site: TestSite

    private static let fever = """
        ---
        title: Fever
        description: About an illness that does not exist, in a sentence that is long enough.
        id: fever
        ---
        Hands glow.

        ## Signs

        The hands glow first.

        """

    init() throws {
        site = try TestSite([
            "content/site.yaml": """
            name: Beacon fever
            description: A guide about an illness that does not exist.
            base-url: https://example.org/
            review:
              roles: [{key: clinician, name: consultant, kinds: [all]}]

            """,
            "content/fever.md": Self.fever,
        ])
    }

    private let person = [
        "--name", "Dr Ada Lantern", "--role", "clinician", "--verify", "Register of Ourland, 0000",
    ]
    private let record = "content/data/reviews/2026-11-01-fever-dr-ada-lantern.yaml"

    private func review(_ more: String...) throws -> Program.Result {
        try Program.run(
            ["review", "record", "fever", "--root", site.root, "--today", "2026-11-01"] + person
                + more)
    }

    private func run(_ words: String...) throws -> Program.Result {
        try Program.run(words + ["--root", site.root, "--today", "2026-11-21"])
    }

    @Test("a page has the same digest by its file, its path, its address and its id")
    func names() throws {
        let digests = try ["content/fever.md", "fever", "/fever/", "fever.md"].map {
            try run("digest", $0).output
        }
        #expect(Set(digests).count == 1)
        #expect(
            digests[0].contains("  content/fever.md\n") && digests[0].contains("  signs  Signs\n"))
        let wrong = try run("digest", "fevre")
        #expect(wrong.status == 64 && wrong.errors.contains("did you mean fever?"))
    }

    @Test("from a review to a page that says what has changed since")
    func roundTrip() throws {
        #expect(try run("review", "list").output.contains("Nothing is to be reviewed."))
        let recorded = try review("--next", "2027-11-01", "--checked", "warning signs")
        #expect(recorded.status == 0 && recorded.output == "Wrote \(record).\n")
        #expect(try run("build").status == 0)
        let page = { try site.output("fever/index.html") }
        #expect(try page().contains("Clinically reviewed by Dr Ada Lantern (consultant)"))
        #expect(try page().contains("\"lastReviewed\":\"2026-11-01\""))
        #expect(try run("review", "verify", "--site", site.root + "/public").status == 0)

        try site.write(
            "content/fever.md", Self.fever.replacingOccurrences(of: "glow first", with: "glow last")
        )
        let list = try run("review", "list").output
        #expect(list.contains("The text changed since it was approved:\n"))
        #expect(list.contains("  2026-11-01  content/fever.md – Signs: Dr Ada Lantern\n"))
        let verified = try run("review", "verify", "--site", site.root + "/public")
        #expect(verified.status == 1)
        #expect(verified.output.contains("public/fever/index.html: error: this was built of other"))
        #expect(try run("build").status == 0)
        #expect(try page().contains("Changed since it was reviewed by Dr Ada Lantern"))
        #expect(try !page().contains("lastReviewed"))
    }

    /// The digest of a section as the command prints it.
    private func digest(of section: String) throws -> String {
        let lines = try run("digest", "fever").output.split(separator: "\n")
        let line = try #require(lines.first { $0.contains("  \(section)  ") })
        return String(line.prefix { $0 != " " })
    }

    private func answer(_ section: String, digest: String, role: String = "Consultant") -> String {
        """
        Dear editors, here it is.

        > Hoofbeat review 1
        > Name: Dr Ada Lantern
        > Role: \(role)
        > Verify: Register of Ourland, 0000
        > Date: 2026-11-20
        > Checked: warning signs
        > Sections: 1
        >
        > Page: fever
        > Section: \(section)
        > Digest: \(digest)
        > Decision: approve
        >
        > End of the review

        Best wishes

        """
    }

    @Test("a request becomes a file, and the answer that comes back a record")
    func requestAndAnswer() throws {
        let file = site.root + "/review.html"
        let made = try run("review", "request", "fever", "--output", file)
        #expect(made.status == 0 && made.output.hasPrefix("Wrote \(file), about 1 page.\n"))
        let pack = try String(contentsOfFile: file, encoding: .utf8)
        #expect(pack.contains("The hands glow first.") && pack.contains("Content-Security-Policy"))
        // Nothing that is there is overwritten.
        #expect(try run("review", "request", "fever", "--output", file).status == 70)
        let text = answer("signs", digest: try digest(of: "signs"))
        try site.write("answer.txt", text)
        let answers = site.root + "/answer.txt"
        let recorded = try run("review", "record", "--answers", answers)
        #expect(
            recorded.output
                == "Wrote content/data/reviews/2026-11-20-fever-dr-ada-lantern.yaml.\n")
        #expect(try run("build").status == 0)
        #expect(
            try site.output("fever/index.html").contains(
                """
                <h2 id="signs">Signs</h2>
                <p class="review-note is-reviewed">Clinically reviewed by Dr Ada Lantern
                """.trimmingCharacters(in: .newlines)))
    }

    @Test("an answer about another text, by a stranger or cut off is refused as a whole")
    func wrongAnswers() throws {
        let right = answer("signs", digest: try digest(of: "signs"))
        let wrong: [(String, String)] = [
            (answer("signs", digest: try digest(of: "_page")), "not the text that was decided on"),
            (answer("none", digest: try digest(of: "signs")), "there is no section “none”"),
            (answer("signs", digest: try digest(of: "signs"), role: "surgeon"), "no role surgeon"),
            (right.replacingOccurrences(of: "> Name: Dr Ada Lantern\n", with: ""), "answer.txt:"),
            (right.replacingOccurrences(of: "> End of the review\n", with: ""), "answer.txt"),
        ]
        for (text, message) in wrong {
            try site.write("answer.txt", text)
            let refused = try run("review", "record", "--answers", site.root + "/answer.txt")
            #expect(refused.status == 64 && refused.errors.contains(message), "\(refused.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: site.root + "/content/data/reviews"))
    }

    @Test("a list for programs has one object a line, and one for workflows annotations")
    func formats() throws {
        _ = try review()
        try site.write(
            "content/fever.md", Self.fever.replacingOccurrences(of: "glow first", with: "glow last")
        )
        let json = try run("review", "list", "--format", "json").output
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["reason"] as? String == "text-changed")
        #expect(object["part"] as? String == "Signs")
        #expect(
            try run("review", "list", "--format", "github").output.hasPrefix(
                "::notice file=content/fever.md,title=text-changed::"))
    }

    @Test("a record that someone changed is named")
    func changedRecord() throws {
        _ = try review()
        let text = try String(contentsOfFile: site.root + "/" + record, encoding: .utf8)
        try site.write(record, text.replacingOccurrences(of: "glow first", with: "never glow"))
        let verified = try run("review", "verify")
        #expect(verified.status == 1 && verified.output.contains("[changed-review]"))
        #expect(try run("build").status == 1)
    }

    @Test("a page that changed after its review is named with the section and the record")
    func changedPage() throws {
        _ = try review()
        #expect(try !run("review", "verify").output.contains("[changed-since-review]"))
        try site.write("content/fever.md", Self.fever.replacing("glow first", with: "glow last"))
        let result = try run("review", "verify")
        #expect(result.status == 0 && result.output.contains("[changed-since-review]"))
        #expect(
            result.output.contains(
                "fever.md: warning: “Signs” (signs) is not as it was approved in \(record)"),
            "\(result.output)")
    }

    @Test("a built site is compared with what is built, and not with the list that lies beside it")
    func builtSite() throws {
        _ = try review()
        #expect(try run("build").status == 0)
        let folder = site.root + "/public"
        func problems() throws -> String {
            try run("review", "verify", "--site", folder).output
        }
        #expect(try problems().contains("no problems"))
        let page = try site.output("fever/index.html")
        let manifest = try site.output("manifest.sha256")
        try site.write(
            "public/fever/index.html", page.replacing("glow first", with: "never glow"))
        for list in [manifest, manifest.replacing(/.*fever\/index.html\n/, with: ""), ""] {
            try site.write("public/manifest.sha256", list)
            #expect(try problems().contains("fever/index.html: error: this is not the file"))
        }
        try site.write("public/fever/index.html", page)
        try site.write("public/fake/index.html", page)
        #expect(try problems().contains("fake/index.html: error: no build of these texts"))
    }

    @Test("a signature counts for its record, its purpose and its key, and for no other")
    func signatures() throws {
        _ = try review("--identity", "ada@example.org")
        let keys = site.root + "/keys"
        try FileManager.default.createDirectory(atPath: keys, withIntermediateDirectories: true)
        let keygen = "/usr/bin/ssh-keygen"
        for name in ["own", "foreign"] {
            let made = try Program.run(
                keygen, ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", "\(keys)/\(name)"])
            #expect(made.status == 0)
        }
        let own = try String(contentsOfFile: keys + "/own.pub", encoding: .utf8)
        let signers = keys + "/signers"
        try site.write("keys/signers", "ada@example.org \(own)")
        let path = site.root + "/" + record
        func sign(with key: String, purpose: String = "hoofbeat-review") throws {
            try? FileManager.default.removeItem(atPath: path + ".sig")
            let signed = try Program.run(
                keygen, ["-q", "-Y", "sign", "-n", purpose, "-f", "\(keys)/\(key)", path])
            #expect(signed.status == 0)
        }
        #expect(try run("review", "verify").output.contains("is not signed."))
        try sign(with: "own")
        let right = try run("review", "verify", "--signers", signers)
        #expect(right.status == 0 && right.output.contains("is signed by ada@example.org."))
        #expect(try run("build").status == 0)
        for (key, purpose) in [("foreign", "hoofbeat-review"), ("own", "file")] {
            try sign(with: key, purpose: purpose)
            let wrong = try run("review", "verify", "--signers", signers)
            #expect(wrong.status == 1 && wrong.output.contains("[bad-signature]"), "\(key)")
        }
        try FileManager.default.removeItem(atPath: path + ".sig")
        let unsigned = try run("review", "verify", "--signers", signers)
        #expect(unsigned.status == 1 && unsigned.output.contains("and is not signed"))
        try sign(with: "own")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try site.write(record, text + "checked: everything\n")
        #expect(
            try run("review", "verify", "--signers", signers).output.contains("[bad-signature]"))
    }

    @Test("a record of one person that another signed, or that is not signed, is named")
    func otherSigner() throws {
        _ = try review("--identity", "mal@example.org")
        let key = site.root + "/mal"
        let keygen = "/usr/bin/ssh-keygen"
        let made = try Program.run(keygen, ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key])
        #expect(made.status == 0)
        let path = site.root + "/" + record
        let sign = ["-q", "-Y", "sign", "-n", "hoofbeat-review", "-f", key, path]
        #expect(try Program.run(keygen, sign).status == 0)
        let own = try String(contentsOfFile: key + ".pub", encoding: .utf8)
        func verify(_ signers: String) throws -> Program.Result {
            try site.write("signers", signers.replacing("KEY", with: own))
            return try run("review", "verify", "--signers", site.root + "/signers")
        }
        let ada = "ada@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDf0\n"
        let foreign = try verify(ada + "mal@example.org KEY")
        #expect(
            foreign.status == 1
                && foreign.output.contains("the key of “mal@example.org” signed it"),
            "\(foreign.output)")
        // Nothing says who mal is, or that she is the same person.
        let both = "ada@example.org,mal@example.org"
        for signers in ["mal@example.org KEY", ada + both + " KEY"] {
            let right = try verify(signers)
            #expect(right.status == 0 && right.output.contains("is signed by"), "\(right.output)")
        }
        // A pattern lets mal sign in the name of everybody.
        try FileManager.default.removeItem(atPath: path + ".sig")
        let signedText = try String(contentsOfFile: path, encoding: .utf8)
        try site.write(record, signedText.replacing("mal@", with: "ada@"))
        #expect(try Program.run(keygen, sign).status == 0)
        for signers in [ada + "*@example.org KEY Mal Lory", "a*@example.org KEY Mal Lory"] {
            let key = own.trimmingCharacters(in: .whitespacesAndNewlines)
            let pattern = try verify(signers.replacing("KEY", with: key))
            #expect(
                pattern.status == 1 && pattern.output.contains("is listed by a pattern"),
                "\(pattern.output)")
        }
        try FileManager.default.removeItem(atPath: path + ".sig")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try site.write(record, text.replacing(#/ *identity: .*\n/#, with: ""))
        let unsigned = try verify(ada)
        #expect(
            unsigned.status == 0 && unsigned.output.contains("[unsigned-review]"),
            "\(unsigned.output)")
        #expect(try !verify("mal@example.org KEY").output.contains("[unsigned-review]"))
    }

    @Test("nothing is recorded of a site that cannot be published, or without what must be said")
    func refusals() throws {
        #expect(try review("--decision", "refused").status == 64)
        #expect(try review("--section", "none").errors.contains("it has _page, signs"))
        try site.write("content/bad.md", "no front matter")
        let refused = try review()
        #expect(refused.status == 64 && refused.errors.contains("the site has 1 error"))
        #expect(!FileManager.default.fileExists(atPath: site.root + "/content/data/reviews"))
    }
}

import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Whoever reads a password on a site can use it.
@Suite("A password or a key in a file") struct SecretTests {
    private func problems(_ path: String, _ bytes: [UInt8]) throws -> [String] {
        let site = try TestSite()
        try site.write("content/static/" + path, bytes: bytes)
        return try site.problems()
    }

    @Test(
        "is refused at its line, in settings, lists, objects and addresses",
        arguments: [
            "password: x7kw2lantern", "DB_PASS=hunter2", "set DB_PASSWORD=hunter2",
            "  - DB_PASSWORD=hunter2", "$env:DB_PASSWORD = 'hunter2'",
            "\"DB_PASSWORD\"=\"hunter2\"",
            "{\"user\": \"ann\", \"password\": \"hunter\"}", "export API_KEY=abc",
            "postgres://user:hunter2@db.example.org/x", "machine x login ann password y",
            "npm_abcdefghijklmnopqrstuvwxyz0123456789", "hf_abcdefghijklmnopqrstuvwxyzABCDEF",
            "sk-ant-api03-abcdefghijklmnopqrstuvwxyz", "const apiKey = \"abcdefghijklmnop\";",
            "-----BEGIN PRIVATE KEY-----", "db_password: 'two words'",
        ])
    func secret(line: String) throws {
        let found = try problems("a.txt", Array("# Settings\n\(line)\n".utf8))
        #expect(found == ["secret content/static/a.txt:2"])
    }

    @Test(
        "is told from what is said to people",
        arguments: [
            "Password = please ask", "Password: please ask at the desk", "password: required",
            "Password: ask", "api_key = none", "secret: never tell", "https://example.org/a:b@c",
            "Write to mailto://ann@example.org", "npm_config", "Your password=",
        ])
    func plain(line: String) throws {
        #expect(try problems("a.txt", Array("For you\n\(line)\n".utf8)) == [])
    }

    @Test("is found in a column, in a drawing and in a document")
    func places() throws {
        let table = Array("user,password\nann,hunter\n".utf8)
        #expect(try problems("a.csv", table) == ["secret content/static/a.csv:1"])
        let questions = Array("question,answer\nI forgot my password,Ask us\n".utf8)
        #expect(try problems("a.csv", questions) == [])
        let drawing = """
            <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
            <!-- ghp_abcdefghijklmnopqrstuvwxyz0123456789 --></svg>
            """
        #expect(try problems("a.svg", Array(drawing.utf8)) == ["secret content/static/a.svg:2"])
        let text = "<w:p><w:r><w:t>DB_PASSWORD=</w:t></w:r><w:r><w:t>hunter2</w:t></w:r></w:p>"
        let document = ArchiveBytes.of([
            ArchiveBytes.Entry("[Content_Types].xml", ArchiveBytes.types),
            ArchiveBytes.Entry("word/document.xml", "<w:document>\(text)</w:document>"),
        ])
        #expect(try problems("a.docx", document) == ["secret content/static/a.docx"])
    }

    @Test("has no part in a text that only looks like markup or a number")
    func others() throws {
        #expect(try problems("a.txt", Array("The <table of contents> is new.\n".utf8)) == [])
        let page = Array("See <table border=1> here\n".utf8)
        #expect(try problems("a.txt", page) == ["wrong-file-type content/static/a.txt"])
    }
}

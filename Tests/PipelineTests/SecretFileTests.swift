import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Nothing is published that nobody meant to publish.
@Suite("A file in static/") struct SecretFileTests {
    @Test(
        "whose name begins with a dot is noted and not published, unless hosts ask for it",
        arguments: [
            ".ENV", ".env", ".envrc", ".env-production", ".vault_pass", ".kube/config",
            ".dockercfg", ".Nojekyll", ".well-known2", ".aws/credentials", "a/.my.cnf",
            ".well-known/.env",
        ])
    func hidden(path: String) throws {
        let site = try TestSite(["content/static/" + path: "DB_PASSWORD=hunter2\n"])
        let report = try site.build()
        #expect(report.counts != nil)
        let notes = report.problems.filter { $0.code == "hidden-file" }
        #expect(notes.count == 1 && notes.first?.help?.contains(".well-known") == true)
        let files = try site.outputFiles()
        #expect(
            files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("hunter2") })
    }

    @Test(
        "with a key or a password is refused, at its line",
        arguments: [
            ("id_rsa", "\n-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n"),
            ("key.txt", "x\n-----BEGIN PGP PRIVATE KEY BLOCK-----\n"),
            ("key", "x\n---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n"),
            ("account.webmanifest", "{\n\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n\"}"),
            ("env", "A=1\nexport DB_PASSWORD = hunter2\n"), ("settings.txt", "x\nsecret_key='1'\n"),
            ("a.csv", "x\nAPI_KEY=abc\n"), ("netrc", "\nmachine x login y password z\n"),
            ("a.md", "x\nthe key is ghp_0123456789abcdefghij, mind it\n"),
            ("vault", "\n$ANSIBLE_VAULT;1.1;AES256\n"),
            ("config", "x\n    client-key-data: LS0t\n"),
        ])
    func secret(path: String, text: String) throws {
        try expectRefusal(
            of: ["content/static/" + path: text], as: "secret content/static/\(path):2")
    }

    @Test(
        "that only speaks of passwords is published",
        arguments: [
            "Your password is in the letter.", "Password: ask your nurse.", "2 = a secret",
            "-----BEGIN CERTIFICATE-----\nx\n", "google-site-verification=abc", "PASSWORD=",
            "token=abcdef", "the AKIA is short",
        ])
    func innocent(text: String) throws {
        #expect(try TestSite(["content/static/a.txt": text]).problems() == [])
    }

    @Test("in which programs keep keys is refused, even if a setting allows its ending")
    func keyStore() throws {
        let site = try TestSite([
            "content/site.yaml": "name: N\ndescription: D\npublish: [p12]\n",
            "content/static/a.p12": "\u{1}\u{2}",
        ])
        #expect(try site.errors() == ["secret content/static/a.p12"])
    }

    @Test(
        "that begins like a page is refused, draft or not",
        arguments: ["old.md", "old.txt", "old", "old.csv", "a/old.MD"])
    func page(path: String) throws {
        for front in ["title: Old\ndraft: true", "draft: true", "\u{FEFF}x: y\ndescription: D"] {
            let mark = front.hasPrefix("\u{FEFF}") ? "\u{FEFF}" : ""
            let fields = front.replacing("\u{FEFF}", with: "")
            let text = "\(mark)---\n\(fields)\n---\n\nWords.\n"
            try expectRefusal(
                of: ["content/static/" + path: text], as: "page-as-file content/static/\(path)")
        }
        #expect(
            try TestSite(["content/static/a.md": "---\n\ntitle page\n\n---\n"]).errors() == [])
    }

    @Test(
        "is no link to what is held back where it is",
        arguments: [
            "../hidden.md", "../data/references.yaml", "../site.yaml", "../.secret", ".env",
            "../.git/config", "../a/b.md",
        ])
    func link(target: String) throws {
        let site = try TestSite([
            "content/hidden.md": TestSite.page("H", "draft: true\n"), "content/.secret": "x",
            "content/data/references.yaml": "", "content/static/.env": "x",
            "content/.git/config": "x", "content/a/index.md": TestSite.page("A"),
            "content/a/b.md": TestSite.page("B"),
        ])
        try site.build()
        for name in ["n.txt", "n.md", "n"] {
            try site.link("content/static/" + name, to: target)
            let found = try site.errors()
            #expect(found == ["symlink-to-source content/static/\(name)"])
            try site.remove("content/static/" + name)
        }
        try site.link("content/n.txt", to: target.replacing("../", with: ""))
        let isStatic = target == ".env"
        #expect(
            try site.errors()
                == [isStatic ? "broken-symlink content/n.txt" : "symlink-to-source content/n.txt"])
    }

    @Test("is no other name of a data file")
    func secondName() throws {
        let site = try TestSite(["content/data/references.yaml": "# notes\n"])
        try site.makeFolder("content/static")
        try FileManager.default.linkItem(
            atPath: site.root + "/content/data/references.yaml",
            toPath: site.root + "/content/static/n.txt")
        #expect(try site.errors() == ["symlink-to-source content/static/n.txt"])
    }

    @Test("in a linked folder is judged by where it is")
    func linkedFolder() throws {
        let site = try TestSite(["content/data/references.yaml": ""])
        try site.makeFolder("content/static")
        try site.link("content/static/all", to: "../data")
        #expect(try site.errors() == ["symlink-to-source content/static/all/references.yaml"])
    }
}

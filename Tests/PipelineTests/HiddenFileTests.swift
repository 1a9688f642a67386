import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What hosts ask for is published; what programs leave in folders is not.
@Suite struct HiddenFileTests {
    @Test("files in static/ whose names begin with a dot are published")
    func published() throws {
        let files = [
            ".well-known/security.txt": "Contact: mailto:a@example.org\n", ".nojekyll": "",
            ".well-known/acme-challenge/x-1": "proof", ".domains": "example.org\n",
        ]
        let site = try TestSite(
            Dictionary(uniqueKeysWithValues: files.map { ("content/static/" + $0, $1) }))
        let report = try site.build()
        #expect(report.problems.map(\.code) == ["no-base-url", "no-icon"])
        let output = try site.outputFiles()
        for (path, text) in files { #expect(output[path] == Array(text.utf8), "\(path)") }
        // The next build knows them as its own.
        #expect(try site.build().counts?.written == 0)
    }

    @Test(
        "what editors, systems and version control leave behind stays out without a word",
        arguments: [
            ".DS_Store", "._form.pdf", "Thumbs.db", "desktop.ini", ".git/config", ".git",
            ".gitignore", ".gitkeep", ".form.txt.swp", "form.txt~", "~$form.docx",
            ".~lock.form.odt#", ".idea/x.xml", ".Trashes/x", "a/.DS_Store", "a/@eaDir/x.jpg",
        ])
    func leftBehind(path: String) throws {
        for folder in ["content/static/", "content/"] {
            let site = try TestSite([folder + path: "x"])
            let report = try site.build()
            #expect(report.problems.map(\.code) == ["no-base-url", "no-icon"], "\(folder)")
            #expect(try site.outputFiles()[path] == nil)
        }
    }

    @Test(
        "what is hidden elsewhere, or no host asks for, is noted and not published",
        arguments: [
            "content/.nojekyll", "content/.well-known", "content/static/.env", "content/.draft.md",
        ])
    func noted(path: String) throws {
        let file = path.hasSuffix("well-known") ? path + "/security.txt" : path
        let site = try TestSite([file: "x"])
        let report = try site.build()
        let notes = report.problems.filter { $0.code == "hidden-file" }
        #expect(notes.map(TestSite.short) == ["hidden-file \(path)"])
        #expect(notes.first?.severity == .note)
        #expect(report.counts != nil)
    }

    @Test("a file that tells a host what to do is refused, hidden or not")
    func hostFile() throws {
        try expectRefusal(
            of: ["content/static/.htaccess": "x"], as: "file-that-runs content/static/.htaccess")
    }

    @Test("a git folder or file in the output is left alone, though no build wrote it")
    func gitInOutput() throws {
        for path in ["public/.git/config", "public/.git"] {
            let site = try TestSite([path: "mine", "public/.nojekyll": "mine"])
            let report = try site.build()
            let errors = report.problems.filter { $0.severity == .error }
            #expect(errors.map(\.file) == [site.root + "/public/.nojekyll"])
            try site.remove("public/.nojekyll")
            #expect(try site.build().counts != nil)
            #expect(try site.build().counts?.removed == 0)
            #expect(
                FileManager.default.contents(atPath: site.root + "/" + path) == Data("mine".utf8))
        }
    }
}

import Foundation
import HoofbeatTestSupport
import Testing

@Suite("hoofbeat strings") struct StringsCommandTests {
    @Test("writes a file with every text, and the build warns until it is translated")
    func writing() throws {
        let site = try TestSite([
            "content/site.yaml": "name: N\ndescription: D\nlanguage: cy\n"
        ])
        let before = try site.run("check")
        #expect(before.output.contains("hoofbeat strings --language cy"))
        let run = try Program.run(["strings", "--language", "cy", "--root", site.root])
        #expect(run.status == 0 && run.output.contains("content/data/strings/cy.yaml"))
        let check = try site.run("check")
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.ranges(of: ": warning: ").count == 1, "\(check.output)")
        #expect(check.output.contains("these texts are still in English, and the site is in “cy”"))
        let file = site.root + "/content/data/strings/cy.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("used-on:\n  zero: \"Used on {count} pages\"\n  one: "))
        #expect(text.contains("menu: \"Menu\"\n"))
    }

    @Test("says what a file lacks that is there, and never touches it")
    func missing() throws {
        let path = "content/data/strings/de.yaml"
        let site = try TestSite([path: "menu: Menü\n"])
        let run = try Program.run(["strings", "--language", "de", "--root", site.root])
        #expect(run.status == 0)
        #expect(run.output.contains("home: \"Home\"\n") && !run.output.contains("menu:"))
        #expect(
            try String(contentsOfFile: site.root + "/" + path, encoding: .utf8) == "menu: Menü\n")
    }

    @Test("refuses what is no language, and a folder without a site")
    func refusals() throws {
        let site = try TestSite()
        let run = try Program.run(["strings", "--language", "German language", "--root", site.root])
        #expect(run.status == 64 && run.errors.contains("not a language tag"))
        let nowhere = try Program.run(
            ["strings", "--language", "de", "--root", site.root + "/nowhere"])
        #expect(nowhere.status == 1 || nowhere.status == 70, "\(nowhere.status)")
    }
}

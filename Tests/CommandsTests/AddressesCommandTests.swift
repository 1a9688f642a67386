import Foundation
import HoofbeatTestSupport
import Testing

/// `--addresses` and `hoofbeat moved`, as someone calls them.
@Suite struct AddressesCommandTests {
    @Test("what was published fails a build that lost an address, until it was moved")
    func story() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        #expect(try site.run("build").status == 0)
        let list = site.root + "/published.json"
        try FileManager.default.copyItem(
            atPath: site.root + "/public/addresses.json", toPath: list)
        try FileManager.default.moveItem(
            atPath: site.root + "/content/a.md", toPath: site.root + "/content/b.md")
        for command in ["check", "build"] {
            let run = try site.run(command, "--addresses", list)
            #expect(run.status == 1)
            #expect(run.output.contains("content/b.md:2: error: /a/ was published and is gone"))
        }
        let moved = try Program.run(["moved", "a.md", "b.md", "--root", site.root])
        #expect(moved.status == 0)
        #expect(moved.output == "content/b.md has the former address /a/ now.\n")
        #expect(try site.run("build", "--addresses", list).status == 0)
        let again = try Program.run(["moved", "b.md", "c.md", "--root", site.root])
        #expect(again.output.hasPrefix("content/b.md is content/c.md now; /b/ leads there.\n"))
        #expect(try site.run("build", "--addresses", list).status == 0)
    }

    @Test("a list that is not there, or none, is said")
    func badLists() throws {
        let site = try TestSite(["notes.txt": "none"])
        let missing = try site.run("check", "--addresses", site.root + "/nowhere.json")
        #expect(missing.status == 64 && missing.errors.contains("nowhere.json"))
        let other = try site.run("check", "--addresses", site.root + "/notes.txt")
        #expect(other.status == 64)
        #expect(other.errors.contains("notes.txt is no list of addresses"))
        let disk = try site.run("build", "--for-disk", "--addresses", site.root + "/notes.txt")
        #expect(disk.status == 64 && disk.errors.contains("is not published"))
    }

    @Test("what cannot be moved ends with 64")
    func refused() throws {
        let site = try TestSite(["content/abc.md": TestSite.page("A")])
        let run = try Program.run(["moved", "abd.md", "c.md", "--root", site.root])
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors.contains("there is no page abd.md"), "\(run.errors)")
        #expect(run.errors.contains("did you mean abc.md?"), "\(run.errors)")
    }
}

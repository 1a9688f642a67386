import HoofbeatTestSupport
import Testing

@Suite("hoofbeat reference") struct ReferenceCommandTests {
    @Test("prints the fields of all files as a page in Markdown")
    func all() throws {
        let run = try Program.run(["reference"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("# What data files, settings and pages can hold\n\n"))
        #expect(run.output.contains("\n## The lines at the top of a page\n\n"))
        #expect(
            run.output.contains(
                "| `expires` | a day, as in `2026-11-21` | The first day on which the page is "
                    + "no longer published; after `date`. Its address then says so. |\n"))
        #expect(run.output.contains("| `policy` | `date`, `changed` |  |  |\n"))
        #expect(run.output.contains("\n## `content/data/tables/NAME.yaml`\n\n"))
    }

    @Test(
        "prints those of one file, by any of its names",
        arguments: [
            "signs", "signs.yaml", "data/signs.yaml", "content/data/signs.yaml",
        ])
    func one(name: String) throws {
        let run = try Program.run(["reference", name])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("## `content/data/signs.yaml`\n\n"))
        #expect(run.output.contains("\n### `variants`\n\n"))
        #expect(
            run.output.contains(
                "| `key` | a name of small letters, digits and hyphens; **required** |"))
    }

    @Test("knows a file that a site names, a page, and the settings")
    func names() throws {
        let names = [
            ("content/data/tables/symptoms.yaml", "## `content/data/tables/NAME.yaml`"),
            ("strings/de.yaml", "## `content/data/strings/LANGUAGE.yaml`"),
            ("site.yaml", "## `content/site.yaml`"),
            ("content/illness/beacon-fever.md", "## The lines at the top of a page"),
            ("page", "## The lines at the top of a page"),
        ]
        for (name, title) in names {
            #expect(try Program.run(["reference", name]).output.hasPrefix(title), "\(name)")
        }
        let wrong = try Program.run(["reference", "kind.yaml"])
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("there is no data file “kind.yaml”; did you mean kinds?"))
    }
}

import Foundation
import HoofbeatTestSupport
import Testing

/// The schemas that `hoofbeat vscode` writes, as a validator of JSON Schema reads them.
@Suite(
    "Schemas for VS Code",
    .disabled(if: Python.mayBeMissing && Python.path == nil, "html5lib is not here"))
struct SchemaTests {
    private func judge(_ site: String, schemas: String? = nil) throws -> Program.Result {
        let python = try #require(Python.path, "run make test, or set HOOFBEAT_PYTHON")
        let more = schemas.map { ["--schemas", $0] } ?? []
        return try Program.run(python, [Python.root + "/Tests/Editor/schemas.py", site] + more)
    }

    /// A copy, since a test changes nothing of the repository.
    private func copy(of folder: String, to site: TestSite) throws {
        try FileManager.default.removeItem(atPath: site.root + "/content")
        try FileManager.default.copyItem(
            atPath: Python.root + "/" + folder + "content", toPath: site.root + "/content")
    }

    @Test(
        "every file of a guide that builds is right, and so is the front matter of every page",
        arguments: ["", "Tests/Examples/Leuchtfieber/", "Tests/Fixtures/PageModel/"])
    func guides(folder: String) throws {
        let site = try TestSite()
        try copy(of: folder, to: site)
        let run = try Program.run(["vscode", "--root", site.root])
        #expect(run.status == 0, "\(run.errors)")
        let judged = try judge(site.root)
        #expect(judged.status == 0, "\(judged.output)\(judged.errors)")
    }

    @Test("a new site is right")
    func starter() throws {
        let site = try TestSite()
        let root = site.root + "/new"
        #expect(try Program.run(["new", "site", root]).status == 0)
        #expect(try Program.run(["vscode", "--root", root]).status == 0)
        let judged = try judge(root)
        #expect(judged.status == 0, "\(judged.output)\(judged.errors)")
    }

    /// What an editor may write, and that neither the build nor the schema takes.
    private static let wrong: [(path: String, text: String)] = [
        ("site.yaml", "name: A\ndescription: B\nbase_url: https://example.org/\n"),
        ("site.yaml", "name: A\n"),
        ("site.yaml", "name: A\ndescription: B\nsearch: perhaps\n"),
        ("site.yaml", "name: A\ndescription: B\nbrand: {accent: \"#0b5cad\"}\n"),
        ("site.yaml", "name: A\ndescription: B\nnumbers: {country: C}\n"),
        ("data/references.yaml", "- {key: a, kind: paper, title: T, years: 2024}\n"),
        ("data/references.yaml", "- {key: a, kind: article, title: T}\n"),
        ("data/references.yaml", "- {key: a, kind: paper, title: T, year: last}\n"),
        ("data/references.yaml", "- {key: a, kind: paper}\n"),
        ("data/references.yaml", "key: a\nkind: paper\ntitle: T\n"),
        ("data/glossary.yaml", "- {key: a, term: b, definition: [C]}\n"),
        ("data/glossary.yaml", "- {key: a, term: b, definition: C, page: d}\n"),
        (
            "data/organisations.yaml",
            "- {key: a, name: A, offers: B, for: [friends], country: C, kind: charity}\n"
        ),
        (
            "data/organisations.yaml",
            "- {key: a, name: A, offers: B, for: patients, country: C, kind: charity, "
                + "checked: yesterday}\n"
        ),
        ("data/signs.yaml", "- {key: a, words: b, level: urgent, group: c}\n"),
        ("data/signs.yaml", "signs:\n- {key: a, words: b, level: high, group: c}\n"),
        (
            "data/signs.yaml",
            "signs:\n- {key: a, words: b, level: soon, group: c, variants: [{key: d}]}\n"
        ),
        (
            "data/tables/list.yaml",
            "rows-name: R\naxes: [{key: a, name: A, caption: C, items: [{of: b}]}]\n"
        ),
        ("data/tables/list.yaml", "rows-name: R\nrows: [{key: a, name: A}]\n"),
        ("data/kinds.yaml", "- {key: a, sections: [help]}\n"),
        ("data/kinds.yaml", "- {key: a, fields: [title]}\n"),
        ("data/kinds.yaml", "- {key: a, extra: [{name: b, type: texts}]}\n"),
        ("data/callouts.yaml", "- {key: tip, look: card}\n"),
        ("data/house-style.yaml", "words: [{write: a}]\n"),
        ("data/house-style.yaml", "- {write: a, instead-of: b}\n"),
        ("data/waivers.yaml", "- {check: dose, reason: R}\n"),
        ("data/synonyms.yaml", "- {to: a, word: b}\n"),
        ("data/search-tests.yaml", "- {query: a, first: home}\n"),
        ("data/strings/en.yaml", "menue: M\n"),
        ("data/strings/en.yaml", "used-on: {many-more: x, other: y}\n"),
    ]

    @Test("what the build refuses, the schema refuses", arguments: wrong.indices)
    func refused(index: Int) throws {
        let (path, text) = Self.wrong[index]
        let site = try TestSite()
        #expect(try Program.run(["vscode", "--root", site.root]).status == 0)
        try site.write("content/" + path, text)
        let build = try site.run("check")
        #expect(build.status == 1 && build.output.contains("content/\(path)"), "\(text)")
        let judged = try judge(site.root)
        #expect(judged.status == 1, "\(text)\(judged.errors)")
        #expect(judged.output.hasPrefix("content/\(path): "), "\(judged.output)")
    }

    @Test(
        "what the build refuses at the top of a page, the schema refuses",
        arguments: [
            "chnaged: 2026-11-21\n", "kind: tset\n", "kind: policy\ndate: 2026-11-01\n",
            "order: first\n", "changed: 21 November 2026\n", "draft: maybe\n",
            "audience: [doctors]\n", "id: Liver scan\n", "extra: {mood: x}\nkind: story\n",
            "kind: story\nextra: {seen: 3}\n",
        ])
    func refusedAtTop(fields: String) throws {
        let site = try TestSite([
            "content/data/kinds.yaml": """
            - key: story
              extra:
                - {name: told-by, type: text, label: Told by, required: true}
                - {name: seen, type: number}
            """
        ])
        #expect(try Program.run(["vscode", "--root", site.root]).status == 0)
        try site.write("content/page.md", TestSite.page("Page", fields))
        #expect(try site.run("check").status == 1)
        let judged = try judge(site.root)
        #expect(judged.status == 1 && judged.output.hasPrefix("content/page.md: "), "\(fields)")
    }
}

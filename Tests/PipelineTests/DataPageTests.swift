import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Pages and data that name each other") struct DataPageTests {
    private func files(_ page: String?, body: String = "Text.\n") -> [String: String] {
        var files = SampleData.symptoms
        let file = "content/data/tables/symptoms.yaml"
        files[file] = files[file]?.replacing(
            "name: Lung\n", with: "name: Lung\n        page: lung.md\n")
        files["content/\(page ?? "other").md"] = TestSite.page("Lung page", body: body)
        return files
    }

    @Test("the page of a hormone or site shows its symptoms")
    func oneWay() throws {
        try expect([], of: files("lung", body: "```symptoms of-site lung\n```\n"))
        for view in [
            "Text.\n", "```symptoms by-site\n```\n", "```symptoms of-hormone serotonin\n```\n",
        ] {
            try expect(
                ["warning one-way-relation content/lung.md"], of: files("lung", body: view),
                help: "show what it says of it here: ```symptoms of-site lung")
        }
    }

    @Test("the page of a hormone or site is there")
    func missingSymptomPage() throws {
        try expect(
            ["error missing-data-page content/data/tables/symptoms.yaml:19"], of: files(nil),
            help: "write the path of the page below content/, as in folder/page.md")
    }

    @Test("the page of a term is there and published")
    func missingTermPage() throws {
        let glossary = """
            - key: a
              term: alpha
              definition: A.
            - key: b
              term: beta
              definition: B.
              page: beta.md
            """
        let file = "content/data/glossary.yaml"
        let problem = "error missing-data-page \(file):7"
        try expect([problem], of: [file: glossary])
        let draft = TestSite.page("Beta", "draft: true\n")
        try expect(
            ["error unpublished-page \(file):7"],
            of: [
                file: glossary, "content/beta.md": draft, "content/beat.md": TestSite.page("Beat"),
            ],
            help: "publish the page, or name another here")
        try expect([], of: [file: glossary, "content/beta.md": TestSite.page("Beta")])
    }

    @Test("a title belongs to one page")
    func sharedTitle() throws {
        try expect(
            ["error shared-title content/b.md:2"],
            of: ["content/a.md": TestSite.page("Care"), "content/b.md": TestSite.page("care")],
            help: "say in the title what is special about this page")
    }

    @Test("a list of the directory needs the entries that it leads to on its page")
    func entries() throws {
        let list = "## A\n\n```organisations by-kind\n```\n"
        try expectPage(
            list, "error missing-anchor content/page.md:7",
            help: "show ```organisations by-country on this page, too",
            data: SampleData.organisations)
    }
}

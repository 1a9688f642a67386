import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

/// Whatever a theme looks like, readers get what they depend on.
@Suite("Parts that every page must have") struct PageContractTests {
    private let files = [
        "content/site.yaml": "name: Ours\ndescription: D.\nhelp-page: help.md\n",
        "content/data/references.yaml": "- {key: lee, kind: book, title: T}\n",
        "content/data/glossary.yaml": "- {key: z, term: zebra, definition: D.}\n",
        "content/index.md": TestSite.page("Home"),
        "content/help.md": TestSite.page("Help"),
        "content/care/index.md": TestSite.page("Care"),
        "content/page.md": TestSite.page("A <zebra>", body: "A zebra says so. [@lee]\n"),
    ]

    /// What `check` says, and `build`, which writes nothing.
    private func expect(
        _ parts: [String], of theme: Theme, help: String? = nil,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let site = try TestSite(files)
        let report = try site.build(theme: theme)
        let errors = report.problems.filter { $0.severity == .error }
        let said = errors.map { "\($0.code) \($0.message)" }
        #expect(said.count == parts.count, "\(said)", sourceLocation: place)
        for part in parts {
            #expect(
                said.contains { $0.hasPrefix("missing-part ") && $0.contains(part) },
                "\(part) in \(said)", sourceLocation: place)
        }
        let checked = try site.builder(theme: theme).check().problems.filter {
            $0.severity == .error
        }
        #expect(Set(errors.map(\.message)) == Set(checked.map(\.message)), sourceLocation: place)
        #expect(try site.outputFiles().isEmpty == !parts.isEmpty, sourceLocation: place)
        if let help {
            #expect(errors.contains { $0.help == help }, "\(errors)", sourceLocation: place)
        }
    }

    private func look(_ change: (inout Look) -> Void) -> Theme {
        var look = Look()
        change(&look)
        return Theme(look)
    }

    @Test("the standard look has them all")
    func standard() throws {
        try expect([], of: .standard)
    }

    @Test("an article without its sources, words or text does not build")
    func article() throws {
        try expect(
            ["/page/ lacks the sources, which “article” of the theme leaves out"],
            of: look { $0.article = { "\($0.title)\($0.body)\($0.wordsExplained)\($0.standing)" } },
            help: "show parts.references, or list page.sources with their anchors")
        try expect(
            ["lacks the words explained"],
            of: look { $0.article = { "\($0.title)\($0.body)\($0.references)\($0.standing)" } })
        try expect(
            ["lacks the text of the page"],
            of: look {
                $0.article = {
                    "\($0.title)\($0.references)\($0.wordsExplained)\($0.standing)"
                }
            })
    }

    @Test("a page has its title in one heading")
    func title() throws {
        try expect(
            ["lacks the title in one <h1>"],
            of: look { $0.section = { "<h1>Hi</h1>\($0.article)" } })
        try expect(
            ["lacks the title in one <h1>"],
            of: look { $0.section = { "\($0.article)<h1>Again</h1>" } })
        try expect(
            ["lacks the title in one <h1>"],
            of: look { $0.home = { "\($0.body)\($0.standing)" } })
    }

    @Test("that nobody has reviewed a page and what it is for is said on each")
    func standing() throws {
        let without = look {
            $0.article = { "\($0.title)\($0.body)\($0.wordsExplained)\($0.references)" }
        }
        try expect(
            ["/page/ lacks that nobody has reviewed it, which “article”"], of: without,
            help: "show parts.standing, which says so where it is true")
        var theme = without
        theme = look {
            $0.article = { "\($0.title)\($0.body)\($0.wordsExplained)\($0.references)" }
            $0.footer = { _ in "<footer></footer>" }
        }
        let site = try TestSite(files)
        let messages = try site.build(theme: theme).problems.map(\.message)
        #expect(messages.contains { $0.contains("lacks that it is general information") })
    }

    @Test("the policy comes before what is loaded, and the language and the main part are said")
    func document() throws {
        let late = look {
            $0.document = {
                """
                <!DOCTYPE html><html\($0.attributes)><link rel=stylesheet href=/a.css>\($0.head)
                \($0.header)\($0.main)\($0.footer)
                """
            }
        }
        try expect(
            [
                "/ lacks the security policy before what is loaded",
                "lacks the link to the main part",
            ],
            of: late)
        try expect(
            [
                """
                /care/ lacks the language in <html>, which “document” of the theme leaves out, \
                and on 6 more pages
                """
            ],
            of: look {
                $0.document = {
                    """
                    <!doctype html><html>\($0.head)\($0.skipLink)\($0.header)\($0.main)\($0.footer)
                    """
                }
            })
        try expect(
            ["/ lacks <!DOCTYPE html> at its beginning, which “document” of the theme leaves out"],
            of: look { $0.document = { " <html>\($0.standard)" } })
    }

    @Test("a header without the search box or the link to help does not build")
    func header() throws {
        try expect(
            ["/ lacks the search box, which “header” of the theme leaves out, and on 5 more pages"],
            of: look { $0.header = { "\($0.brand)\($0.help)" } })
        try expect(
            ["/ lacks the link to help before <main>, which “header” of the theme leaves out, and"],
            of: look { $0.header = { "\($0.brand)\($0.search)" } })
    }

    @Test("who leaves out a part is who is blamed")
    func culprits() throws {
        try expect(
            [
                "/ lacks the search box, which “document” of the theme leaves out",
                "/ lacks the link to help before <main>, which “document” of the theme leaves out",
            ],
            of: look {
                $0.document = {
                    """
                    <!DOCTYPE html><html\($0.attributes)><head>\($0.head)</head>
                    <body>\($0.skipLink)\($0.main)\($0.footer)</body></html>
                    """
                }
            })
        // What stands in the main part is not missing one by one.
        try expect(
            ["/ lacks <main id=\"_main\">, which “document” of the theme leaves out"],
            of: look {
                $0.document = {
                    """
                    <!DOCTYPE html><html\($0.attributes)><head>\($0.head)</head>
                    <body>\($0.skipLink)\($0.header)\($0.footer)</body></html>
                    """
                }
            })
        var theme = Theme.standard
        theme.notFound = { _ in "<!DOCTYPE html><html lang=\"en\"></html>" }
        let messages = try TestSite(files).build(theme: theme).problems.map(\.message)
        #expect(messages.contains { $0.contains("the search box, which “notFound” of the theme") })
        #expect(!messages.contains { $0.contains("“header”") || $0.contains("“document”") })
    }
}

import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestSupport

/// A small site, and what is wrong with it in some theme.
enum ContractSite {
    static let files = [
        "content/site.yaml": """
        name: Ours
        description: D.
        base-url: https://ours.example/
        help-page: help.md

        """,
        "content/data/references.yaml": "- {key: lee, kind: book, title: T}\n",
        "content/data/glossary.yaml": "- {key: z, term: zebra, definition: D.}\n",
        "content/index.md": TestSite.page("Home"),
        "content/help.md": TestSite.page("Help", "aliases: [/old/]\n"),
        "content/page.md": TestSite.page("A zebra", body: "A zebra says so. [@lee]\n"),
    ]

    static func errors(of theme: Theme) throws -> [Diagnostic] {
        try TestSite(files).build(theme: theme).problems.filter { $0.severity == .error }
    }

    static func look(_ change: (inout Look) -> Void) -> Theme {
        var look = Look()
        change(&look)
        return Theme(look)
    }

    static func said(_ theme: Theme) throws -> [String] {
        try errors(of: theme).map { "\($0.code) \($0.message)" }
    }
}

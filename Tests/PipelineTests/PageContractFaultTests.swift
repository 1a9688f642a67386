import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

/// What a theme may not do on any page: what the policy blocks, lead elsewhere, or shut out.
@Suite("What no page may have") struct PageContractFaultTests {
    private static let blockedTags: [(HTML, String, String)] = [
        ("<script>alert(1)</script>", "<script>", "add the script to theme.assets"),
        (
            "<script src=\"https://other.example/x.js\"></script>", "<script src=",
            "add the script"
        ),
        ("<script src=\"/x.js\"></script>", "<script src=", "add the script to theme.assets"),
        ("<p onclick=\"go()\">x</p>", "<p onclick=\"go()\">", "listen to the event"),
        ("<p style=\"color: red\">x</p>", "<p style=", "with theme.add(style:)"),
        ("<style>p{}</style>", "<style>", "with theme.add(style:)"),
        ("<img src=\"https://other.example/x.png\" alt=\"\">", "<img src=", "put the file into"),
        ("<img src=//other.example/x.png alt>", "<img src=//other", "put the file into"),
        (
            "<img alt=\"\" srcset=\"/a.png 1x, https://other.example/b.png 2x\" src=\"/a.png\">",
            "<img alt=", "put the file into"
        ),
        ("<img src=\"data:image/png,x\" alt=\"\">", "<img src=", "put the file into"),
        (
            "<link rel=\"stylesheet\" href=\"https://ours.example.evil.example/x.css\">",
            "<link rel", "put the file into"
        ),
        ("<svg><use href=\"https://other.example/x.svg#a\"/></svg>", "<use", "put the file"),
        ("<iframe src=\"/page/\"></iframe>", "<iframe", "pages embed nothing"),
        ("<object data=\"/x.pdf\"></object>", "<object", "pages embed nothing"),
        ("<base href=\"/\">", "<base", "take it out"),
        ("<form action=\"https://other.example/\"></form>", "<form", "let the form lead to"),
        ("<button formaction=\"https://other.example/\">x</button>", "<button", "let the form"),
    ]

    private static let shuttingOut: [(HTML, String)] = [
        ("<main>x</main>", "<main>, a second main part"),
        ("<img src=\"/a.png\">", "<img src=\"/a.png\">, a picture without “alt”"),
        ("<a tabindex=\"5\" href=\"/\">x</a>", "<a tabindex=\"5\" href=\"/\">, a place in"),
        (
            "<meta name=viewport content=\"width=device-width,user-scalable=no\">",
            "<meta name=viewport"
        ),
        ("<meta name=\"viewport\" content=\"maximum-scale=1.0\">", "<meta name=\"viewport\""),
    ]

    @Test(
        "what the policy blocks is named, with what to write instead",
        arguments: blockedTags)
    func blocked(markup: HTML, tag: String, help: String) throws {
        let errors = try ContractSite.errors(
            of: ContractSite.look { $0.footer = { "\($0.standard)\(markup)" } })
        #expect(errors.map(\.code) == ["blocked-by-policy"], "\(errors.map(\.message))")
        let error = try #require(errors.first)
        #expect(error.message.contains("/ has \(tag)"), "\(error.message)")
        #expect(
            error.message.hasSuffix("blocks; it is by “footer” of the theme, and on 5 more pages"),
            "\(error.message)")
        #expect(error.help?.contains(help) == true, "\(error.help ?? "")")
    }

    @Test("files of the site, links to others and data are let through")
    func allowed() throws {
        let found = try ContractSite.said(
            ContractSite.look {
                $0.footer = {
                    """
                    \($0.standard)<img src="https://ours.example/a.png" alt="A"><a
                    href="https://other.example/">x</a><form action="/page/"></form><a
                    tabindex="0" href="mailto:a@example.org">m</a><link rel="license"
                    href="https://other.example/licence">
                    <script type="application/ld+json">{}</script>
                    <p title="a > b" onc="x" data-style="x" lang="la">In vitro</p>
                    """
                }
            })
        #expect(found == [])
    }

    @Test(
        "what shuts readers out is named",
        arguments: shuttingOut)
    func shutOut(markup: HTML, tag: String) throws {
        let found = try ContractSite.said(
            ContractSite.look { $0.footer = { "\($0.standard)\(markup)" } })
        #expect(found.count == 1, "\(found)")
        #expect(
            found.first?.hasPrefix("shuts-out-readers ") == true
                && found[0].contains("/ has \(tag)"), "\(found)")
    }

    @Test("the body is in the language of the site, and its first link leads to the main part")
    func document() throws {
        let german = try ContractSite.said(
            ContractSite.look {
                $0.document = {
                    """
                    <!DOCTYPE html><html\($0.attributes)><head>\($0.head)</head>
                    <body lang="de">\($0.skipLink)\($0.header)\($0.main)\($0.footer)</body></html>
                    """
                }
            })
        #expect(german.count == 1, "\(german)")
        #expect(
            german.first?.contains("/ has <body lang=\"de\">, another language")
                == true)
        let late = try ContractSite.said(
            ContractSite.look {
                $0.document = {
                    """
                    <!DOCTYPE html><html\($0.attributes)><head>\($0.head)</head>
                    <body>\($0.header)\($0.skipLink)\($0.main)\($0.footer)</body></html>
                    """
                }
            })
        #expect(
            late == [
                """
                missing-part /help/ lacks the link to the main part, before any other, which \
                “document” of the theme leaves out, and on 5 more pages
                """
            ])
        let arabic = try ContractSite.said(
            ContractSite.look {
                $0.document = {
                    """
                    <!DOCTYPE html><html lang="en" dir="rtl"><head>\($0.head)</head>
                    <body>\($0.skipLink)\($0.header)\($0.main)\($0.footer)</body></html>
                    """
                }
            })
        #expect(arabic.first?.contains(" lacks the language in <html>, which “document”") == true)
    }

    @Test("a copy for the disk, where every address begins with the way to the root, is right")
    func disk() throws {
        let report = try TestSite(ContractSite.files).build(theme: .standard) {
            $0.baseURL = .onDisk
        }
        #expect(report.problems.filter { $0.severity == .error } == [])
    }

    @Test("no page takes readers elsewhere, and a redirect leads where it was made for")
    func elsewhere() throws {
        let refresh: HTML = "<meta http-equiv=\"Refresh\" content=\"1;url=https://evil.example/\">"
        let found = try ContractSite.said(
            ContractSite.look { $0.header = { "\($0.standard)\(refresh)" } })
        #expect(found.count == 1, "\(found)")
        #expect(
            found.first?.contains("/ has <meta http-equiv=\"Refresh\"") == true)
        let standard = Theme.standard.redirect
        let others: [@Sendable (Site.Redirect, Site) -> HTML] = [
            { "\(standard($0, $1))\(refresh)" },
            { _, site in standard(.init(from: Address("old/"), to: .home), site) },
            { "\(standard($0, $1))<a href=\"https://evil.example/\">x</a>" },
        ]
        for redirect in others {
            var theme = Theme.standard
            theme.redirect = redirect
            #expect(
                try ContractSite.said(theme) == [
                    """
                    leads-elsewhere /old/ does not lead to /help/, and there alone; it is by \
                    “redirect” of the theme
                    """
                ])
        }
        var theme = Theme.standard
        theme.redirect = { _, _ in refresh }
        let bare = try ContractSite.said(theme)
        for part in ["<!DOCTYPE html>", "the language", "the security policy"] {
            #expect(bare.contains { $0.contains("/old/ lacks \(part)") }, "\(bare)")
        }
    }
}

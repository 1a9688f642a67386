import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTemplates
import Testing

/// A part that the HTML keeps from readers is no part of the page.
@Suite("Parts that are hidden") struct HiddenPartTests {
    private static let hiding: [(HTML, HTML, String)] = [
        ("<!--", "-->", "a comment"),
        ("<template>", "</template>", "<template>"),
        ("<noscript>", "</noscript>", "<noscript>"),
        ("<div hidden>", "</div>", "an element with “hidden”"),
        ("<DIV Hidden=\"\">", "</DIV>", "an element with “hidden”"),
        ("<section class=x inert><div></div>", "</section>", "an element with “inert”"),
        ("<div aria-hidden='true'>", "</div>", "an element with aria-hidden=\"true\""),
        ("<details><summary>More</summary>", "</details>", "a closed <details>"),
        ("<textarea>", "</textarea>", "an element whose content is no markup"),
    ]

    @Test(
        "a part that readers do not see does not count",
        arguments: hiding)
    func hidden(open: HTML, close: HTML, cause: String) throws {
        let body = try ContractSite.said(
            ContractSite.look {
                $0.article = {
                    """
                    \($0.title)\(open)\($0.body)\(close)
                    \($0.wordsExplained)\($0.references)\($0.standing)
                    """
                }
            })
        #expect(
            body.contains {
                $0.hasPrefix(
                    "missing-part /help/ hides the text of the page in \(cause), by “article” of")
            }, "\(body)")
        let standing = try ContractSite.said(
            ContractSite.look {
                $0.article = {
                    """
                    \($0.title)\($0.body)\(open)\($0.standing)\(close)
                    \($0.wordsExplained)\($0.references)
                    """
                }
            })
        #expect(
            standing == [
                """
                missing-part /page/ hides that nobody has reviewed it in \(cause), by “article” of \
                the theme
                """
            ])
        let header = try ContractSite.said(
            ContractSite.look { $0.header = { "\(open)\($0.standard)\(close)" } })
        for part in ["the search box", "the link to help before <main>"] {
            #expect(
                header.contains {
                    $0.contains(" hides \(part) in \(cause), by “header” of the")
                }, "\(header)")
        }
        #expect(header.count == 2, "\(header)")
    }

    @Test("the main part, the title, the sources and the words are seen, too")
    func hiddenParts() throws {
        let main = try ContractSite.said(
            ContractSite.look {
                $0.document = {
                    """
                    <!DOCTYPE html><html\($0.attributes)><head>\($0.head)</head>
                    <body>\($0.skipLink)\($0.header)<div hidden>\($0.main)</div>\($0.footer)</body>
                    """
                }
            })
        #expect(main.count == 1, "\(main)")
        #expect(main.first?.contains("/ hides <main id=\"_main\"> in an element with") == true)
        let article = try ContractSite.said(
            ContractSite.look {
                $0.article = {
                    """
                    <div hidden>\($0.title)</div>\($0.body)\($0.standing)
                    <template>\($0.wordsExplained)</template><!--\($0.references)-->
                    """
                }
            })
        #expect(
            Set(article) == [
                """
                missing-part /help/ hides the title in one <h1> in an element with “hidden”, by \
                “article” of the theme, and on 1 more page
                """,
                """
                missing-part /page/ hides the words explained in <template>, by “article” of the \
                theme
                """,
                """
                missing-part /page/ hides the sources in a comment, by “article” of the theme
                """,
            ])
    }

    @Test("what is open, said again or hidden beside a part does no harm")
    func seen() throws {
        let found = try ContractSite.said(
            ContractSite.look {
                $0.article = {
                    """
                    <details open><summary>S</summary>\($0.title)</details>
                    <div hidden><div>x</div><p>y</div><img src="/help/" alt="" hidden>
                    <svg aria-hidden="true"><path d=""/></svg><!-- <div hidden> -->
                    <template><main></main><h1>Not this</h1></template>
                    <script type="application/json">
                    "<div hidden>"</script>
                    \($0.body)\($0.wordsExplained)\($0.references)
                    <div hidden>\($0.site.library.strings[.notReviewed])</div>\($0.standing)
                    """
                }
                $0.footer = { "<!-- \($0.imprint) -->\($0.standard)" }
            })
        #expect(found == [])
    }
}

import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Figures as they are written") struct FigureMarkupTests {
    private let files = [
        "content/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>"
    ]

    @Test("a figure has its caption and its long description")
    func figure() throws {
        let markdown = """
            ![A cell](a.svg "A cell & more. CC BY 4.0.")

            Description: *Round* cells.

            Text.

            """
        let html = try TestSite.html(markdown, data: files)
        #expect(
            html == """
                <figure class="figure">
                <img src="/a.svg" alt="A cell" width="3" height="2" />
                <figcaption>A cell &amp; more. CC BY 4.0.
                <details class="long-description">
                <summary>Description of the picture</summary>
                <p><em>Round</em> cells.</p>
                </details>
                </figcaption>
                </figure>
                <p>Text.</p>

                """)
    }

    @Test("without a description there is none, and a description without a figure is text")
    func withoutDescription() throws {
        let figure = "![A cell](a.svg \"A cell. CC0.\")\n"
        #expect(
            try !TestSite.html(figure + "\nText.\n\nDescription: a\n", data: files)
                .contains("<details"))
        #expect(try TestSite.html("Description: a\n") == "<p>Description: a</p>\n")
    }

    @Test("a picture without a caption is no figure")
    func noFigure() throws {
        #expect(
            try TestSite.html("![A cell](a.svg)\n", data: files)
                == "<p><img src=\"/a.svg\" alt=\"A cell\" width=\"3\" height=\"2\" /></p>\n")
        #expect(
            try TestSite.html("![](a.svg \"decorative\")\n", data: files)
                == "<p><img src=\"/a.svg\" alt=\"\" width=\"3\" height=\"2\" /></p>\n")
    }
}

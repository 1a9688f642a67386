import HoofbeatContent
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

@Suite("A drawing") struct UnsafeDrawingTests {
    private static let open = """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
        width="4" height="3">

        """

    private func drawing(_ inside: String) -> SVGFile {
        SVGFile(Array((Self.open + inside + "\n</svg>").utf8))
    }

    @Test(
        "may hold all that only shows something",
        arguments: [
            "<title>A &lt;b&gt; &#233;</title><desc>on load, javascript</desc>",
            "<!-- <script> onload= --><g><![CDATA[ ]]></g>",
            "<defs><linearGradient id='a'><stop offset='0'/></linearGradient></defs>",
            "<path fill='url(#a)' style='clip-path: url( \"#b\" )' d='M0 0 L1,1'/>",
            "<use xlink:href='#a'/><use href='#a'/><a href='#top'><text>x</text></a>",
            "<image href='data:image/png;base64,AAAA'/><image xlink:href='data:image/jpeg,x'/>",
            "<style>.a { fill: url(#b); mask: u\\72l(#c) }</style><style><![CDATA[a>b{}]]></style>",
            """
            <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
            xmlns:cc="http://creativecommons.org/ns#"><cc:Work rdf:about=""/></rdf:RDF></metadata>
            """,
            """
            <i:namedview xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:zoom="1"/>
            """,
            "<text aria-label='Transcript: survival data: 2012'>x</text>",
        ])
    func innocent(inside: String) {
        let found = drawing(inside)
        #expect(found.problems == [])
        #expect(found.facts == .picture(Picture.Size(width: 4, height: 3)))
    }

    static let dangers = [
        "<script>x</script>", "<script href='x.js'/>", "<SCRIPT/>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>",
        "<h:p xmlns:h='http://www.w3.org/1999/&#120;html'/>",
        "<g onload='x'/>", "<g ONCLICK=''/>", "<g onbegin = \"x\"/>",
        "<foreignObject/>", "<iframe/>", "<object/>", "<embed/>", "<audio/>", "<video/>",
        "<handler/>", "<listener/>", "<unknown/>",
        "<math xmlns='http://www.w3.org/1998/Math/MathML'/>",
        "<?xml-stylesheet href='#a'?>", "<?php x?>",
        "<a href='https://example.org/'><g/></a>", "<a href='page.html'/>", "<a href=''/>",
        "<a xlink:href='javascript:x'/>", "<a href='java&#10;script:x'/>",
        "<a href='&#x6A;avascript:x'/>", "<a href=' JavaScript:x'/>", "<g fill='javascript :x'/>",
        "<g id='a' id='b'/>", "<g class='data:text/html,x'/>", "<g class='d a t a : text/html'/>",
        "<use href='other.svg#a'/>", "<use xlink:href='data:image/svg+xml,x'/>",
        "<image href='//example.org/p.png'/>", "<image x='1' href='p.png'/>",
        "<image href='data:image/pngx'/>", "<feImage href='http://e.example/'/>",
        "<g fill='url(http://e.example/)'/>", "<g style='fill:url(&quot;x.svg#a&quot;)'/>",
        "<g style='fill:\\75rl(x)'/>", "<g style='fill:\\75 r\\6C\n(x)'/>",
        "<g mask='U\\RL( x )'/>",
        "<g cursor='image-set(\"x\" 1x)'/>", "<g style='behavior:url(#a)'/>",
        "<style>@import 'x';</style>", "<style>@\\69mport 'x';</style>",
        "<style>@im<!-- -->port 'x';</style>", "<style>a{fill:u<![CDATA[rl(]]>x)}</style>",
        "<style>a{fill:ur&#108;(//x)}</style>", "<style>/*\"*/a{fill:url(x)/*\"*/}</style>",
        "<s:style xmlns:s='http://www.w3.org/2000/svg'>a{fill:url(x)}</s:style>",
        "<animate attributeName='href' to='#a'/>", "<set attributeName=' xlink:href' to='#a'/>",
        "<animate attributeName='fill' values='red;blue'/>", "<animateTransform/>",
        "<style>@keyframes k{}</style>", "<style>@-webkit-\\6B eyframes k{}</style>",
        "<set attributeName='onload' to='x'/>", "<g xml:base='https://e.example/'/>",
    ]

    @Test("that can run or call out is refused, at the line where it does", arguments: dangers)
    func dangerous(inside: String) throws {
        let found = drawing("\n" + inside)
        #expect(!found.problems.isEmpty)
        #expect(found.problems.allSatisfy { $0.line == 3 || inside.contains("\n") }, "\(found)")
    }

    @Test(
        "is refused as a whole if it cannot be read as a browser reads it",
        arguments: [
            "<g>", "</g>", "<g a='<'/>", "<g a=x/>", "<g a/>", "<g a='1'b='2'/>", "<g",
            "<!-- -- -->",
            "<![CDATA[", "&nbsp;", "<g a='&e;'/>", "<a:1/>&#0;", "< g/>", "\u{1}",
        ])
    func unreadable(inside: String) {
        let found = drawing(inside).problems
        #expect(found.last?.message.hasPrefix("this drawing cannot be read: ") == true)
    }

    @Test(
        "is told from other documents, and in UTF-8",
        arguments: [
            ("<!DOCTYPE svg>" + open + "</svg>", "<!DOCTYPE"),
            ("<!DOCTYPE svg [<!ENTITY a '<x>'>]>" + open + "</svg>", "<!DOCTYPE"),
            ("<?xml version='1.0' encoding='ISO-8859-1'?>" + open + "</svg>", "ISO-8859-1"),
            (
                "<?xml version='1.0'" + String(repeating: " ", count: 300) + "encoding='UTF-7'?>"
                    + open + "</svg>", "UTF-7"
            ),
            ("<svg width='4' height='3'/>", "browsers do not show this"),
            ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "web page"),
            (open + "</svg><svg/>", "more than one element"), (open + "</svg>x", "text outside"),
        ])
    func documents(text: String, message: String) {
        let found = SVGFile(Array(text.utf8)).problems
        #expect(found.contains { $0.message.contains(message) }, "\(found)")
    }

    @Test("is reported once, at its own line, by whatever page shows it")
    func report() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A", body: "![a cell](s.svg)\n")])
        try site.write("content/s.svg", Self.open + "<g/>\n<script/>\n</svg>")
        let found = try site.builder().check().problems.filter { $0.severity == .error }
        #expect(found.map(TestSite.short) == ["unsafe-svg content/s.svg:3"])
        #expect(found.first?.help?.contains("plain SVG") == true)
        try site.write("content/s.svg", bytes: [0x1F, 0x8B, 8, 0])
        #expect(try site.problems() == ["unsafe-svg content/s.svg"])
        try site.write("content/s.svg", bytes: [0xFF, 0xFE, 60, 0])
        #expect(try site.problems() == ["unsafe-svg content/s.svg"])
    }

    @Test("is refused wherever in it a danger stands", arguments: 1...20 as ClosedRange<UInt64>)
    func anywhere(seed: UInt64) throws {
        var random = Generator(state: seed)
        let parts = [
            "<g>", "<rect x='1'/>", "text ", "<!-- c -->", "<![CDATA[d]]>", "&amp;", "\n",
            "<path d='M0 0'/>", "<text y='2'>é</text>",
        ]
        for _ in 0..<60 {
            var pieces: [String] = []
            var depth = 0
            for _ in 0..<Int(random.next() % 30) {
                let part = parts[Int(random.next() % UInt64(parts.count))]
                if part == "<g>" { depth += 1 }
                pieces.append(part)
                if depth > 0, random.next() % 3 == 0 {
                    depth -= 1
                    pieces.append("</g>")
                }
            }
            pieces += [String](repeating: "</g>", count: depth)
            let innocent = drawing(pieces.joined())
            #expect(innocent.problems == [], "seed \(seed): \(pieces)")
            let danger = Self.dangers[Int(random.next() % UInt64(Self.dangers.count))]
            pieces.insert(danger, at: Int(random.next() % UInt64(pieces.count + 1)))
            #expect(!drawing(pieces.joined()).problems.isEmpty, "seed \(seed): \(pieces)")
        }
    }

    private struct Generator {
        var state: UInt64

        /// Knuth's linear congruential generator; its high bits are the good ones.
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}

import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Links to other sites") struct OutsideAddressTests {
    @Test(
        "an address that leads nowhere, or elsewhere than it says, is refused",
        arguments: [
            ("https://", "bad-address"), ("http:///x", "bad-address"),
            ("https:example.org", "bad-address"), ("mailto:", "bad-mail-address"),
            ("tel:", "bad-phone-number"), ("tel:*21*0123%23", "bad-phone-number"),
            ("https://www.cancer.gov@evil.example/", "bad-address"),
            ("http://127.0.0.1:8000/x", "local-address"), ("http://intranet/", "local-address"),
            ("https://a.example/%00", "bad-address"), ("https://c\u{430}ncer.gov/", "bad-address"),
            ("mailto:a@b.example?bcc=c@d.example", "bad-mail-address"),
        ])
    func refused(address: String, code: String) throws {
        try expectRefusal(
            of: ["content/page.md": TestSite.page("Page", body: "\n[Some words](\(address))\n")],
            as: "\(code) content/page.md:6")
    }

    @Test("the help says what to write")
    func help() throws {
        try expectRefusal(
            of: ["content/page.md": TestSite.page("Page", body: "\n[Words](https://)\n")],
            as: "bad-address content/page.md:6", help: "write it like https://example.org/page")
    }

    @Test(
        "of a telephone number that cannot be dialled the help gives the one that can",
        arguments: [
            ("tel:+44(0)8001111", "bad-phone-number", "write +448001111"),
            ("tel:0800/1111", "bad-phone-number", "write 08001111"),
            ("tel:0800.1111", "bad-phone-number", "write 08001111"),
            ("tel:0800%201111", "bad-phone-number", "write 08001111"),
            ("tel:(0)20", "bad-phone-number", "write 020"),
            ("tel:(0800)1111", "bad-phone-number", "write 08001111"),
            ("tel:+44(0)800 1111", "not-a-link", "write [text](tel:+448001111)"),
            ("tel:+44 (0) 800 1111", "not-a-link", "write [text](tel:+448001111)"),
            ("tel:0800 1111", "not-a-link", "write [text](tel:08001111)"),
            ("tel:CALL", "bad-phone-number", "write it like tel:+44123456789"),
        ])
    func phone(address: String, code: String, help: String) throws {
        try expectRefusal(
            of: ["content/page.md": TestSite.page("Page", body: "\n[Ring us](\(address)) now\n")],
            as: "\(code) content/page.md:6", help: help)
    }

    @Test(
        "a text that is the address of another host is a warning",
        arguments: [
            ("cancer.gov", "https://evil.example/"),
            ("www.cancer.gov/about", "https://evil.example/"),
            ("Cancer.GOV", "https://cancer.gov.evil.example/"),
            ("help@cancer.gov", "mailto:help@evil.example"),
            ("c\u{430}ncer.gov", "https://cancer.gov/"),
        ])
    func misleading(text: String, address: String) throws {
        let body = "\n[\(text)](\(address))\n"
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: body)])
        let report = try site.build()
        let problem = try #require(report.problems.first { $0.code == "misleading-link-text" })
        #expect(problem.severity == .warning && problem.line == 6)
        #expect(problem.help == "let the text say where the link leads")
    }

    @Test(
        "a full stop may be another character that looks like one",
        arguments:
            "\u{3002}\u{FF0E}\u{FF61}\u{2024}\u{FE52}\u{B7}\u{2027}\u{660}\u{6F0}\u{701}\u{A4F8}")
    func dots(dot: Character) throws {
        let body = "\n[cancer\(dot)gov](https://a.example/)\n"
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: body)])
        #expect(try site.problems().contains("misleading-link-text content/page.md:6"))
    }

    @Test(
        "a text that is another telephone number is a warning",
        arguments: [
            ("112", "tel:999"), ("0800 1111", "tel:0800-2222"),
            ("Call 0800 1111 now", "tel:08002222"),
            ("+44 (0)20 7946 0000", "tel:+442079460001"), ("020 7946 0000", "tel:+442079460001"),
        ])
    func misleadingNumber(text: String, address: String) throws {
        let body = "\n[\(text)](\(address))\n"
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: body)])
        let problem = try #require(try site.build().problems.first { $0.severity != .note })
        #expect(problem.code == "misleading-link-text" && problem.line == 6)
        #expect(problem.help == "write the same number in the text and behind tel:")
    }

    @Test(
        "a text that says where the link leads is fine",
        arguments: [
            ("cancer.gov", "https://www.cancer.gov/types"),
            ("www.cancer.gov", "https://cancer.gov/"),
            ("help@cancer.gov", "mailto:help@cancer.gov?subject=x"),
            ("Leaflet.pdf", "https://a.example/"), ("tasks.json", "https://a.example/"),
            ("Dr.Smith", "https://a.example/"), ("St.John", "https://a.example/"),
            ("Dr.No", "https://a.example/"), ("dr.smith", "https://a.example/"),
            ("St. Mary’s", "https://a.example/"), ("version 2.0", "https://a.example/"),
            ("Call 999", "tel:999"), ("The 24-hour line", "tel:999"),
            ("+44 (0)20 7946 0000", "tel:+442079460000"), ("020 7946 0000", "tel:+442079460000"),
            ("0800 1111", "tel:0800-1111"), ("112/999", "tel:112"), ("030/123456", "tel:030123456"),
        ])
    func honest(text: String, address: String) throws {
        let body = "\n[\(text)](\(address))\n"
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: body)])
        #expect(try site.problems() == [])
    }

    @Test(
        "what was pasted instead of an address is named",
        arguments: [
            (#"C:\a.pdf"#, "unsafe-link", "is a file on your own computer"),
            ("C:/a.pdf", "unsafe-link", "is a file on your own computer"),
            ("file:///home/a.pdf", "unsafe-link", "is a file on your own computer"),
            (
                "https://https://a.example/", "bad-address",
                "begins with https:// and then with https"
            ),
            ("https://http//a.example/", "bad-address", "begins with https:// and then with http"),
            ("“https://a.example/”", "bad-address", "quotation marks around the address “https://"),
            ("“page.md”", "bad-address", "quotation marks around the address “page.md”"),
            ("https://a.example/“b”", "bad-address", "it holds the quotation mark “"),
        ])
    func pasted(address: String, code: String, message: String) throws {
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", body: "[Some words](\(address))\n")
        ])
        let problems = try site.build().problems.filter { $0.severity == .error }
        #expect(problems.map(\.code) == [code])
        #expect(
            problems.first?.message.contains(message) == true, "\(problems.first?.message ?? "")")
    }

    @Test("a host whose name begins like a scheme is fine, and so is a name with an apostrophe")
    func likeScheme() throws {
        let links = "[one](https://httpbin.example/) and [two](https://a.example/l’été)\n"
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: links)])
        #expect(try site.problems() == [])
    }

    @Test("a number instead of a name is a warning")
    func numeric() throws {
        let body = "\n[Some words](https://1.1.1.1/)\n"
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: body)])
        #expect(try site.problems() == ["numeric-address content/page.md:6"])
    }

    @Test(
        "addresses in data are checked alike", arguments: ["https://a@b.example/", "http://x y/"])
    func data(address: String) throws {
        let source = "- {key: k, kind: book, title: T, address: \"\(address)\"}\n"
        let site = try TestSite(["content/data/references.yaml": source])
        #expect(try site.errors() == ["bad-address content/data/references.yaml:1"])
    }
}

import HoofbeatContent
import HoofbeatTestSupport
import Testing

@Suite("Numbers to ring, by country") struct NumberTests {
    private func settings(_ numbers: String) -> [String: String] {
        [
            "content/site.yaml": "name: N\ndescription: D\nnumbers:\n\(numbers)\n",
            "content/page.md": TestSite.page("A"),
        ]
    }

    @Test("a country without a number is refused at its line")
    func withoutNumber() throws {
        try expectRefusal(
            of: settings("  - {country: UK, emergency: 999}\n  - country: Ireland"),
            as: "missing-field content/site.yaml:5", help: "add a line “emergency: …”")
    }

    @Test("two emergency numbers are not one", arguments: ["999-112", "999 112", "000 112 911"])
    func severalNumbers(number: String) throws {
        try expectRefusal(
            of: settings("  - country: UK\n    emergency: \(number)"),
            as: "bad-phone-number content/site.yaml:5",
            help: "write each by itself, as in [999, 112]")
    }

    @Test(
        "a number is one that can be dialled",
        arguments: [
            ("call me", "write the digits in double quotes, as in \"112\""),
            ("112 or 999", "write each by itself, as in [999, 112]"),
            ("'*112#'", "write the digits in double quotes, as in \"112\""),
            ("9", "write the digits in double quotes, as in \"112\""),
            ("\"+44 (0)20 7946 0000\"", "write +442079460000"),
            ("112/999", "write each by itself, as in [999, 112]"),
            ("99 9", "write 999"), ("1-1", "write 11"),
            ("112.0", "write 112, or blanks between the digits"),
            ("116117.0", "write 116117, or blanks between the digits"),
        ])
    func badNumber(number: String, help: String) throws {
        try expectRefusal(
            of: settings("  - country: UK\n    emergency: \(number)"),
            as: "bad-phone-number content/site.yaml:5", help: help)
        try expectRefusal(
            of: settings(
                "  - country: UK\n    emergency: 999\n    lines:\n"
                    + "      - {kind: advice, name: A, confidence: high, number: \(number)}"),
            as: "bad-phone-number content/site.yaml:7", help: help)
        let fine = ["999", "\"000\"", "116 117", "(0)112", "+44 20 7946-0000", "0800.111"]
        for number in fine {
            let site = try TestSite(settings("  - country: UK\n    emergency: \(number)"))
            #expect(try site.errors() == [], "\(number)")
        }
    }

    @Test(
        "numbers that are no list are refused, not left out",
        arguments: ["999", "\"999\"", "\n  country: UK\n  emergency: \"999\"", "\n  UK: \"999\""])
    func noList(written: String) throws {
        let settings = "name: N\ndescription: D\nnumbers: \(written)\n"
        try expectRefusal(
            of: ["content/site.yaml": settings, "content/page.md": TestSite.page("A")],
            as: "wrong-type content/site.yaml:3",
            help: "write a hyphen and a blank before the first line of each entry")
    }

    private let lines = """
          - country: United Kingdom
            emergency: ["999", "112"]
            lines:
              - {kind: advice, name: NHS 111, number: "111", area: England, \
        note: free, confidence: high}
              - {kind: crisis, name: Sure, number: "116 123", confidence: high}
              - {kind: crisis, name: Unsure, number: "1", confidence: medium}
          - country: Australia
            emergency: "000"
            lines:
              - {kind: crisis, name: Called, number: "13 11 14", confidence: medium, \
        checked: 2026-11-20}
        """.replacing("number: \"1\"", with: "number: \"12\"")

    @Test("lists show what the guide is sure of, or what a person has checked")
    func lists() throws {
        func drawn(_ view: String) throws -> String {
            try TestSite.body("```numbers \(view)\n```\n", settings: settings(lines))
        }
        #expect(
            try drawn("crisis") == """
                <ul>
                <li>United Kingdom: Sure, <a href="tel:116123">116 123</a></li>
                <li>Australia: Called, <a href="tel:131114">13 11 14</a> (number checked on \
                20 November 2026)</li>
                </ul>

                """)
        #expect(try drawn("advice").contains("<li>United Kingdom, England: NHS 111, <a href"))
        #expect(
            try drawn("emergency").contains(
                "<li>United Kingdom: <a href=\"tel:999\">999</a> or "
                    + "<a href=\"tel:112\">112</a></li>"))
    }

    @Test("a country is there once, and has each number once for each use")
    func repeated() throws {
        let twice = "  - {country: UK, emergency: 999}\n"
        try expectRefusal(
            of: settings(twice + twice), as: "repeated-number content/site.yaml:5",
            help: "take one of the two out")
        try expectRefusal(
            of: settings("  - {country: UK, emergency: [\"0112\", \"0 112\"]}"),
            as: "bad-phone-number content/site.yaml:4", "repeated-number content/site.yaml:4")
        let line = "      - {name: A, number: 116 123, confidence: high, kind: "
        let lines = "  - country: UK\n    emergency: 999\n    lines:\n\(line)advice}\n"
        let site = try TestSite(settings(lines + line + "crisis}"))
        #expect(try site.errors() == [])
        try expectRefusal(
            of: settings(lines + line + "advice}"), as: "repeated-number content/site.yaml:8")
    }

    @Test("nobody has checked a number on a day that is still ahead")
    func ahead() throws {
        try expectRefusal(
            of: settings(
                "  - country: UK\n    emergency: 999\n    lines:\n      - {kind: crisis, name: A, "
                    + "number: \"112\", confidence: high, checked: 2027-01-01}"),
            as: "date-ahead content/site.yaml:4")
    }

    @Test("a number rests on a source that exists")
    func source() throws {
        try expectRefusal(
            of: settings("  - {country: UK, emergency: 999, sources: [nobody]}"),
            as: "unknown-source content/site.yaml:4",
            help: "add it to content/data/references.yaml")
        // Pages that show it do not say so again.
        var files = settings("  - {country: UK, emergency: 999, sources: [nobody]}")
        files["content/page.md"] = TestSite.page("A", body: "```numbers emergency\n```\n")
        try expectRefusal(of: files, as: "unknown-source content/site.yaml:4")
    }
}

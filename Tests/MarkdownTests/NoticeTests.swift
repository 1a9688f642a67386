import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Notices that pages cannot be without") struct NoticeTests {
    private func notice(_ notice: Notice) -> String {
        "<p class=\"notice\">\(Strings.english.notice(notice))</p>\n"
    }

    private func html(_ page: KindPage, _ data: [String: String] = [:]) throws -> String {
        let site = try TestSite(page.files(data))
        try site.build()
        return try site.output("page/index.html")
    }

    private func count(_ text: String, in html: String) -> Int {
        html.ranges(of: text).count
    }

    @Test("a page that owes a notice has it once, and no other", arguments: Kind.builtIn)
    func ofKind(kind: Kind) throws {
        let html = try html(KindPage(kind: kind))
        let owed = kind.notices
        for kindOfNotice in Notice.allCases where kindOfNotice != .disclaimer {
            let expected = owed.contains(kindOfNotice) ? 1 : 0
            #expect(count(notice(kindOfNotice), in: html) == expected, "\(kindOfNotice)")
        }
    }

    @Test("other conditions stand at the end of the section on symptoms")
    func endOfSymptoms() throws {
        let html = try html(KindPage(kind: .condition))
        let (before, after) = ("<h2 id=\"get-help\"", notice(.otherConditions))
        #expect(html.contains(after + before))
    }

    @Test("a page without that section has them before get help")
    func beforeHelp() throws {
        let html = try html(KindPage(kind: .symptom))
        #expect(html.contains(notice(.otherConditions) + "<h2 id=\"get-help\""))
    }

    @Test("a list of symptoms brings its notice, and then the page has no second one")
    func list() throws {
        let text = "```symptoms of-hormone serotonin\n```"
        let html = try html(KindPage(kind: .condition, text: text), SampleData.symptoms)
        #expect(count(notice(.otherConditions), in: html) == 1)
        #expect(html.contains("</ul>\n" + notice(.otherConditions)))
        let plain = try TestSite.html(text + "\n", data: SampleData.symptoms)
        #expect(plain.hasSuffix("</ul>\n" + notice(.otherConditions)))
    }

    @Test("a directory begins with its notice, unless its lists have one")
    func directory() throws {
        let page = KindPage(kind: .directory, text: "Text.", hasCareCard: false)
        #expect(try html(page).contains("\n" + notice(.directory) + "<p>Text.</p>"))
        let list = KindPage(
            kind: .directory, text: "```organisations by-country\n```", hasCareCard: false)
        #expect(try count(notice(.directory), in: html(list, SampleData.organisations)) == 1)
    }

    @Test("an address says on which day someone opened it, or that nobody has")
    func opened() throws {
        let aid = "- {key: a, name: A, offers: B, for: [patients], country: C, kind: charity, "
        func list(_ fields: String) throws -> String {
            try TestSite.html(
                "```organisations by-country\n```\n",
                data: ["content/data/organisations.yaml": aid + fields + ", access: free}\n"])
        }
        let address = "address: \"https://aid.example/\""
        #expect(try list(address).contains("we have not checked this address yet"))
        let checked = try list(address + ", checked: 2026-11-01")
        #expect(checked.contains("address checked on 1 November 2026"))
        #expect(!checked.contains("not checked"))
    }

    private let registers = [
        "content/data/organisations.yaml": """
        - {key: a, name: A, offers: B, for: [patients], country: C, kind: register, \
        address: "https://www.trials.example/", checked: 2026-11-21, access: free, notice: trials}
        - {key: b, name: B, offers: B, for: [patients], country: C, kind: register, \
        address: "http://doctors.example/tests", checked: 2026-11-21, access: free, \
        notice: professionals}
        - {key: c, name: C, offers: B, for: [patients], country: C, kind: charity, \
        address: "https://charity.example/", checked: 2026-11-21, access: free}
        """
    ]

    @Test("a link to a register brings its notice after the block, once for each page")
    func register() throws {
        let text = """
            - [One](https://trials.example/a?b#c)
            - [Two](HTTPS://Trials.Example)

            Text.

            [Three](https://trials.example/)

            [Four](https://www.doctors.example/tests/a)

            """
        let html = try TestSite.html(text, data: registers)
        #expect(html.contains("</ul>\n" + notice(.trials) + "<p>Text.</p>"))
        #expect(count(notice(.trials), in: html) == 1)
        #expect(html.hasSuffix("Four</a></p>\n" + notice(.professionals)))
    }

    @Test(
        "other links bring none",
        arguments: [
            "https://charity.example/", "https://sub.trials.example/",
            "https://doctors.example/", "https://example.org/trials.example/", "/",
            "mailto:a@trials.example",
        ])
    func noRegister(address: String) throws {
        let html = try TestSite.html("[A place](\(address))\n", data: registers)
        #expect(!html.contains("class=\"notice\""))
    }
}

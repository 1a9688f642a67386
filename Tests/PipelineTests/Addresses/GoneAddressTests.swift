import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What a build says of addresses that were published and that the site no longer has.
@Suite("Addresses that are gone") struct GoneAddressTests {
    private static let body = """
        ## What it is

        Text.

        ## What helps

        Text.

        ## Living with it

        Text.

        """
    private static let before = [
        "content/a/index.md": TestSite.page("A"),
        "content/a/fever.md": TestSite.page(
            "Fever", "aliases: [old.html]\n", body: body),
        "content/b.md": TestSite.page("B", body: "## Other\n\nText.\n"),
        "content/static/leaflet.txt": "A leaflet.\n",
    ]

    /// Publishes a site, changes it, and returns what the next build says of addresses.
    private func problems(
        in files: [String: String] = before, _ change: (TestSite) throws -> Void
    ) throws -> [Diagnostic] {
        let site = try TestSite(files)
        let first = try site.build()
        #expect(first.counts != nil)
        let published = try PublishedAddresses(
            Array(try site.output("addresses.json").utf8), named: "addresses.json")
        try change(site)
        var build = try site.builder()
        build.published = published
        return build.check().problems.filter { $0.code.hasPrefix("gone-") }
    }

    @Test("nothing is said of a site that keeps what it had")
    func same() throws {
        #expect(try problems { try $0.write("content/new.md", TestSite.page("New")) } == [])
    }

    @Test(
        "a moved page without an alias is an error at the page that it became",
        arguments: [
            // By its title, its last part, its anchors, and its id.
            ("content/a/heat.md", "Fever", "", body), ("content/fever.md", "Heat", "", ""),
            ("content/heat.md", "Heat", "", body), ("content/heat.md", "Heat", "id: a-fever\n", ""),
        ])
    func moved(path: String, title: String, fields: String, body: String) throws {
        let found = try problems { site in
            try site.remove("content/a/fever.md")
            try site.write(
                path, TestSite.page(title, fields + "aliases: [old.html]\n", body: body + "Text.\n")
            )
        }
        let errors = found.filter { $0.severity == .error }
        #expect(errors.map(TestSite.short) == ["gone-address \(path):2"])
        #expect(
            errors.first?.message
                == "/a/fever/ was published and is gone; links to it lead nowhere")
        #expect(
            errors.first?.help
                == "its page seems to be this one now: add a/fever/ to its aliases, as in "
                + "“aliases: [a/fever/]”; if it is not, put the page back with withdrawn: and the "
                + "reason")
    }

    @Test("a page of the same kind has the same sections, and is not taken for it")
    func sameKind() throws {
        let body = "## Signs {#symptoms}\n\nText.\n\n## Open {#not-known}\n\nText.\n"
        let pages = [
            "content/cold.md": TestSite.page("Cold", body: body),
            "content/zoster.md": TestSite.page("Zoster", body: body),
        ]
        let found = try problems(in: pages) { try $0.remove("content/cold.md") }
        #expect(found.map(TestSite.short) == ["gone-address addresses.json"])
    }

    @Test("of a page that is gone for good, the nearest page is named")
    func removed() throws {
        let found = try problems { try $0.remove("content/a/fever.md") }
        #expect(found.map(\.code) == ["gone-address", "gone-address"])
        #expect(found.allSatisfy { $0.file == "addresses.json" && $0.severity == .error })
        let help = try #require(found.first { $0.message.hasPrefix("/a/fever/") }?.help)
        #expect(
            help.hasPrefix(
                "write “aliases: [a/fever/]” at the top of the page that readers should see "
                    + "instead, such as content/a/index.md"))
    }

    @Test("a former address that was taken out, of a former website too, is an error at its page")
    func alias() throws {
        let found = try problems { site in
            try site.write("content/a/fever.md", TestSite.page("Fever", body: Self.body))
        }
        #expect(found.map(TestSite.short) == ["gone-address content/a/fever.md:2"])
        #expect(found.first?.message.hasPrefix("/old.html was published") == true)
    }

    @Test("an alias in the new page, a withdrawn and an expired page keep the address")
    func kept() throws {
        for fields in ["withdrawn: It is wrong.\n", "expires: 2026-11-01\n"] {
            let found = try problems { site in
                try site.write(
                    "content/a/fever.md",
                    TestSite.page("Fever", fields + "aliases: [old.html]\n", body: Self.body))
            }
            #expect(found == [], "\(fields)")
        }
        let found = try problems { site in
            try site.remove("content/a/fever.md")
            try site.write(
                "content/heat.md",
                TestSite.page("Heat", "aliases: [a/fever/, old.html]\n", body: Self.body))
        }
        #expect(found == [])
    }

    @Test(
        "a page that is held back again says why",
        arguments: [
            ("draft: true", "it is a draft"), ("date: 2027-01-01", "it is dated 2027-01-01"),
        ])
    func heldBack(field: String, reason: String) throws {
        let found = try problems { site in
            try site.write("content/b.md", TestSite.page("B", field + "\n"))
        }
        #expect(found.map(TestSite.short) == ["gone-address content/b.md"])
        #expect(
            found.first?.message
                == "/b/ was published, and this page is held back now: \(reason)")
    }

    @Test(
        "an anchor that is gone is a warning at the heading that took its place",
        arguments: [
            // By its words, and by where it stands.
            ("## What can help", 10), ("## Treatment", 10), ("## Treatment {#cure}", 10),
        ])
    func anchor(heading: String, line: Int) throws {
        let found = try problems { site in
            let body = Self.body.replacing("## What helps", with: heading)
            try site.write(
                "content/a/fever.md", TestSite.page("Fever", "aliases: [old.html]\n", body: body))
        }
        // The former address led there, too.
        #expect(found.count == 2)
        #expect(
            found.allSatisfy {
                TestSite.short($0) == "gone-anchor content/a/fever.md:\(line)"
                    && $0.severity == .warning
            }, "\(found.map(TestSite.short))")
        #expect(
            found.map { $0.message.prefix { $0 != " " } } == [
                "/a/fever/#what-helps", "/old.html#what-helps",
            ])
        #expect(found.first?.help?.hasSuffix("write {#what-helps} behind that") == true)
        let keeps = try problems { site in
            let body = Self.body.replacing("## What helps", with: "## Treatment {#what-helps}")
            try site.write(
                "content/a/fever.md", TestSite.page("Fever", "aliases: [old.html]\n", body: body))
        }
        #expect(keeps == [])
    }

    @Test("anchors follow a page that moved")
    func anchorOfMovedPage() throws {
        let found = try problems { site in
            try site.remove("content/a/fever.md")
            try site.write(
                "content/heat.md", TestSite.page("Heat", "aliases: [a/fever/, old.html]\n"))
        }
        #expect(found.count == 6)
        #expect(found.allSatisfy { $0.code == "gone-anchor" && $0.file == "content/heat.md" })
        #expect(
            found.first?.help
                == "write {#living-with-it} behind the heading that took its place, or waive this")
    }

    @Test("a page that cannot be read lost no anchor")
    func unread() throws {
        let found = try problems { try $0.write("content/b.md", "# B\n") }
        #expect(found.allSatisfy { $0.code != "gone-anchor" })
    }

    @Test("a file that is gone is a warning, and a note while its page is held back")
    func files() throws {
        let found = try problems { try $0.remove("content/static/leaflet.txt") }
        #expect(found.map(TestSite.short) == ["gone-file addresses.json"])
        #expect(found.first?.severity == .warning)
        let link = ["content/b.md": TestSite.page("B", body: "[plan](plan.txt)\n")]
        let files = Self.before.merging(link) { $1 }.merging(["content/plan.txt": "Plan.\n"]) { $1 }
        let held = try problems(in: files) { site in
            try site.write(
                "content/b.md", TestSite.page("B", "draft: true\n", body: "[plan](plan.txt)\n"))
        }
        #expect(held.filter { $0.code == "gone-file" }.map(\.severity) == [.note])
    }

    @Test("a waiver of what only such a build asks is not called unused by others")
    func waiver() throws {
        let waiver = "- {check: gone-file, reason: Nobody needs it., by: Test}\n"
        let files = Self.before.merging(["content/data/waivers.yaml": waiver]) { $1 }
        let found = try problems(in: files) { try $0.remove("content/static/leaflet.txt") }
        #expect(found.map(\.severity) == [.note])
        #expect(try TestSite(files).problems() == [])
    }

    @Test("sections on one page are kept or missed like others")
    func volumes() throws {
        let settings = "name: Test\ndescription: A site for a test.\n"
        let files = Self.before.merging(["content/site.yaml": settings + "on-one-page: true\n"]) {
            $1
        }
        let found = try problems(in: files) { try $0.write("content/site.yaml", settings) }
        #expect(
            found.map(TestSite.short) == [
                "gone-address content/a/index.md:2", "gone-address content/index.md:2",
            ])
        #expect(found.first?.help?.contains("“aliases: [a/on-one-page/]”") == true)
    }
}

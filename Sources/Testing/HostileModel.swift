import HoofbeatContent
import HoofbeatMarkup

/// A site of which every text is hostile, or the same site of harmless text.
///
/// Both have the same letters and digits in the same places, so that what is sorted by them is in
/// the same order.
struct HostileModel {
    /// Stands in every text, so that a text which is not ours is found.
    static let mark = "Qx7"

    /// Keys cannot hold just anything.
    private static let key = mark + "-key"

    static let payloads = [
        "\"><script>alert(1)</script>", "' onmouseover='alert(1)' x='", "]]>",
        "</title></head><body onload=alert(1)>", "&lt;script&gt;&quot;&#39;", "<!-- <p> --!>",
        "javascript:alert(1)//", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}",
        "</p></main></body></html>",
        "\" onfocus=alert(1) autofocus tabindex=\"1", "<img src=x onerror=alert(1)>",
        "\\(x)${x}{{x}}",
        "\r\n\r\n<b>\t", "</style><style>*{}</style><base href=//evil.example>",
        "0;url=//evil.example",
    ]

    let isHostile: Bool
    /// Which payload a field gets changes with the round.
    let round: Int
    private(set) var pages: [Page] = []
    private(set) var site: Site
    private var count = 0

    init(isHostile: Bool, round: Int, theme: Theme) {
        self.isHostile = isHostile
        self.round = round
        site = Site(
            library: Library(settings: Settings(name: "", description: "")),
            entries: [], redirects: [],
            assetFolder: "", byTitle: [], linkedFrom: [], relatedTo: [])
        let settings = makeSettings()
        let library = makeLibrary(settings, .english)
        let entries = makeEntries(library)
        let all = Array(entries.indices)
        let redirects = entries.map { Site.Redirect(from: Address(path() + "/"), to: $0.address) }
        site = Site(
            library: library, entries: entries, redirects: redirects,
            assetFolder: "assets/" + path() + "/", byTitle: entries.indicesByTitle,
            linkedFrom: all.map { own in all.filter { $0 != own } },
            relatedTo: all.map { own in all.filter { $0 != own } },
            reviews: makeReviews(entries))
        for entry in entries {
            let body: HTML = """
                <p>\(text())</p>\(Hole.usersOfTerm(Self.key).mark)
                <h2 id="\(Self.key)">\(text())</h2>

                """
            let section = TextSection(
                heading: entry.outline.first, text: entry.front.description)
            let parsed = ParsedPage(entry: entry, body: body, sections: [section], problems: [])
            pages.append(Page(parsed, in: site, fill: theme.fill))
        }
    }

    private mutating func text() -> String {
        count += 1
        let payload = Self.payloads[(count + round) % Self.payloads.count]
        return harmlessUnlessHostile(payload) + " \(Self.mark) \(count)"
    }

    /// Begins with its number, since pages are sorted by their paths.
    private mutating func path() -> String {
        count += 1
        let payload = Self.payloads[(count + round) % Self.payloads.count]
        let name = "\(Self.mark) \(1000 + count) " + harmlessUnlessHostile(payload)
        return name.split(separator: "/").joined()
    }

    private func harmlessUnlessHostile(_ payload: String) -> String {
        if isHostile { return payload }
        let scalars = payload.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar == "/" || (scalar.isASCII && scalar.properties.isAlphabetic)
                || ("0"..."9").contains(scalar) ? scalar : " "
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private mutating func makeSettings() -> Settings {
        let base = BaseURL(
            "https://example.org/\(Self.mark)" + (isHostile ? "&lt;&amp" : "x") + "/")
        var settings = Settings(
            name: text(), description: text(), language: text(), baseURL: base ?? BaseURL(),
            publisher: .init(name: text(), address: text()), feedback: text(),
            numbers: [makeNumbers()], hasVolumes: true, licence: text())
        settings.statedBaseURL = base
        settings.publishedEndings = [text()]
        settings.helpPage = "help.md"
        settings.helpPageLine = 1
        settings.reviewRules.line = 1
        settings.reviewRules.roles = [
            .init(
                key: text(), name: text(), kinds: [text()], approvesSigns: true,
                approvesNumbers: true, isClinical: true)
        ]
        settings.brand.logo = Brand.Logo(path: path(), width: 9, height: 3)
        settings.brand.darkLogo = Brand.Logo(path: path(), width: 9, height: 3)
        settings.brand.fonts = [text()]
        settings.brand.footerText = text()
        settings.brand.footerLinks = [Brand.NamedLink(text: text(), to: text(), line: 1)]
        settings.brand.headerLink = Brand.NamedLink(text: text(), to: text(), line: 1)
        settings.brand.doors = [text()]
        settings.brand.doorLines = [1]
        return settings
    }

    private mutating func makeCare(_ library: Library) -> ShownSigns {
        var care = ShownSigns()
        care.add(library.signs.all, on: [.soon])
        care.note([.sign(text())], at: 1)
        return care
    }

    private mutating func makeNumbers() -> CountryNumbers {
        let day = Day(iso: "2026-11-20")
        let line = CountryNumbers.Line(
            kind: .crisis, name: text(), number: text(), area: text(), note: text(),
            sources: [text()], confidence: .high, read: day, checked: day)
        return CountryNumbers(
            country: text(), emergency: [text()], sources: [text()], read: day, checked: day,
            lines: [line])
    }

    private mutating func makeLibrary(_ settings: Settings, _ strings: Strings) -> Library {
        let reference = Reference(
            key: Self.key, kind: .paper, authors: text(), title: text(), publisher: text(),
            details: text(), year: 2026, yearLine: 2, address: text(), read: text(), readLine: 3,
            note: text(), says: text(), facts: [text()], retracted: Day(iso: "2026-11-20"),
            replacedBy: text(), line: 1, strings: strings)
        let term = Term(
            key: Self.key, term: text(), forms: [text()], also: [text()], abbreviation: text(),
            definition: text(), html: "\(text())", say: text(), sources: [Self.key], page: text(),
            pageLine: 2, facts: [text()], line: 1)
        var sign = Sign(key: text(), words: text(), level: .soon, group: text())
        sign.forWhom = text()
        return Library(
            settings: settings, strings: strings, references: [reference], terms: [term],
            signs: Signs([sign]))
    }

    /// Of three pages, one is reviewed, one in part, and one not at all.
    private mutating func makeReviews(_ entries: [Entry]) -> [String: PageReview] {
        var reviews: [String: PageReview] = [:]
        for (number, entry) in entries.enumerated() where number % 3 < 2 {
            guard let day = Day(iso: "2026-11-20") else { continue }
            let approval = PageReview.Approval(
                name: text(), role: text(), day: day, next: Day(iso: "2027-11-20"),
                isClinical: true, record: text())
            let states: [PageReview.State] = [.reviewed, number % 3 == 0 ? .reviewed : .changed]
            let sections = zip([PageReview.top, Self.key], states).map { id, state in
                PageReview.Section(
                    id: id, title: text(), digest: text(), state: state, approvals: [approval])
            }
            reviews[entry.path] = PageReview(
                sections: sections, digest: text(), consequence: .notice)
        }
        return reviews
    }

    private mutating func makeEntries(_ library: Library) -> [Entry] {
        let section = path()
        var paths: [(path: String, kind: Kind)] = Kind.builtIn.map {
            (section + "/" + path() + ".md", $0)
        }
        paths.append((section + "/index.md", .section))
        paths.append((path() + ".md", .page))
        paths.append(("index.md", .home))
        paths.append(("help.md", .page))
        var entries: [Entry] = []
        for (path, kind) in paths.sorted(by: { $0.path < $1.path }) {
            entries.append(makeEntry(path, kind, library, order: entries.count))
        }
        return entries
    }

    private mutating func makeEntry(
        _ path: String, _ kind: Kind, _ library: Library, order: Int
    ) -> Entry {
        var front = FrontMatter(title: text(), description: text(), id: text())
        var own = Kind(
            text(), isMedical: kind.isMedical, fields: [text()],
            sections: [Kind.Section(text(), text())], notices: [.trials])
        own.layout = kind.layout
        own.extra = [ExtraField(name: text(), type: .text, label: text())]
        own.asksQuestions = kind.asksQuestions
        own.subject = .condition
        front.kind = own
        front.extra = [text(): .text(text())]
        front.titleLine = 2
        front.signsLine = 3
        front.idLine = 3
        front.order = order
        front.date = Day(iso: "2026-11-20")
        front.changed = Day(iso: "2026-11-21")
        front.changedLine = 6
        front.expires = Day(iso: "2027-11-21")
        front.aliases = [Address(self.path() + "/")]
        front.aliasLines = [8]
        front.shortTitle = text()
        front.also = [text(), text()]
        front.authors = [text()]
        front.sources = [text()]
        front.summary = text()
        front.need = text()
        front.audience = [.patients]
        front.facts = [text()]
        front.noGlossary = [text()]
        if order % 3 == 2 {
            front.withdrawn = text()
            front.withdrawnLine = 9
        }
        let citations = library.references[Self.key].map { [Citation($0, places: 2)] } ?? []
        return Entry(
            path: path, front: front, settings: library.settings,
            outline: (1...6).map { Heading(level: $0 / 3 + 1, id: text(), text: text(), line: $0) },
            anchors: [text()],
            links: [
                Link(target: .page(text()), anchor: text(), written: text(), line: 1),
                Link(target: .file(text()), anchor: text(), written: text(), line: 2),
            ],
            terms: [Self.key], citations: citations,
            tableViews: [text()], questionsLine: 7, care: makeCare(library),
            reviewUnits: [
                ReviewUnit(
                    id: text(), title: text(), textDigest: text(), targets: [text()],
                    shown: [.numbers(text())])
            ])
    }
}

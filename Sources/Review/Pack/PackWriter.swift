import HoofbeatContent
import HoofbeatMarkup

/// Writes a pack as one HTML file that needs nothing else: no network, no folder beside it.
package struct PackWriter {
    let pack: Pack
    package let contents: PackContents

    var strings: Strings { pack.strings }

    package init(_ pack: Pack, _ finder: DangerFinder) {
        self.pack = pack
        contents = PackContents(pack, finder)
    }

    /// The bytes of the file.
    /// - Parameters:
    ///   - siteStyle: the style sheet of the site, so that pages look as they do there.
    ///   - integrity: the digest of a style or script in the form of policies, `sha256-…`.
    package func file(siteStyle: [UInt8], integrity: ([UInt8]) -> String) -> [UInt8] {
        // No `</style>` in a comment or a text of the sheet may end it.
        let siteStyle = Self.harmless(siteStyle)
        let ownStyle = PackageResources.pack_css
        let script = PackageResources.pack_js
        let policy = """
            default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; \
            style-src '\(integrity(siteStyle))' '\(integrity(ownStyle))'; \
            script-src '\(integrity(script))'
            """
        var file = head(policy).bytes
        for style in [siteStyle, ownStyle] {
            file += "<style>".utf8
            file += style
            file += "</style>\n".utf8
        }
        file += body.bytes
        file += "<script>".utf8
        file += script
        file += "</script>\n</body>\n</html>\n".utf8
        return file
    }

    private static func harmless(_ style: [UInt8]) -> [UInt8] {
        var harmless: [UInt8] = []
        harmless.reserveCapacity(style.count)
        for byte in style {
            if byte == UInt8(ascii: "/"), harmless.last == UInt8(ascii: "<") {
                harmless.append(UInt8(ascii: "\\"))
            }
            harmless.append(byte)
        }
        return harmless
    }

    private func head(_ policy: String) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="\(pack.language)"\(when(pack.isRightToLeft, " dir=\"rtl\""))>
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex">
        <title>\(strings.title(of: strings[.packTitle], on: pack.siteName))</title>

        """
    }

    private var body: HTML {
        """
        </head>
        <body class="pack">
        <a class="skip-link" href="#dangers">\(strings[.skipToContent])</a>
        <header class="pack-header">
        <p class="pack-site">\(pack.siteName)</p>
        <h1>\(strings[.packTitle])</h1>
        \(when(!pack.scope.isEmpty, """
        <p><strong>\(strings[.packFor])</strong> \(pack.scope)</p>

        """))\
        <p>\(since) \(strings[.packMade, ["date": strings.longDate(pack.today)]])</p>
        <p>\(strings[.packHow])</p>
        </header>
        <main class="pack-main">
        \(dangers)\(outline)\(each(contents.pages.indices) { PackPageMarkup(self, $0).html })\
        \(PackAnswerMarkup(pack, contents.questions).html)</main>

        """
    }

    private var since: String {
        switch pack.since {
        case .approved: strings[.packSinceApproved]
        case .day(let day): strings[.packSinceDay, ["date": strings.longDate(day)]]
        case .revision(let name): strings[.packSinceRevision, ["name": name]]
        }
    }

    /// All changes with the places where they are: the dangerous ones first, then those of a few
    /// words, and what is left folded.
    private var dangers: HTML {
        let dangerous = contents.changes.filter(\.isDangerous)
        let wordings = contents.changes.filter { $0.isMarked && !$0.isDangerous }
        let others = contents.changes.filter { !$0.isMarked }
        let unknown = DangerWords(strings).unknown.map { strings[DangerMarkup.key($0)] }
        let title =
            dangerous.isEmpty ? nil : strings[.packDangerous, count: dangerous.count]
        return """
            <section class="pack-dangers" id="dangers" tabindex="-1" \
            aria-labelledby="dangers-title">
            <h2 id="dangers-title">\(title ?? strings[.packDangerous, count: 0])</h2>
            \(when(title == nil, "<p>\(strings[.packNoDangers])</p>\n"))\
            \(when(!unknown.isEmpty, """
            <p>\(strings[.packUnmarked, ["reasons": strings.list(of: unknown)]])</p>

            """))\
            \(when(!dangerous.isEmpty, "<ol>\n\(each(dangerous, entry))</ol>\n"))\
            \(when(!wordings.isEmpty, """
            <h3>\(strings[.packWordings, count: wordings.count])</h3>
            <p>\(strings[.packWordingsHow])</p>
            <ol>
            \(each(wordings, entry))</ol>

            """))\
            \(when(!others.isEmpty, """
            <details>
            <summary>\(strings[.packOtherChanges, count: others.count])</summary>
            <ol>
            \(each(others, entry))</ol>
            </details>

            """))</section>

            """
    }

    private func entry(of change: RankedChange) -> HTML {
        let page = contents.pages[change.page]
        let section = page.sections[change.section]
        let title = "\(section.change.shownTitle(strings)) – \(page.page.title)"
        let id = Self.id(change.page, change.section, change.block)
        let about =
            section.isWhole
            ? whole(section, change.dangers)
            : part(section.comparison.blocks[change.block], change.dangers)
        return """
            <li><a href="#\(id)">\(title)</a>
            \(about)</li>

            """
    }

    /// A section that is new or gone: what sort of things stand in it.
    private func whole(_ section: PackContents.Section, _ dangers: [Danger]) -> HTML {
        let state: Strings.Key =
            section.change.before == nil ? .packNewSection : .packGoneSection
        let names = Set(dangers.map(\.reason)).sorted().map { strings[DangerMarkup.key($0)] }
        return """
            <p class="pack-snippet"><span class="pack-note">\(strings[state])</span> \
            \(strings.list(of: names))</p>

            """
    }

    private func part(_ block: ComparedBlock, _ dangers: [Danger]) -> HTML {
        let snippet = PackSnippet(block).runs
        let words = WordMarkup(
            strings: strings, numbers: [:], sourceID: { "\($0)" }, pictures: [:],
            pageTitles: pack.pageTitles)
        return """
            \(when(!snippet.isEmpty, """
            <p class="pack-snippet">\(words.html(of: snippet))</p>

            """))\(when(!dangers.isEmpty, """
            <ul>
            \(each(dangers) { "<li>\(DangerMarkup.html($0, strings))</li>\n" })</ul>

            """))
            """
    }

    /// The pages of the pack, and those that are new or gone.
    private var outline: HTML {
        func titles(_ key: Strings.Key, _ titles: [String]) -> HTML {
            when(
                !titles.isEmpty,
                """
                <h3>\(strings[key])</h3>
                <ul>
                \(each(titles) { "<li>\($0)</li>\n" })</ul>

                """)
        }
        return """
            <nav class="pack-outline" aria-labelledby="outline-title">
            <h2 id="outline-title">\(strings[.packPages])</h2>
            <ul>
            \(each(contents.pages.enumerated()) { number, page in
                "<li><a href=\"#p\(number)\">\(page.page.title)</a></li>\n"
            })</ul>
            \(titles(.packAdded, pack.addedPages))\(titles(.packRemoved, pack.removedPages))</nav>

            """
    }

    /// The id of a block.
    static func id(_ page: Int, _ section: Int, _ block: Int) -> String {
        "c\(page)-\(section)-\(block)"
    }
}

extension SectionChange {
    /// The words by which a pack names the section.
    func shownTitle(_ strings: Strings) -> String {
        id == PageReview.top ? strings[.packTop] : title
    }
}

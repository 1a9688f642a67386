import HoofbeatContent
import HoofbeatMarkup

/// A section, or the whole guide, on one page: what it holds, its chapters, the words explained.
struct VolumePage {
    let volume: Volume
    let frame: Frame

    private var strings: Strings { frame.strings }
    private var top: Page? { volume.chapters.first?.page }

    var html: HTML {
        let title = strings[.onOnePage, ["title": top?.entry.front.title ?? ""]]
        return Layout(
            frame: frame, title: title, description: top?.entry.front.description ?? "",
            address: volume.address, canonical: top?.entry.address,
            ancestors: (top?.ancestors ?? []) + (top.map { [$0.entry] } ?? []),
            section: top?.section, isIndexed: false,
            content: """
                <article class="page kind-volume">
                \(PageHead(title: title, summary: nil).html)\
                <p>\(strings[.onOnePageSummary])</p>
                \(contents)\
                \(each(volume.chapters, chapter))\
                \(WordsExplained(terms: terms, frame: frame).html)\
                <section class="about-page" aria-labelledby="_about">
                <h2 id="_about">\(strings[.aboutThisPage])</h2>
                \(when(changed) { LastChange(day: $0, frame: frame).html })\
                \(when(needsReviewNotice, ReviewStatement(text: strings[.notReviewed]).html))\
                <p>\(strings[.generalInformation])</p>
                \(SharePage(title: title, address: volume.address, frame: frame).html)\
                </section>
                </article>

                """
        ).html
    }

    private var needsReviewNotice: Bool {
        volume.chapters.contains { frame.site.needsReviewNotice($0.page.entry) }
    }

    /// The last day on which any of the pages changed.
    private var changed: Day? {
        volume.chapters.compactMap { $0.page.entry.front.changed ?? $0.page.entry.front.date }.max()
    }

    /// Every word once, in the order of the glossary.
    private var terms: [Term] {
        let used = Set(volume.chapters.flatMap { $0.page.terms.map(\.key) })
        return frame.site.library.terms.filter { used.contains($0.key) }
    }

    private var contents: HTML {
        """
        <nav class="volume-contents" aria-labelledby="_contents">
        <h2 id="_contents">\(strings[.onThisPage])</h2>
        <ul>
        \(each(volume.chapters.dropFirst()) { chapter in
            """
            <li class="level-\(chapter.level)">\
            <a href="#\(url: chapter.key)">\(chapter.page.entry.front.title)</a></li>

            """
        })\
        </ul>
        </nav>

        """
    }

    private func chapter(_ chapter: Volume.Chapter) -> HTML {
        let front = chapter.page.entry.front
        let summary = chapter.page.isWithdrawn ? nil : front.summary
        return """
            <div class="chapter" id="\(chapter.key)">
            \(when(
                chapter.level > 1,
                "<h\(chapter.level) class=\"chapter-title\">\(front.title)</h\(chapter.level)>\n"))\
            \(when(summary) { SummaryBox(text: $0).html })\
            <div class="body">
            \(chapter.body)\
            </div>
            \(sources(of: chapter))\
            </div>

            """
    }

    private func sources(of chapter: Volume.Chapter) -> HTML {
        let page = chapter.page
        return when(
            !page.sources.isEmpty,
            """
            <details class="references">
            <summary>\(strings[.sourcesOf, ["title": page.entry.front.title]])</summary>
            <ol>
            \(each(page.sources.enumerated()) { index, source in
                """
                <li id="\(VolumeText.anchor("_ref-\(index + 1)", of: chapter.key))">\
                \(source.reference.html)</li>

                """
            })\
            </ol>
            </details>

            """)
    }
}

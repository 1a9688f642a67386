public import HoofbeatContent
public import HoofbeatMarkup

/// The finished parts of a page that an editor wrote; a look decides where they go.
public struct PageParts: Sendable {
    /// The page with its data.
    public let page: Page
    let frame: Frame

    /// The whole site.
    public var site: Site { frame.site }

    /// The title and, right under it, the main message.
    public var title: HTML {
        let front = page.entry.front
        return PageHead(
            title: front.title, summary: page.isWithdrawn ? nil : front.summary
        ).html
    }

    /// Links to the headings of a long page.
    public var contents: HTML {
        when(!page.isWithdrawn, ContentsList(outline: page.entry.outline, frame: frame).html)
    }

    /// Links to the pages of the same section.
    public var sectionNavigation: HTML { SectionNavigation(page: page, frame: frame).html }

    /// What the editor wrote.
    public var body: HTML { page.body }

    /// Cards that lead to the pages of a section; on the home page, to the parts of the site.
    public var children: HTML {
        page.entry.address.isHome
            ? ChildPages(entries: site.parts, title: frame.strings[.allParts]).html
            : ChildPages(entries: page.children, title: frame.strings[.pagesInThisSection]).html
    }

    /// A link to the section on one page, if the site has such pages. A section that is withdrawn,
    /// or has expired, leads elsewhere.
    public var volumeLink: HTML {
        when(
            site.settings.hasVolumes && page.entry.hasVolume && !page.isWithdrawn,
            """
            <p class="volume-link">\(VolumeLink(
                to: page.entry, text: frame.strings[.sectionOnOnePage],
                settings: site.settings).html)</p>

            """)
    }

    /// The glossary words that the page uses, with their meanings.
    public var wordsExplained: HTML { WordsExplained(terms: page.terms, frame: frame).html }

    /// The sources that the page cites.
    public var references: HTML { ReferenceList(page: page, frame: frame).html }

    /// Whether the page is reviewed, what it is for, when it changed, and whom to tell of mistakes.
    public var standing: HTML { AboutPage(entry: page.entry, frame: frame).html }

    /// Links to the pages before and after it in its section.
    public var previousNext: HTML { PreviousNext(page: page, frame: frame).html }

    /// Links to pages that a reader may want next.
    public var related: HTML { RelatedPages(page: page, frame: frame).html }

    /// Links to the pages that link to it.
    public var linkedFrom: HTML { LinkedFrom(page: page, frame: frame).html }
}

extension PageParts {
    /// The words and the sources, side by side on a wide screen.
    var notes: HTML {
        when(
            !page.terms.isEmpty || !page.sources.isEmpty,
            """
            <div class="notes">
            \(wordsExplained)\
            \(references)\
            </div>

            """)
    }

    /// What follows the body: about the page, and where to go next.
    var end: HTML {
        """
        <div class="page-end">
        \(standing)\
        \(previousNext)\
        \(related)\
        \(linkedFrom)\
        </div>

        """
    }
}

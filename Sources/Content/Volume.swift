public import HoofbeatMarkup

/// A section or the whole guide as one page: to print, to keep, or to read without links.
public struct Volume: Sendable {
    /// A page as a part of the volume.
    public struct Chapter: Sendable {
        /// The page.
        public let page: Page
        /// The anchor of its title, with which all its other anchors begin.
        public let key: String
        /// The level of its title as a heading.
        public let level: Int
        /// The body with anchors, links and headings as they must be among the other chapters.
        public let body: HTML
    }

    /// The address of the volume.
    public let address: Address
    /// The chapters; the page of the section itself comes first.
    public let chapters: [Chapter]

    /// A volume leaves out pages about the site itself, sheets, which repeat what other pages say,
    /// and lists of what its pages use, such as the glossary, which would come twice.
    ///
    /// - Parameters:
    ///   - top: the page of the section, or home for the whole guide.
    ///   - page: finds a published page.
    package init(of top: Entry, in site: Site, page: (Entry) -> Page?) {
        address = top.address.ofVolume
        let pages = site.pages(from: top, where: \.isInVolumes).compactMap(page)
            .filter { $0.entry.isIndex || !$0.hasHoles }
        let keys = Dictionary(
            pages.map {
                ($0.entry.href.text, VolumeText.key(ofID: $0.entry.front.id))
            }
        ) { $1 }
        let text = VolumeText(
            keys: keys,
            withoutAnchors: Set(pages.filter(\.isWithdrawn).map(\.entry.href.text)))
        let top = site.ancestors(of: top).count
        chapters = pages.map { page in
            let key = VolumeText.key(ofID: page.entry.front.id)
            let depth = page.ancestors.count - top
            let body = text.chapter(page.body, key: key, depth: depth)
            return Chapter(page: page, key: key, level: 1 + depth, body: body)
        }
    }
}

extension Entry {
    /// Whether the build makes a volume of the page and those below it.
    public var hasVolume: Bool { isIndex && isInVolumes }

    /// Whether a volume may have it as a chapter.
    package var isInVolumes: Bool { !front.kind.isAboutSite && front.kind.layout != .sheet }
}

extension Address {
    /// The address of the volume of the page's section.
    public var ofVolume: Address { Address(path + "on-one-page/") }
}

package import HoofbeatContent

/// When a site changes although nobody has changed anything: a page is published or expires, or its
/// review is due to be renewed.
package struct NextChange {
    private let days: [Day]

    /// Reads the front matter of every page that is not a draft. A date that cannot be read counts
    /// for nothing here, since `check` reports it.
    package init(_ build: Build) {
        let tree = SourceTree(root: build.root)
        let reader = PageReader(
            library: Library(settings: Settings(name: "", description: "")))
        days =
            parallelMap(tree.pages, jobs: build.jobs) { file -> [Day] in
                let front = reader.read(file, in: tree).page.entry.front
                if front.isDraft { return [] }
                // A page that expires by its date is never published, so it changes nothing.
                if let date = front.date, let expires = front.expires, expires <= date { return [] }
                return [front.date, front.expires].compactMap { $0 }
            }.flatMap { $0 } + Self.reviewsDue(in: tree, jobs: build.jobs)
    }

    private static func reviewsDue(in tree: SourceTree, jobs: Int) -> [Day] {
        let sources = LibrarySources(tree, jobs: jobs)
        guard sources.holdsReviews else { return [] }
        var reader = LibraryReader(sources)
        let library = reader.read(canSearch: false).library
        return library.reviews.values.flatMap { $0.compactMap(\.next) }
    }

    /// The first day after this one on which the site changes; nil if there is none.
    package func day(after day: Day) -> Day? {
        days.filter { $0 > day }.min()
    }
}

public import Content

/// When a site changes although nobody has changed anything: a page is published or expires.
public struct NextChange {
    private let days: [Day]

    /// Reads the front matter of every page that is not a draft. What is wrong in a page is for
    /// `check` to say; such a page has no days.
    public init(_ build: Build) {
        let tree = SourceTree(root: build.root)
        let reader = PageReader(
            library: Library(settings: Settings(name: "", description: "")))
        days = parallelMap(tree.pages, jobs: build.jobs) { file -> [Day] in
            let front = reader.read(file, in: tree).page.entry.front
            if front.isDraft { return [] }
            // Such a page never comes, so it never goes.
            if let date = front.date, let expires = front.expires, expires <= date { return [] }
            return [front.date, front.expires].compactMap { $0 }
        }.flatMap { $0 }
    }

    /// The first such day after another.
    public func day(after day: Day) -> Day? {
        days.filter { $0 > day }.min()
    }
}

import HoofbeatContent

/// The settings and data of a site, as far as they can be read, for what begins or explains pages.
struct SiteLibrary {
    let library: Library
    /// Whether something may be missing.
    let hasErrors: Bool

    init(root: String) {
        var reader = LibraryReader(LibrarySources(SourceTree(root: root), jobs: 1))
        let reading = reader.read(baseURL: nil, canSearch: true)
        library = reading.library
        hasErrors = reading.problems.contains { $0.severity == .error }
    }
}

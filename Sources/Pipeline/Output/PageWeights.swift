import HoofbeatContent
import HoofbeatDisk
import HoofbeatMarkup

/// How much a reader's telephone has to load before a page can be read (CHK-44).
///
/// What counts is what the page and the site bring: the text, the style sheet and drawings. What
/// a theme adds around the text is known only when the page is made, and small.
struct PageWeights {
    /// In bytes.
    private static let limit = 200_000

    /// Of all style sheets, in bytes.
    let styles: Int
    /// Of each drawing, by its path below `content/`.
    let drawings: [String: Int]
    /// Of all drawings together.
    private let most: Int

    init(_ theme: Theme, _ files: [SourceTree.File]) {
        styles = theme.assets.reduce(0) { $0 + ($1.name.hasSuffix(".css") ? $1.bytes.count : 0) }
        let sizes = files.lazy.filter { $0.path.hasSuffix(".svg") }
            .map { ($0.path, $0.stamp?.size ?? 0) }
        drawings = Dictionary(sizes) { first, _ in first }
        most = drawings.values.reduce(0, +)
    }

    func problems(of pages: [ParsedPage]) -> [Diagnostic] {
        pages.compactMap { page in
            let text = page.body.bytes.count
            // Nearly every page is below the limit, whatever it shows.
            guard text + styles + most > Self.limit else { return nil }
            let shown = Set(page.entry.links.compactMap(\.file)).reduce(0) {
                $0 + (drawings[$1] ?? 0)
            }
            let all = text + shown + styles
            return all > Self.limit ? .heavy(all, text, shown, page.entry.file) : nil
        }
    }
}

extension Link {
    /// The path of a file that it leads to or shows.
    fileprivate var file: String? {
        if case .file(let path) = target { path } else { nil }
    }
}

extension Diagnostic {
    fileprivate static func heavy(
        _ all: Int, _ text: Int, _ drawings: Int, _ file: String
    ) -> Diagnostic {
        .warning(
            "heavy-page", in: file,
            "readers load \(all / 1000) kB for this page, and 200 kB are the limit: "
                + "\(text / 1000) kB of text and \(drawings / 1000) kB of drawings",
            help: "divide the page, or draw with fewer points")
    }
}

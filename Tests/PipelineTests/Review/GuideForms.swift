import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatReview
import HoofbeatTestSupport
import Synchronization

/// The sections of the guide in this repository, as they are reviewed.
struct GuideForms {
    struct Section: Sendable {
        let page: String
        let pageTitle: String
        let id: String
        let title: String
        let form: String
        /// The words that a reader sees; nil if the page has another number of sections.
        let words: String?
    }

    let sections: [Section]
    let site: Site

    /// One section in some, or all of them, for tests that look at many.
    var sample: [Section] {
        stride(from: 0, to: sections.count, by: Rounds.count(4, long: 1)).map { sections[$0] }
    }

    /// Built once for all tests.
    static let shared = GuideForms()

    private init() {
        let found = Mutex<[Section]>([])
        guard let day = Day(iso: "2026-11-29") else { fatalError("not a date") }
        let theme = Theme.plain(page: { page, site in
            let forms = SectionFormWriter.sections(
                of: page.body, page.entry.front,
                citations: page.entry.citations, base: site.settings.baseURL)
            let words = BodyWords.sections(of: page.body)
            let sections = forms.enumerated().map { number, form in
                Section(
                    page: page.entry.path, pageTitle: page.entry.front.title, id: form.id,
                    title: form.title, form: SectionForm.linked(form.text, form.targets),
                    words: words.count == forms.count ? words[number] : nil)
            }
            found.withLock { $0 += sections }
            return ""
        })
        let build = Build(
            root: Python.root, output: NSTemporaryDirectory() + "not-written", today: day, jobs: 2,
            theme: theme)
        var warm = WarmBuild(build)
        let edition = warm.run(after: .anything).edition
        for path in edition.paths where path.hasSuffix(".html") {
            _ = try? edition.content(at: path)
        }
        site = edition.site
        sections = found.withLock { $0 }.sorted { $0.page < $1.page }
    }
}

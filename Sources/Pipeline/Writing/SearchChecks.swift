import HoofbeatContent
import HoofbeatSearch
import HoofbeatText

/// Checks that readers find what `search-tests.yaml` says that they must find, and that synonyms
/// lead to words that pages have. Urgent ones lead to the help page, whatever its words.
struct SearchChecks {
    let problems: [Diagnostic]

    init(_ site: Site, _ files: SearchFiles) {
        let tests = site.library.searchTests
        let synonyms = site.library.synonyms.filter { !$0.preferred.isEmpty }
        guard !tests.isEmpty || !synonyms.isEmpty else {
            problems = []
            return
        }
        do {
            guard let search = try files.search() else {
                problems = []
                return
            }
            problems =
                try
                (tests.compactMap { try Self.problem($0, site, search) }
                + synonyms.filter { try !$0.isUrgent && !search.holds($0.preferred) }.map {
                    .uselessSynonym($0)
                })
                .map { site.isShortenedByDate ? $0.asNote : $0 }
        } catch {
            // Without this error, tests that could not even be run would seem to have passed.
            problems = [.unreadableIndex("\(error)")]
        }
    }

    private static func problem(
        _ test: SearchTest, _ site: Site, _ search: Search
    ) throws -> Diagnostic? {
        let gone = test.pages.filter(site.hasOnlyNotice)
        for (path, line) in zip(test.pages, test.pageLines)
        where site[path] == nil && !gone.contains(path) {
            let near = site.path(meantBy: path)
            return .noSuchPage(test, path, near, line: line)
        }
        let found = try search.answer(test.query, limit: test.within).results
        if test.pages.isEmpty {
            return found.first.map { .foundTooMuch(test, $0.address) }
        }
        let wanted = Set(test.pages.map { Address(ofPage: $0).path })
        if found.contains(where: { wanted.contains($0.address) }) { return nil }
        // A page may be withdrawn by a date alone, and must be, whatever a search finds then.
        if let path = gone.first { return .waits(test, path) }
        return .notFound(test, found.map(\.address))
    }
}

extension Site {
    /// Whether a page is withdrawn because of its review, without anyone there to look at what all
    /// other searches find now.
    fileprivate var isShortenedByDate: Bool {
        entries.contains { $0.front.withdrawn == nil && isWithdrawn($0) }
    }

    /// The page that was meant by its address, or by a path without its ending.
    fileprivate func path(meantBy written: String) -> String? {
        let bare = written.split(separator: "/").joined(separator: "/")
        let candidates = [bare, bare + ".md", bare.isEmpty ? "index.md" : bare + "/index.md"]
        return candidates.first { $0 != written && self[$0] != nil }
            ?? nearest(to: bare, among: entries.map(\.path))
    }

    /// Whether the page is withdrawn or has expired, so that no search finds it.
    fileprivate func hasOnlyNotice(_ path: String) -> Bool {
        self[path].map(isWithdrawn) ?? expired.contains { $0.path == path }
    }
}

extension SearchTest {
    fileprivate func location(line: Int? = nil) -> TextLocation {
        TextLocation(file: "content/data/search-tests.yaml", line: line ?? self.line)
    }
}

extension Diagnostic {
    /// What stops no build, strict ones included: no search may keep a page online at night whose
    /// review is due.
    fileprivate var asNote: Diagnostic {
        let help =
            (help.map { $0 + "; " } ?? "")
            + "this is only a note while a page is withdrawn because of its review"
        let location = TextLocation(file: file, line: line)
        return switch code {
        case "search-test": .note("search-test", at: location, message, help: help)
        case "useless-synonym": .note("useless-synonym", at: location, message, help: help)
        default: self
        }
    }

    fileprivate static func unreadableIndex(_ reason: String) -> Diagnostic {
        .error(
            "unreadable-index", in: "content/data/search-tests.yaml",
            "no search test could be made: \(reason)",
            help: "this is a fault of Hoofbeat, not of the site; please report it")
    }

    fileprivate static func noSuchPage(
        _ test: SearchTest, _ path: String, _ near: String?, line: Int
    ) -> Diagnostic {
        .error(
            "search-test-page", at: test.location(line: line),
            "the test of “\(test.query)” names \(path), which is not published",
            help: near.map { "did you mean \($0)?" }
                ?? "if the page is a draft or gone, take the test out until it is there; if it has "
                + "another path, write that")
    }

    fileprivate static func waits(_ test: SearchTest, _ path: String) -> Diagnostic {
        .note(
            "search-test-waits", at: test.location(),
            "the test of “\(test.query)” waits, as \(path) is withdrawn or has expired",
            help: "leave it until the page is back, or name the page that readers need instead")
    }

    fileprivate static func uselessSynonym(_ group: SynonymGroup) -> Diagnostic {
        .warning(
            "useless-synonym",
            at: TextLocation(file: "content/data/synonyms.yaml", line: group.line),
            "no page has the word “\(group.preferred)”",
            help: "write after to: the word that pages use, or take the entry out")
    }

    fileprivate static func notFound(_ test: SearchTest, _ found: [String]) -> Diagnostic {
        let place = test.within == 1 ? "first" : "within the first \(test.within)"
        let pages = test.pages.joined(separator: " or ")
        let others = found.map { "/" + $0 }.joined(separator: ", ")
        let instead = found.isEmpty ? "nothing is found" : others
        return .error(
            "search-test", at: test.location(),
            "“\(test.query)” does not find \(pages) \(place)",
            help: "instead: \(instead); other names go into the page's also: or into synonyms.yaml")
    }

    fileprivate static func foundTooMuch(_ test: SearchTest, _ address: String) -> Diagnostic {
        .error(
            "search-test", at: test.location(),
            "“\(test.query)” should find nothing, but finds /\(address)",
            help: "hoofbeat search --explain says why")
    }
}

import Testing

@testable import HoofbeatSearch

/// Files stay small, and few of them change.
@Suite struct IndexSizeTests {
    private static let limit = 100_000

    private func largest(_ site: IndexedSite) -> Int {
        site.files.values.map(\.count).max() ?? 0
    }

    @Test("no file is over 100 kB on 3,000 pages")
    func manyPages() {
        let site = IndexedSite(
            GeneratedSite.pages(3_000, words: 13_000, length: 6, seed: 2), jobs: 2)
        #expect(largest(site) < Self.limit && site.files.count > 100)
    }

    @Test("nor if a page is as long as a book, before its first heading or after it")
    func longPages() {
        let text = String(repeating: "Zebras have stripes. ", count: 20_000)
        #expect(largest(IndexedSite([IndexedPage("a.md", "A", text)])) < Self.limit)
        #expect(
            largest(IndexedSite([IndexedPage("a.md", "A", "", sections: [("B", text)])]))
                < Self.limit)
    }

    @Test("nor if some long pages stand among many short ones")
    func unevenPages() {
        let text = String(repeating: "Zebras have stripes. ", count: 2_000)
        let pages = (0..<400).map { number in
            IndexedPage("page-\(number).md", "Page \(number)", number < 6 ? text : "Short.")
        }
        #expect(largest(IndexedSite(pages)) < Self.limit)
    }

    @Test("a word more in a page changes few files")
    func fewChanges() {
        var pages = GeneratedSite.pages(900, words: 13_000, length: 12, seed: 3)
        let before = IndexedSite(pages)
        pages[450].lead += " " + GeneratedSite.words[40]
        let after = IndexedSite(pages)
        let changed = changed(before, after)
        #expect(before.files.count > 100)
        // The root, a part of the dictionary, a file of lists, and the folder of the page's text.
        #expect(changed.others.count <= 3)
        #expect(changed.texts.count <= IndexFormat.textsInFolder)
    }

    @Test("a page with another title and nothing else changes little more")
    func titles() {
        var pages = GeneratedSite.pages(900, words: 13_000, length: 12, seed: 4)
        let before = IndexedSite(pages)
        pages[450].title = pages[450].title.uppercased()
        let after = IndexedSite(pages)
        let changed = changed(before, after)
        #expect(changed.others == ["root.json"])
        #expect(changed.texts.count <= IndexFormat.textsInFolder)
    }

    private func changed(
        _ before: IndexedSite, _ after: IndexedSite
    ) -> (others: [String], texts: [String]) {
        let names = after.files.keys.filter { before.files[$0] != after.files[$0] }.sorted()
        let texts = names.filter { $0.count { $0 == "/" } == 2 }
        return (names.filter { !texts.contains($0) }, texts)
    }
}

import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// The same pages make the same bytes.
@Suite struct SameIndexTests {
    private static let pages =
        GeneratedSite.pages(300, words: 9_000, length: 10, seed: 6) + [spellings]

    /// Words whose spellings and inflections meet.
    private static let spellings = IndexedPage(
        "spellings.md", "Tumours and tumors",
        "Licence license licensed practise practice practised analysed analyzed analyse centre "
            + "center centred litreise literise tumour tumor haemorrhage hemorrhage behaviour "
            + "Licensed-practise 5-HIAA 5HIAA test-tube testtube")

    private func site(added: [Int]? = nil, jobs: Int = 1) -> IndexedSite {
        IndexedSite(
            Self.pages, terms: [.init("license", also: ["practise centre"], page: "spellings.md")],
            synonyms: [
                .init("practice", "licence", "test tube"),
                // Two forms of one stem, each as often as the other, that mean different things.
                .init("tumour", "analysed"), .init("haemorrhage", "analyse"),
            ], added: added, jobs: jobs)
    }

    @Test("twice is as once")
    func twice() {
        let (one, two) = (site(), site())
        #expect(one.files == two.files && one.order == two.order)
    }

    @Test("neither the order of adding nor the number of threads shows", arguments: UInt64(1)...3)
    func anyOrder(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let added = Self.pages.indices.shuffled(using: &random)
        let other = site(added: added, jobs: Int(seed) * 2 - 1)
        #expect(other.files == site().files, "seed \(seed)")
    }
}

/// The list of a term's pages as text. For each page it says how many pages lie between it and the
/// one before, and how many of its sections have the term; for each section, how many lie between
/// it and the one before, and the strength of the term.
struct PostingList {
    /// 0 for a term that no page has.
    let rarity: Int
    let text: [UInt8]

    /// - Parameters:
    ///   - term: the number of the term.
    ///   - all: how many pages the site has.
    init(of term: Int, in occurrences: Occurrences, all: Int) {
        (rarity, text) = occurrences.withPages(of: term) { pages in
            let rarity = pages.isEmpty ? 0 : Ranking.rarity(pages: pages.count, of: all)
            return (rarity, Self.text(of: Self.strongest(pages)))
        }
    }

    private static func strongest(_ pages: [Occurrences.Page]) -> [Occurrences.Page] {
        guard pages.count > Ranking.longestList else { return pages }
        var counts = Array(repeating: 0, count: Ranking.highestPageStrength + 1)
        for page in pages { counts[page.strength] += 1 }
        // Of the pages with the least strength that is kept, perhaps only some have room.
        var room = Ranking.longestList
        var least = Ranking.highestPageStrength
        while least > 0, counts[least] <= room {
            room -= counts[least]
            least -= 1
        }
        return pages.filter { page in
            guard page.strength == least, room > 0 else { return page.strength > least }
            room -= 1
            return true
        }
    }

    private static func text(of pages: [Occurrences.Page]) -> [UInt8] {
        let numbers = pages.reduce(0) { $0 + 2 + 2 * $1.places.count }
        let room = numbers * NumberText.longest
        return [UInt8](unsafeUninitializedCapacity: room) { text, length in
            guard let start = text.baseAddress else { return }
            var end = start
            var nextPage = 0
            for page in pages {
                NumberText.write(page.number - nextPage, to: &end)
                NumberText.write(page.places.count, to: &end)
                nextPage = page.number + 1
                var nextSection = page.firstSection
                for place in page.places {
                    NumberText.write(place.section - nextSection, to: &end)
                    NumberText.write(place.strength, to: &end)
                    nextSection = place.section + 1
                }
            }
            length = end - start
        }
    }
}

/// The pages of a term as text: for each page how many lie between it and the one before, how many
/// of its sections have the term, and for each of these how many lie between it and the one before
/// and the strength of the term.
struct PostingList {
    /// 0 for a term that stands in no page.
    let rarity: Int
    let text: [UInt8]

    /// - Parameters:
    /// - places: of the term, sorted.
    /// - all: how many pages the site has.
    init(_ places: ArraySlice<Occurrences.Place>, of all: Int) {
        var text: [UInt8] = []
        let count = places.withUnsafeBufferPointer { places in
            let pages = Pages(places)
            let count = pages.count
            text.reserveCapacity(places.count * 4)
            var least = Least(pages, count: count)
            var nextPage = 0
            pages.forEach { page in
                guard least.takes(page) else { return }
                Self.append(page, after: nextPage, to: &text)
                nextPage = Int(page[0].page) + 1
            }
            return count
        }
        rarity = count == 0 ? 0 : Ranking.rarity(pages: count, of: all)
        self.text = text
    }

    @inline(__always)
    private static func append(
        _ page: UnsafeBufferPointer<Occurrences.Place>, after nextPage: Int,
        to text: inout [UInt8]
    ) {
        NumberText.append(Int(page[0].page) - nextPage, to: &text)
        NumberText.append(page.count, to: &text)
        var nextSection = 0
        for place in page {
            NumberText.append(Int(place.section) - nextSection, to: &text)
            NumberText.append(Int(place.strength), to: &text)
            nextSection = Int(place.section) + 1
        }
    }
}

/// The places of a term, page by page.
private struct Pages {
    private let places: UnsafeBufferPointer<Occurrences.Place>

    init(_ places: UnsafeBufferPointer<Occurrences.Place>) {
        self.places = places
    }

    var count: Int {
        var count = 0
        var last: UInt32?
        for place in places where place.page != last {
            count += 1
            last = place.page
        }
        return count
    }

    @inline(__always)
    func forEach(_ body: (UnsafeBufferPointer<Occurrences.Place>) -> Void) {
        var start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, places[end].page == places[start].page { end += 1 }
            body(UnsafeBufferPointer(rebasing: places[start..<end]))
            start = end
        }
    }
}

/// Which pages of a term are strong enough to be kept.
private struct Least {
    private var strength = 0
    /// For how many pages with just this strength there is room.
    private var room = Int.max

    init(_ pages: Pages, count: Int) {
        guard count > Ranking.longestList else { return }
        var counts = Array(repeating: 0, count: Ranking.highestPageStrength + 1)
        pages.forEach { counts[Ranking.strength(of: $0)] += 1 }
        room = Ranking.longestList
        strength = Ranking.highestPageStrength
        while strength > 0, counts[strength] <= room {
            room -= counts[strength]
            strength -= 1
        }
    }

    mutating func takes(_ page: UnsafeBufferPointer<Occurrences.Place>) -> Bool {
        guard strength > 0 else { return true }
        let strength = Ranking.strength(of: page)
        if strength == self.strength, room > 0 {
            room -= 1
            return true
        }
        return strength > self.strength
    }
}

extension Ranking {
    fileprivate static func strength(of page: UnsafeBufferPointer<Occurrences.Place>) -> Int {
        var best = 0
        var sum = 0
        for place in page {
            best = max(best, Int(place.strength))
            sum += Int(place.strength)
        }
        return strength(best: best, sum: sum)
    }
}

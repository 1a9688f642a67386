/// Where each term stands, for all pages: for each term its pages, in order, with their sections.
struct Occurrences {
    /// A section in which a term stands, packed since there are millions.
    struct Place {
        let page: UInt32
        let section: UInt16
        let strength: UInt16
    }

    private var places: [Place]
    /// Where the places of each term begin.
    private var starts: [Int]

    /// - Parameters:
    ///   - pages: by their numbers, with the tally that counted them.
    ///   - termOfStem: for each tally and stem the term.
    init(_ pages: [(tally: Int, page: PageTally)], termOfStem: [[Int32]], terms: Int) {
        starts = Array(repeating: 0, count: terms + 1)
        for (tally, page) in pages {
            let termOfStem = termOfStem[tally]
            for entry in page.entries { starts[Int(termOfStem[entry.stem]) + 1] += 1 }
        }
        for term in 1..<starts.count { starts[term] += starts[term - 1] }
        // Taken page by page, the places of each term come in the right order by themselves.
        var next = starts
        places = Array(
            repeating: Place(page: 0, section: 0, strength: 0), count: starts.last ?? 0)
        for (number, (tally, page)) in pages.enumerated() {
            let termOfStem = termOfStem[tally]
            for entry in page.entries {
                let term = Int(termOfStem[entry.stem])
                places[next[term]] = Place(
                    page: UInt32(number), section: UInt16(entry.section),
                    strength: UInt16(entry.strength))
                next[term] += 1
            }
        }
    }

    /// The places of a term, sorted by page and section.
    func places(of term: Int) -> ArraySlice<Place> {
        places[starts[term]..<starts[term + 1]]
    }
}

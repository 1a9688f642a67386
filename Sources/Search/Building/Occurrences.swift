/// Where each term occurs: for each term the pages that have it, in order, with their sections.
struct Occurrences {
    /// A section in which a term occurs, packed since there are millions.
    struct Place {
        private let bits: UInt32

        fileprivate init(section: Int, strength: Int) {
            bits = UInt32(truncatingIfNeeded: section) << 5 | UInt32(truncatingIfNeeded: strength)
        }

        /// The section's number in the whole site.
        var section: Int { Int(bits >> 5) }
        var strength: Int { Int(bits & 31) }
    }

    /// A page in which a term occurs.
    struct Page {
        let number: Int
        /// The number of its first section in the whole site.
        let firstSection: Int
        /// The places of the term on the page, in the order of its sections.
        let places: UnsafeBufferPointer<Place>
        let strength: Int
    }

    private var places: [Place]
    /// Where the places of each term begin; the last is the number of all places.
    private var starts: [Int]
    /// The page that each section of the site is on.
    private var pageOfSection: [Int32] = []
    /// For each page, the number of its first section; behind the last page, the number of all
    /// sections.
    private var firstSections: [Int32] = []

    /// - Parameters:
    ///   - pages: the pages in the order of their numbers, each with the number of its tally.
    ///   - tallies: the tallies, which must have counted these pages and no others.
    ///   - termOfStem: for each tally, the term of each of its stems.
    init(
        _ pages: [(tally: Int, page: PageTally)], _ tallies: [Tally], termOfStem: [[Int32]],
        terms: Int
    ) {
        starts = Array(repeating: 0, count: terms + 1)
        for (tally, terms) in zip(tallies, termOfStem) {
            for stem in terms.indices where tally.sections(ofStem: stem) > 0 {
                starts[Int(terms[stem]) + 1] += tally.sections(ofStem: stem)
            }
        }
        for term in 1..<starts.count { starts[term] += starts[term - 1] }
        // Page by page, the places of each term come in the right order by themselves.
        var next = starts
        places = Array(repeating: Place(section: 0, strength: 0), count: starts.last ?? 0)
        for (number, (tally, page)) in pages.enumerated() {
            firstSections.append(Int32(pageOfSection.count))
            add(page, termOfStem[tally], &next)
            pageOfSection += repeatElement(Int32(number), count: page.ends.count)
        }
        firstSections.append(Int32(pageOfSection.count))
    }

    /// - Parameter next: for each term, where its next place belongs.
    private mutating func add(_ page: PageTally, _ termOfStem: [Int32], _ next: inout [Int]) {
        let firstSection = pageOfSection.count
        places.withUnsafeMutableBufferPointer { places in
            next.withUnsafeMutableBufferPointer { next in
                var start = 0
                for (section, end) in page.ends.enumerated() {
                    for entry in page.entries[start..<Int(end)] {
                        let term = Int(termOfStem[entry.stem])
                        places[next[term]] = Place(
                            section: firstSection + section, strength: entry.strength)
                        next[term] &+= 1
                    }
                    start = Int(end)
                }
            }
        }
    }

    /// Calls `body` with the pages of a term, in order. Their `places` must not be used after the
    /// call.
    func withPages<Result>(of term: Int, _ body: ([Page]) -> Result) -> Result {
        places.withUnsafeBufferPointer { all in
            var pages: [Page] = []
            let end = starts[term + 1]
            var start = starts[term]
            while start < end {
                let number = Int(pageOfSection[all[start].section])
                let firstOfNext = Int(firstSections[number + 1])
                var next = start
                var best = 0
                var sum = 0
                while next < end, all[next].section < firstOfNext {
                    best = max(best, all[next].strength)
                    sum &+= all[next].strength
                    next &+= 1
                }
                pages.append(
                    Page(
                        number: number, firstSection: Int(firstSections[number]),
                        places: UnsafeBufferPointer(rebasing: all[start..<next]),
                        strength: Ranking.strength(best: best, sum: sum)))
                start = next
            }
            return body(pages)
        }
    }
}

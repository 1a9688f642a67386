import Testing

@testable import HoofbeatSearch

/// How much a word counts.
@Suite struct RankingTests {
    @Test("strength grows with the weight, ever more slowly, from 1 to 31")
    func strength() {
        let strengths = (0...4_000).map { Ranking.strength(ofWeight: Float($0) / 20) }
        #expect(strengths == strengths.sorted())
        #expect(strengths.first == 1 && strengths.last == Ranking.highestStrength)
        #expect(Set(strengths) == Set(1...Ranking.highestStrength))
        #expect(strengths[40] - strengths[20] > strengths[400] - strengths[380])
    }

    @Test("a field of its usual length: title before name, heading, summary and body")
    func fields() {
        let weights = [
            Ranking.weight(of: .title, words: 3), Ranking.weight(of: .name, words: 2),
            Ranking.weight(of: .heading, words: 3), Ranking.weight(of: .summary, words: 25),
            Ranking.weight(of: .asked, words: 2), Ranking.weight(of: .body, words: 60),
        ]
        #expect(weights == weights.sorted(by: >))
        #expect(Set(weights).count == weights.count)
    }

    @Test("a word counts less in a longer field", arguments: Ranking.Field.allCases)
    func lengths(field: Ranking.Field) {
        let weights = (0...200).map { Ranking.weight(of: field, words: $0) }
        #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 > $1 })
        #expect(weights.allSatisfy { $0 > 0 && $0.isFinite })
    }

    @Test("a word is the rarer the fewer pages have it, and never without worth")
    func rarity() {
        for all in [1, 2, 10, 1_000, 100_000] {
            let rarities = stride(from: 1, through: all, by: max(1, all / 100))
                .map { Ranking.rarity(pages: $0, of: all) }
            #expect(rarities == rarities.sorted(by: >))
            #expect(rarities.allSatisfy { (1...Ranking.highestRarity).contains($0) })
        }
        #expect(Ranking.rarity(pages: 1, of: 100) > Ranking.rarity(pages: 50, of: 100))
        #expect(Ranking.rarity(pages: 1, of: 1 << 32) <= Ranking.highestRarity)
    }

    @Test("more sections with a word help a page, up to a limit below the best section's worth")
    func pages() {
        #expect(Ranking.strength(best: 20, sum: 20) == 20)
        #expect(Ranking.strength(best: 20, sum: 60) > 20)
        #expect(Ranking.strength(best: 31, sum: 1_000_000) == Ranking.highestPageStrength)
    }
}

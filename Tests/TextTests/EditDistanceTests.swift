import HoofbeatTestSupport
import HoofbeatText
import Testing

/// Slips in words, against a slow definition.
@Suite struct EditDistanceTests {
    private func distance(_ left: String, _ right: String, limit: Int = 2) -> Int? {
        EditDistance.between(
            left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value), limit: limit)
    }

    @Test(
        "a letter put in, left out, changed, or swapped with its neighbour is one slip",
        arguments: [
            ("carcinoid", "carcinoid", 0), ("carcinoid", "carcinoyd", 1),
            ("carcinoid", "carcinod", 1),
            ("carcinoid", "carcinoiid", 1), ("carcinoid", "carcnioid", 1),
            ("carcinoid", "arcinoid", 1),
            ("carcinoid", "acrcinoid", 1), ("carcinoid", "karcinoid", 1),
            ("carcinoid", "carcinodi", 1),
            ("carcinoid", "karzinoid", 2), ("", "ab", 2), ("", "", 0), ("ca", "abc", nil),
            ("abcd", "badc", 2), ("abc", "xyz", nil), ("лёд", "лед", 1),
        ])
    func examples(left: String, right: String, expected: Int?) {
        #expect(distance(left, right) == expected)
        #expect(distance(right, left) == expected)
    }

    @Test("what is farther than the limit has no distance")
    func limits() {
        #expect(distance("abcd", "badc", limit: 1) == nil)
        #expect(distance("abc", "abd", limit: 0) == nil)
        #expect(distance("abc", "abc", limit: 0) == 0)
        #expect(distance("a", "abcd", limit: 2) == nil)
    }

    /// By the definition of optimal string alignment, from the end of both words.
    private func slow(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Int {
        guard let one = left.last else { return right.count }
        guard let other = right.last else { return left.count }
        let shorter = left.dropLast()
        let otherShorter = right.dropLast()
        if one == other { return slow(shorter, otherShorter) }
        var least =
            min(
                slow(shorter, right), slow(left, otherShorter), slow(shorter, otherShorter)) + 1
        if shorter.last == other, otherShorter.last == one {
            least = min(least, slow(shorter.dropLast(), otherShorter.dropLast()) + 1)
        }
        return least
    }

    @Test("3,000 pairs of random words are as far apart as the definition says")
    func random() {
        var within = 0
        for seed in UInt64(1)...3_000 {
            var random = SeededNumbers(seed: seed)
            func word() -> [UInt32] {
                (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    UInt32.random(in: 0..<3, using: &random)
                }
            }
            let (left, right) = (word(), word())
            let expected = slow(left[...], right[...])
            for limit in 0...3 {
                let distance = EditDistance.between(left, right, limit: limit)
                #expect(
                    distance == (expected <= limit ? expected : nil),
                    "seed \(seed): \(left), \(right), limit \(limit)")
                if distance != nil { within += 1 }
            }
        }
        #expect(within > 1_000)
    }
}

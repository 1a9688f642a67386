import HoofbeatReview
import HoofbeatTestSupport
import Testing

@Suite("What two sequences have in common") struct SequenceMatchTests {
    private func common(_ before: String, _ after: String) -> String {
        let left = before.utf8.map(Int32.init)
        let right = after.utf8.map(Int32.init)
        let pairs = SequenceMatch.pairs(left, right)
        #expect(pairs.allSatisfy { left[$0.before] == right[$0.after] })
        let rises = zip(pairs, pairs.dropFirst()).allSatisfy {
            $0.before < $1.before && $0.after < $1.after
        }
        #expect(rises)
        return String(decoding: pairs.map { UInt8(left[$0.before]) }, as: UTF8.self)
    }

    @Test("it is found at the ends, in the middle and not at all")
    func examples() {
        #expect(common("", "") == "")
        #expect(common("abc", "") == "")
        #expect(common("", "abc") == "")
        #expect(common("abc", "abc") == "abc")
        #expect(common("abc", "xyz") == "")
        #expect(common("abc", "axbxc") == "abc")
        #expect(common("ab", "ba").count == 1)
        // The example of Myers' paper.
        #expect(common("abcabba", "cbabac").count == 4)
    }

    /// The length of the longest common subsequence, by the table of the textbooks.
    private func length(_ before: [Int32], _ after: [Int32]) -> Int {
        var row = Array(repeating: 0, count: after.count + 1)
        for left in before {
            var diagonal = 0
            for (place, right) in after.enumerated() {
                let above = row[place + 1]
                row[place + 1] = left == right ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return row[after.count]
    }

    @Test("it is as long as it can be, for random sequences")
    func random() {
        var numbers = SeededNumbers(seed: 18)
        for _ in 0..<3_000 {
            let letters = Int32.random(in: 1...6, using: &numbers)
            func sequence() -> [Int32] {
                (0..<Int.random(in: 0...24, using: &numbers)).map { _ in
                    Int32.random(in: 0..<letters, using: &numbers)
                }
            }
            let (before, after) = (sequence(), sequence())
            let pairs = SequenceMatch.pairs(before, after)
            #expect(pairs.count == length(before, after), "\(before) \(after)")
        }
    }

    @Test("sequences that have nothing in common, or all too much, take no more than a moment")
    func bounded() {
        let count = 20_000
        let clock = ContinuousClock()
        let start = clock.now
        // Nothing in common.
        let left = (0..<count).map { Int32($0) }
        #expect(SequenceMatch.pairs(left, left.map { $0 + Int32(count) }).isEmpty)
        // Upside down, with two letters, and with one thing that both have once.
        #expect(!SequenceMatch.pairs(left, left.reversed()).isEmpty)
        var numbers = SeededNumbers(seed: 1)
        func noise() -> [Int32] {
            (0..<count).map { _ in Int32.random(in: 0...1, using: &numbers) }
        }
        #expect(!SequenceMatch.pairs(noise() + [7] + noise(), noise() + [7] + noise()).isEmpty)
        #expect(clock.now - start < .seconds(60))
    }
}

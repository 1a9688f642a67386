import HoofbeatText
import Testing

@Suite("A sieve of words") struct ByteSieveTests {
    private func passes(_ text: String, _ words: String...) -> Bool {
        groups(text, words) != 0
    }

    private func groups(_ text: String, _ groups: [String]...) -> UInt8 {
        let sieve = ByteSieve(groups.map { $0.map { Array($0.utf8) } })
        return Array(text.utf8).withUnsafeBytes(sieve.groups)
    }

    @Test("lets a text with one of the words pass, wherever it stands")
    func words() {
        #expect(passes("one two", "one", "three") && passes("one two", "two"))
        #expect(passes("at the end: 】", "】") && passes("???", "???"))
        #expect(!passes("one two", "three", "twos") && !passes("tw", "two") && !passes("", "two"))
        #expect(!passes("One", "one"), "words are found as they are written")
        #expect(!passes("anything"))
    }

    @Test("lets everything pass if a word is too short to rule anything out")
    func short() {
        #expect(passes("anything", "x") && passes("", "one", "y"))
    }

    @Test("tells which groups have a word in the text")
    func severalGroups() {
        let (remarks, doses) = (["TBC", "Lorem ipsum"], ["dose", "half"])
        #expect(groups("TBC: half of it", remarks, doses) == 3)
        #expect(groups("Lorem ipsum", remarks, doses) == 1)
        #expect(groups("a dose", remarks, doses) == 2)
        #expect(groups("a doze", remarks, doses) == 0)
        #expect(groups("half", ["half"], [], doses) == 5)
    }

    @Test("finds what a plain search finds", arguments: 0..<40)
    func random(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func number(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func text(of length: Int) -> [UInt8] {
            (0..<length).map { _ in [UInt8]("ab ".utf8)[number(below: 3)] }
        }
        let groups = (0..<3).map { _ in (0..<2).map { _ in text(of: 2 + number(below: 7)) } }
        let sieve = ByteSieve(groups)
        for _ in 0..<50 {
            let all = text(of: number(below: 20))
            let held = groups.indices.filter { place in
                groups[place].contains { all.firstPlace(of: $0) != nil }
            }
            let expected = held.reduce(0) { $0 | UInt8(1) << $1 }
            #expect(all.withUnsafeBytes(sieve.groups) == expected, "seed \(seed)")
        }
    }
}

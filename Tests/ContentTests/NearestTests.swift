import HoofbeatContent
import Testing

@Suite struct NearestTests {
    private let names = ["flushing", "diarrhoea", "wheezing", "tiredness"]

    @Test(
        "a slip of the pen is recognised",
        arguments: [
            ("flusing", "flushing"), ("flushhing", "flushing"), ("flashing", "flushing"),
            ("lfushing", "flushing"), ("Flushing", "flushing"), ("diarrhea", "diarrhoea"),
            ("flushing", "flushing"),
        ])
    func slips(word: String, meant: String) {
        #expect(nearest(to: word, among: names) == meant)
    }

    @Test("a word that is like none has no neighbour", arguments: ["nausea", "xyz", "", "fl"])
    func nothingNear(word: String) {
        #expect(nearest(to: word, among: names) == nil)
    }

    @Test("at most a third of the letters may change")
    func limit() {
        #expect(nearest(to: "abcdef", among: ["xycdef"]) == "xycdef")
        #expect(nearest(to: "abcdef", among: ["xyzdef"]) == nil)
        #expect(nearest(to: "ab", among: ["ax"]) == "ax")
    }

    @Test("a swap of neighbours is one change")
    func swap() {
        #expect(nearest(to: "abc", among: ["acb"]) == "acb")
        #expect(nearest(to: "abc", among: ["cba"]) == nil)
    }

    @Test("the nearest wins, and among equals the first of the alphabet")
    func ties() {
        #expect(nearest(to: "title", among: ["titel", "tatle", "title"]) == "title")
        #expect(nearest(to: "cat", among: ["car", "bat", "cot"]) == "bat")
        #expect(nearest(to: "cat", among: ["cot", "bat", "car"].reversed()) == "bat")
    }

    @Test("there may be no candidates")
    func noCandidates() {
        #expect(nearest(to: "flushing", among: []) == nil)
    }
}

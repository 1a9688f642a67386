import HoofbeatContent
import Testing

@Suite("Finding a sign that is typed again") struct SignMatcherTests {
    private func sign(_ key: String, _ words: String, _ also: [String] = []) -> Sign {
        var sign = Sign(key: key, words: words, level: .urgent, group: "g")
        sign.also = also
        return sign
    }

    private var matcher: SignMatcher {
        SignMatcher(
            [
                sign("pain", "tummy pain is sudden or severe, or your tummy hurts when touched"),
                sign("chest", "chest pain is sudden and does not go away"),
                sign("fever", "you have a fever, or feel shivery", ["a high temperature"]),
                sign("leg", "one leg or arm is swollen, sore and warm"),
            ], synonyms: [["tummy", "belly", "stomach ache"], ["hurt", "sore"]])
    }

    @Test(
        "other words for the same",
        arguments: [
            ("sudden severe belly pain", "pain"), ("severe pain in your tummy", "pain"),
            ("a high temperature or shivering", "fever"), ("you feel shivery", "fever"),
            ("your leg is swollen and warm", "leg"), ("sudden chest pain", "chest"),
        ])
    func same(text: String, key: String) {
        let match = matcher.match(text)
        #expect(match?.name == key)
        #expect(match?.nearness == .same)
    }

    @Test("of two wordings, the nearer one")
    func nearer() {
        #expect(matcher.match("chest pain is sudden")?.name == "chest")
        #expect(matcher.match("tummy pain is sudden")?.name == "pain")
    }

    @Test(
        "other signs are not the same",
        arguments: [
            "the wound is red or leaks", "you cannot keep fluids down", "pain when you pass urine",
            "you have a cough that does not go away", "", "…",
        ])
    func others(text: String) {
        #expect(matcher.match(text)?.nearness != .same)
    }
}

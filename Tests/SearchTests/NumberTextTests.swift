import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// Numbers as text.
@Suite struct NumberTextTests {
    private func text(_ numbers: [Int]) -> String {
        var text: [UInt8] = []
        for number in numbers { NumberText.append(number, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    private func numbers(_ text: String) throws -> [Int] {
        var reader = NumberText.Reader(text)
        var numbers: [Int] = []
        while !reader.isAtEnd { numbers.append(try reader.next()) }
        return numbers
    }

    @Test("five bits a letter, the lowest first")
    func examples() {
        #expect(text([0]) == "A")
        #expect(text([31]) == "f")
        #expect(text([32]) == "gB")
        #expect(text([33, 0]) == "hBA")
        #expect(text([1000]) == "of")
        #expect(text([1024]) == "ggB")
    }

    @Test("what was written is read, also at the edges of the number of letters")
    func roundTrip() throws {
        let seed: UInt64 = 5
        var random = SeededNumbers(seed: seed)
        var all = (0...6).flatMap { [(1 << ($0 * 5)) - 1, 1 << ($0 * 5)] }
        for _ in 0..<5_000 {
            all.append(
                Int.random(in: 0..<(1 << Int.random(in: 1...34, using: &random)), using: &random))
        }
        #expect(try numbers(text(all)) == all, "seed \(seed)")
    }

    @Test("small numbers are one letter, and none needs an escape in JSON")
    func alphabet() {
        let letters = (0..<32).map { text([$0]) } + (32..<2_000).map { text([$0]) }
        #expect(letters.prefix(32).allSatisfy { $0.count == 1 })
        #expect(Set(letters).count == letters.count)
        #expect(
            letters.joined().utf8.allSatisfy { byte in
                let letter = Character(Unicode.Scalar(byte))
                return letter.isASCII
                    && (letter.isLetter || letter.isNumber || "+/".contains(letter))
            })
    }

    @Test(
        "what is cut off, or no number, is damage",
        arguments: [
            "g", "Ag", "!", "A!", "é", "=", " ", "gggggggggggggggggggggggggA", "////////////////f",
        ])
    func damage(text: String) {
        #expect(throws: IndexDamage.self) { try numbers(text) }
    }

    @Test("to read past the end is damage")
    func pastEnd() {
        var reader = NumberText.Reader("")
        #expect(throws: IndexDamage.self) { try reader.next() }
    }
}

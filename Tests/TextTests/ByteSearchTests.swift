import HoofbeatTestSupport
import HoofbeatText
import Testing

@Suite struct ByteSearchTests {
    @Test func findsTheFirstPlaceOfAByteFromAnotherOn() {
        let bytes = Array("a=b=c".utf8)
        let places = [0, 2, 4, 5].map { from in
            bytes.withUnsafeBytes { $0.firstPlace(of: UInt8(ascii: "="), from: from) }
        }
        #expect(places == [1, 3, nil, nil])
        let none = [UInt8]().withUnsafeBytes { $0.firstPlace(of: 0) }
        #expect(none == nil)
    }

    @Test func comparesTwoPartsOfTheSameBytes() {
        let bytes = Array("a=b=c".utf8)
        let (same, other, longer) = bytes.withUnsafeBytes { bytes in
            (
                bytes.areEqual(1..<2, 3..<4), bytes.areEqual(0..<1, 2..<3),
                bytes.areEqual(0..<1, 0..<2)
            )
        }
        #expect(same && !other && !longer)
    }

    @Test func readsTwoBytesAndComparesThoseBeforeAPlace() {
        let bytes = Array("a.md".utf8)
        bytes.withUnsafeBytes { bytes in
            #expect(bytes.two(from: 0) == 0x2E61)
            #expect(bytes.two(from: 3) == 0x64)
            #expect(bytes.holds(".md", before: 4))
            #expect(!bytes.holds(".md", before: 3))
            #expect(!bytes.holds("aa.md", before: 4))
            #expect(bytes.holds("", before: 0))
        }
    }

    @Test(arguments: ["", "#", "a#b", "a", "a long text without a small buffer # in it", "é#"])
    func findsAByteOfAStringAsItsViewDoes(_ text: String) {
        #expect(text.utf8.firstPlace(of: 35) == text.utf8.firstIndex(of: 35))
        let hasNone = text.utf8.holdsOnly { $0 != 35 }
        #expect(hasNone == !text.utf8.contains(35))
    }

    @Test func findsBytesAmongOthersAsALookAtEachPlaceDoes() {
        var random = SeededNumbers(seed: 7)
        let letters = Array("ab_<é".utf8)
        func bytes(upTo count: Int) -> [UInt8] {
            (0..<Int.random(in: 0...count, using: &random)).map { _ in
                letters[Int.random(in: 0..<letters.count, using: &random)]
            }
        }
        for _ in 0..<2_000 {
            let all = bytes(upTo: 40)[...].dropFirst(Int.random(in: 0...3, using: &random))
            let wanted = bytes(upTo: 3) + bytes(upTo: Int.random(in: 0...15, using: &random))
            let place = all.indices.first { all[$0...].starts(with: wanted) }
            #expect(all.firstPlace(of: wanted) == (wanted.isEmpty ? nil : place))
        }
    }

    @Test func findsDigitsAndLettersBeyondASCIIInAWord() {
        for byte in UInt8.min...UInt8.max {
            let others: UInt64 = 0x2F3A_2F3A_002F_3A7F
            let word = others & ~0xFF00_0000 | UInt64(byte) << 24
            #expect(word.holdsDigitOrBeyondASCII == ((48...57).contains(byte) || byte >= 0x80))
        }
    }

    @Test func marksLettersAndWhatIsBeyondASCII() {
        for byte in UInt8.min...UInt8.max {
            let word: UInt64 = 0x40_5B_60_7B_00_00_7F_61 | UInt64(byte) << 24
            let isLetter = (65...90).contains(byte) || (97...122).contains(byte)
            #expect(word.letters == 0x80 | (isLetter ? 0x8000_0000 : 0))
            #expect(word.beyondASCII == (byte >= 0x80 ? 0x8000_0000 : 0))
        }
    }

    @Test func takesEightBytesWithZerosBehindTheEnd() {
        let eights = Array("abcdefghij".utf8).withUnsafeBytes { bytes in
            [0, 2, 8, 10].map { bytes.eight(from: $0) }
        }
        #expect(
            eights == [0x6867_6665_6463_6261, 0x6A69_6867_6665_6463, 0x6A69, 0])
    }

    @Test func knowsASCII() {
        let texts = ["a text of more than sixteen bytes", "a text of more than sixteen bytes, ü"]
        let areASCII = texts.map { Array($0.utf8).withUnsafeBytes { $0.isASCII } }
        #expect(areASCII == [true, false])
    }
}

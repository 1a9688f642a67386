import Testing

@testable import HoofbeatProse

@Suite("Syllables") struct SyllableTests {
    private static func count(_ word: String) -> Int {
        let bytes = Array(word.utf8) + [UInt8](repeating: 0, count: 8)
        let vowels = word.utf8.reduce(UInt64(0)) { $0 << 1 | Syllables.isVowel($1) }
        return bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map {
                Syllables(of: $0, count: word.utf8.count, vowels: vowels).number
            } ?? 0
        }
    }

    @Test(
        "they follow from groups of vowels and from endings",
        arguments: [
            ("a", 1), ("the", 1), ("care", 1), ("people", 2), ("apple", 2), ("takes", 1),
            ("changes", 2), ("muscles", 2), ("looked", 1), ("treated", 2), ("settled", 2),
            ("nation", 2), ("special", 2), ("region", 2), ("biopsy", 3), ("diagnosis", 4),
            ("diet", 2), ("piece", 1), ("patient", 2), ("being", 2), ("saying", 2), ("build", 1),
            ("usual", 3), ("question", 2), ("video", 3), ("completely", 3), ("movement", 2),
            ("element", 3), ("careful", 2), ("prism", 2), ("yes", 1), ("yellow", 2), ("carrier", 3),
            ("tumour", 2), ("hormone", 2), ("gastroenteritis", 6), ("heroes", 2), ("Hospital", 3),
            ("x", 1),
        ])
    func rules(word: String, syllables: Int) {
        #expect(Self.count(word) == syllables, "\(word)")
    }

    @Test("a word of any length has some")
    func long() {
        #expect(Self.count(String(repeating: "ba", count: 100)) > 20)
    }

    @Test("no listed word has the syllables of its letters, so that the list stays short")
    func listed() {
        for (word, entry) in EnglishWords.all where entry.syllables > 0 {
            #expect(Self.count(word) != Int(entry.syllables), "\(word)")
        }
    }

    @Test("every listed word is found, in capitals as well, and no other")
    func table() {
        let table = WordTable(EnglishWords.all)
        func look(_ word: String) -> WordTable.Word? {
            let bytes = Array(word.utf8) + [UInt8](repeating: 0x2E, count: 8)
            let key = bytes.withUnsafeBufferPointer { bytes in
                bytes.baseAddress.map { WordTable.key(of: $0, count: word.utf8.count) } ?? 0
            }
            var place = WordTable.place(of: key, table.shift)
            while table.keys[place] != 0, table.keys[place] != key {
                place = (place + 1) % table.keys.count
            }
            return table.keys[place] == 0 ? nil : table.words[place]
        }
        for (word, entry) in EnglishWords.all {
            #expect(look(word)?.syllables == entry.syllables, "\(word)")
            #expect(look(word.uppercased())?.traits == entry.traits, "\(word)")
        }
        for word in ["tumour", "ist", "wa", "associations2", "associatio"] {
            #expect(look(word) == nil, "\(word)")
        }
    }
}

import HoofbeatText

/// Tells names of people from those of programs, of groups, of trades, and from none at all.
///
/// It knows what is on the packets of today (`NamesOfNobody`), and cannot be complete: what proves
/// a person is the way to verify them, for which a record is refused if it is missing.
enum PersonName {
    /// Whether a text may be the name of one person. A word that people have as a name, such as
    /// Claude or Ai, counts against it only if no other word could be a name.
    static func mayBePerson(_ name: String) -> Bool {
        // Markup and signs of control are told as what they are.
        let isPlain = name.unicodeScalars.allSatisfy { $0.value > 31 && $0 != "<" }
        guard !name.mixesAlphabets, !isPlain || !name.contains(where: \.isNumber) else {
            return false
        }
        let written = name.split { !$0.isLetter && $0 != "." }.map { $0.filter(\.isLetter) }
            .filter { !$0.isEmpty }
        let words = written.map(\.foldedName)
        guard words.joined().count > 1 else { return false }
        let own = Array(words.drop(while: titles.contains))
        return !isOfProgram(words, written) && !isOfGroup(words) && isFull(own, words)
            && !NamesOfNobody.madeUp.contains(own.joined(separator: " "))
            && (isOfFamily(own) || own.contains { !isOfNobody($0) })
    }

    /// Whether a text says enough for somebody to look the person up.
    static func canBeLookedUp(_ text: String) -> Bool {
        let signs = text.filter { $0.isLetter || $0.isNumber }
        guard signs.count > 3, Set(signs.lowercased()).count > 1 else { return false }
        if text.contains(where: \.isNumber) { return true }
        let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
            .map { $0.filter(\.isLetter).foldedName }
        return !words.allSatisfy(NamesOfNobody.noProof.contains)
    }

    /// Whether it has a word that only a maker or a product is called, also in two parts: “Hoof
    /// Beat”. What is written in capitals beside other words is the abbreviation.
    private static func isOfProgram(_ words: [String], _ written: [String]) -> Bool {
        let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
        let isShouted = written.allSatisfy { $0 == $0.uppercased() }
        return (words + pairs).contains { word in
            NamesOfNobody.makers.contains(word)
                || NamesOfNobody.beginnings.contains { word.hasPrefix($0) }
        } || !isShouted && written.dropFirst().contains("AI")
    }

    private static func isOfGroup(_ words: [String]) -> Bool {
        if NamesOfNobody.houses.contains(words[0]) || words[0] == "the" && words.count == 2 {
            return true
        }
        let end = words.lastIndex { !NamesOfNobody.regions.contains($0) } ?? 0
        let isTitled = titles.contains(words[0])
        let isOfFamily =
            words.count == 2 && NamesOfNobody.familyGroups.contains(words[1])
            && NamesOfNobody.commonNames.contains(words[0])
        if NamesOfNobody.groups.contains(words[end]), !isTitled, !isOfFamily { return true }
        return zip(words, words.dropFirst()).contains { word, next in
            NamesOfNobody.groups.contains(word) && NamesOfNobody.links.contains(next)
        }
    }

    /// Whether there is a name, and more than one word or a title beside it. In alphabets whose
    /// words are divided by blanks, a first name alone is of nobody, and so are initials.
    private static func isFull(_ own: [String], _ words: [String]) -> Bool {
        own.contains { $0.count > 1 || !$0.isOfDividedWords }
            && (words.count > 1 || !words.joined().isOfDividedWords)
    }

    /// Whether it is a first name and a family name, though each is also something else.
    private static func isOfFamily(_ own: [String]) -> Bool {
        guard own.count > 1, let first = own.first, let last = own.last else { return false }
        return NamesOfNobody.firstNames.contains(first) && NamesOfNobody.familyNames.contains(last)
    }

    private static func isOfNobody(_ word: String) -> Bool {
        word.count == 1 && word.isOfDividedWords || titles.contains(word)
            || NamesOfNobody.models.contains(word) || NamesOfNobody.software.contains(word)
            || NamesOfNobody.groups.contains(word) || NamesOfNobody.trades.contains(word)
            || NamesOfNobody.placeholders.contains(word)
            || NamesOfNobody.tradeEndings.contains { word.hasSuffix($0) }
    }

    private static let titles: Set = [
        "dame", "dr", "herr", "frau", "lady", "lord", "miss", "mr", "mrs", "ms", "mx", "prof",
        "professor", "rev", "sir",
    ]
}

extension StringProtocol {
    /// In small letters, without accents.
    fileprivate var foldedName: String {
        let scalars = lowercased().decomposed.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Whether all its letters are of an alphabet that puts blanks between words, and in which a
    /// name has at least two: Latin, Greek, Cyrillic or Armenian.
    fileprivate var isOfDividedWords: Bool {
        unicodeScalars.allSatisfy { $0.value < 0x590 || (0x1E00...0x1FFF).contains($0.value) }
    }
}

extension String {
    /// Whether a word holds letters of Latin and of another alphabet, which look alike.
    fileprivate var mixesAlphabets: Bool {
        split { !$0.isLetter }.contains { word in
            let isLatin = word.unicodeScalars.filter(\.properties.isAlphabetic).map { scalar in
                scalar.value < 0x250 || 0x1E00...0x1EFF ~= scalar.value
            }
            return isLatin.contains(true) && isLatin.contains(false)
        }
    }
}

/// A word or phrase of ASCII for which there is a better one.
struct ListedPhrase: Sendable {
    enum Kind: Sendable {
        case hard(instead: String)
        case unkind(advice: String)
        case spelling(instead: String)
    }

    let kind: Kind
    /// In lower case, with single blanks.
    let bytes: [UInt8]
    /// Its first word.
    let first: String

    init(_ kind: Kind, _ words: String) {
        self.kind = kind
        bytes = Array(words.utf8)
        first = String(words.prefix { $0.isLetter })
    }

    /// The first letter behind its first word, as a bit; all of them if it has only one word.
    var nextLetter: UInt32 {
        bytes.count == first.utf8.count ? .max : 1 << UInt32(bytes[first.utf8.count + 1] & 31)
    }
}

extension ListedPhrase {
    /// Those of English, in the spelling that is unusual in the site's country; without words that
    /// the house style of the site has already decided on.
    static func english(language: String, except decided: Set<String>) -> [ListedPhrase] {
        var all = EnglishPhrases.hardWords.map {
            ListedPhrase(.hard(instead: $0.instead), $0.words)
        }
        all += EnglishPhrases.unkindWords.map {
            ListedPhrase(.unkind(advice: $0.advice), $0.words)
        }
        // Canada writes “colour”, “center” is not unusual there, and so on.
        if !language.hasSuffix("-CA") {
            all += EnglishSpellings.others(inUnitedStates: language.hasSuffix("-US")).map {
                ListedPhrase(.spelling(instead: $0.write), $0.insteadOf)
            }
        }
        return all.filter { !decided.contains(String(decoding: $0.bytes, as: UTF8.self)) }
    }
}

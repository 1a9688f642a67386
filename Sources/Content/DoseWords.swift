import HoofbeatText

/// Words that amounts of medicines are counted in, and words that are numbers.
///
/// Measures are known whatever the language is, and so are the English words; those of another
/// language come from `rule-dose-words` and `rule-number-words` of its strings.
///
/// A class, since it is held for each text that is read: copying a struct counts five references.
package final class DoseWords: Sendable {
    package enum Sort: Sendable {
        /// A measure that makes any number an amount: `mg`, `ml`.
        case measure
        /// A measure that does so, except in a sentence about a test: `mmol`.
        case laboratoryMeasure
        /// `units`, although hospitals have units, and drinks are counted in them.
        case unit
        /// A form of medicines, such as tablets.
        case form
        /// A form that may be something else, such as patches. It counts only where somebody takes
        /// or uses it.
        case perhapsForm
    }

    /// The sort of each word, in small letters.
    private let sorts: [String: Sort]
    private let filter: WordFilter
    package let numbers: Set<String>
    package let beginnings: WordBeginnings
    /// Doses without an amount, by the word that they begin with; those that begin with a form or
    /// a number by the empty word.
    package let phrases: [String: [DosePhrase]]
    let phraseMarks: Set<String>

    package static let english = DoseWords(
        forms: Strings.english.list(.ruleDoseWords),
        numbers: Strings.english.list(.ruleNumberWords),
        phrases: Strings.english.list(.ruleDosePhrases))

    package static func of(_ strings: Strings) -> DoseWords {
        let forms = strings.list(.ruleDoseWords)
        let numbers = strings.list(.ruleNumberWords)
        let phrases = strings.list(.ruleDosePhrases)
        let isEnglish =
            forms == Strings.english.list(.ruleDoseWords)
            && numbers == Strings.english.list(.ruleNumberWords)
            && phrases == Strings.english.list(.ruleDosePhrases)
        return isEnglish
            ? .english : DoseWords(forms: forms, numbers: numbers, phrases: phrases)
    }

    private init(forms: [String], numbers: [String], phrases: [String]) {
        var sorts: [String: Sort] = [:]
        for (words, sort) in [
            (Self.perhapsForms, Sort.perhapsForm), (Self.measures, .measure),
            (Self.otherScripts, .measure), (Self.laboratoryMeasures, .laboratoryMeasure),
            (Self.units, .unit),
        ] {
            for word in words { sorts[word] = sort }
        }
        for word in forms {
            // Words are looked up without points, so `I.E.` is stored as `ie`.
            sorts[word.lowercased().replacing(".", with: "")] = .form
        }
        self.sorts = sorts
        filter = WordFilter(sorts.keys)
        self.numbers = Set(numbers.map { $0.lowercased() })
        beginnings = WordBeginnings(Array(sorts.keys) + Self.stemBeginnings)
        let phrases = phrases.map(DosePhrase.init)
        phraseMarks = Set(phrases.flatMap(\.marks))
        self.phrases = Dictionary(grouping: phrases) { phrase in
            if case .word(let first)? = phrase.parts.first { first } else { "" }
        }
    }

    /// - Parameter word: the word in small letters, without points.
    package func sort(of word: String) -> Sort? {
        if let sort = sorts[word] { return sort }
        let isOther =
            word.utf8.first.map { $0 >= 0x80 } == true
            && Self.longOthers.contains { word.hasPrefix($0) && word.count - $0.count <= 4 }
        return isOther || Self.isLongMeasure(word) ? .measure : nil
    }

    /// Whether a word may be a unit. This rules out nearly every word quickly.
    /// - Parameter word: the word in ASCII letters, small ones or capitals.
    package func mayBeUnit(_ word: Slice<UnsafeRawBufferPointer>) -> Bool {
        filter.mayHold(word)
            || word.count > 6
                && Self.asciiPrefixes.contains { prefix in
                    zip(prefix, word).allSatisfy { $0 == $1 | 32 }
                }
    }

    /// The unit at the beginning of a text without blanks between its words, as in Chinese.
    package func unbrokenUnit(at start: String) -> String? {
        Self.unbroken.filter(start.hasPrefix).max { $0.count < $1.count }
    }

    /// Whether it is a measure in full, such as `Milligramm`, `millilitres`, `miligramos` or
    /// `mikrogramů`.
    private static func isLongMeasure(_ word: String) -> Bool {
        guard word.utf8.count > 6,
            let prefix = prefixes.first(where: word.hasPrefix)
        else { return false }
        let rest = word.dropFirst(prefix.count)
        guard let stem = stems.first(where: rest.hasPrefix) else { return false }
        return rest.count - stem.count <= 4
    }

    private static let prefixes = [
        "milli", "millea", "mili", "micro", "micrea", "mikro", "nano", "centi", "mega", "giga",
        "kilo",
        "милли", "микро", "мили", "мілі", "мікро",
    ]
    /// Whether a word is only the beginning of a measure in full: `milli`, `Micro`.
    /// - Parameter word: the word in ASCII letters.
    public static func isPrefix(_ word: Slice<UnsafeRawBufferPointer>) -> Bool {
        (4...6).contains(word.count)
            && asciiPrefixes.contains { prefix in
                prefix.count == word.count && zip(prefix, word).allSatisfy { $0 == $1 | 32 }
            }
    }

    private static let stems = [
        "gram", "gam", "gröm", "liter", "litr", "lítir", "becquerel", "bequerel", "curie", "mol",
        "equiv", "äquiv",
        "грам", "литр", "літр", "литар", "гр",
    ]
    private static let stemBeginnings = prefixes
    private static let asciiPrefixes = prefixes.map { Array($0.utf8) }.filter { $0[0] < 0x80 }
}

extension DoseWords {
    fileprivate static let measures = [
        "mg", "mgs", "mcg", "mcgs", "µg", "μg", "µgs", "ug", "ng", "g", "gm", "gms", "gr", "ml",
        "mls", "mgm", "mgms", "mgr", "mgrs", "µl", "μl", "ul", "mcl", "cl", "cc", "ccs", "iu",
        "ius", "miu", "kiu", "mu", "ui", "mbq", "gbq", "kbq", "tbq", "mci",
        "µci", "μci", "uci", "㎎", "㎍", "㎖", "㏄", "㎕",
        "gram", "grams", "gramme", "grammes", "gramm", "gramo", "gramos", "grama", "gramas",
        "grammo", "grammi", "gramy", "gramů", "gramów", "grammaa", "milligram", "milligrams",
        "microgram", "micrograms", "nanogram", "nanograms", "millilitre", "millilitres",
        "milliliter", "milliliters", "megabecquerel", "gigabecquerel", "kilobecquerel",
        "terabecquerel", "milliunit", "milliunits",
    ]
    /// Measures in which values of the blood are given more often than medicines.
    fileprivate static let laboratoryMeasures = [
        "mmol", "mmols", "µmol", "μmol", "umol", "nmol", "nmols", "pmol", "pmols", "meq", "meqs",
        "mval", "u", "ku", "kus", "millimole",
        "millimoles", "millimol", "milliequivalent", "milliequivalents",
    ]
    fileprivate static let units = ["unit", "units"]
    /// Forms that may be something else: a patch of skin, a vial of blood.
    fileprivate static let perhapsForms = [
        "patch", "patches", "ampoule", "ampoules", "ampule", "ampules", "vial", "vials", "pen",
        "pens", "enema", "enemas", "syringe", "syringes", "cartridge", "cartridges", "pump",
        "pumps", "tab", "cap", "spray", "scoop", "grain", "grains",
    ]
    fileprivate static let otherScripts = [
        "мг", "мкг", "г", "гр", "мл", "нг", "ме", "ед", "мбк", "гбк", "ммоль", "грамм", "грамма",
        "граммов", "грам", "грама", "грамів",
        "مجم", "ملغ", "ملغم", "مغ", "ملجم", "مل", "ملل", "غ", "جم", "غم", "مكغ", "مكجم", "میکروگرم",
        "ملليغرام", "ملليجرام", "مليغرام", "ملليجرامات", "مليجرام", "ميلليغرام", "ميليغرام",
        "ميكروغرام",
        "ميكروجرام", "ملليلتر", "مليلتر", "ميليلتر", "میلیگرم", "میلیلیتر", "گرم", "غرام", "جرام",
        "מג", "מיליגרם", "מל", "מיליליטר", "מקג", "מיקרוגרם", "גרם", "მგ", "მლ", "մգ", "մլ", "од",
        "μικρογραμμάρια", "χιλιοστόγραμμα", "χιλιοστόγραμμο", "χιλιοστογραμμάρια", "γραμμάρια",
        "γραμμάριο",
        "मिलीग्राम", "मिग्रा", "मिग्राम", "माइक्रोग्राम", "मिली", "मिलीलीटर", "ग्राम", "মিলিগ্রাম",
        "মিগ্রা", "মিলি", "மில்லிகிராம்", "మిల్లీగ్రాములు",
    ]
    /// Words of other scripts that are long enough to recognise with an ending.
    private static let longOthers = otherScripts.filter { $0.count > 4 }

    /// Units in scripts that put no blanks between words.
    fileprivate static let unbroken = [
        "毫克", "微克", "毫升", "克", "国际单位", "國際單位", "单位", "單位",
        "ミリグラム", "マイクログラム", "ミリリットル", "グラム", "밀리그램", "밀리그람", "마이크로그램",
        "밀리리터", "그램", "มิลลิกรัม", "ไมโครกรัม", "มิลลิลิตร", "กรัม", "มก", "มล",
    ]
    /// The letters with which such a unit may begin.
    package static let unbrokenLetters = Set(unbroken.compactMap(\.unicodeScalars.first))
}

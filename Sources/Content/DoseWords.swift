/// Words that amounts of medicines are counted in, and words that are numbers.
///
/// Measures and the English words are known in every language. Those of another language come from
/// `rule-dose-words` and `rule-number-words` in its strings.
public struct DoseWords: Sendable {
    public enum Sort: Sendable {
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
    public let numbers: Set<String>
    public let beginnings: WordBeginnings

    public static let english = DoseWords(
        forms: Strings.english.list(.ruleDoseWords),
        numbers: Strings.english.list(.ruleNumberWords))

    public init(_ strings: Strings) {
        let forms = strings.list(.ruleDoseWords)
        let numbers = strings.list(.ruleNumberWords)
        let isEnglish =
            forms == Strings.english.list(.ruleDoseWords)
            && numbers == Strings.english.list(.ruleNumberWords)
        self = isEnglish ? .english : DoseWords(forms: forms, numbers: numbers)
    }

    private init(forms: [String], numbers: [String]) {
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
    }

    /// - Parameter word: the word in small letters, without points.
    public func sort(of word: String) -> Sort? {
        if let sort = sorts[word] { return sort }
        let isOther =
            word.utf8.first.map { $0 >= 0x80 } == true
            && Self.longOthers.contains { word.hasPrefix($0) && word.count - $0.count <= 4 }
        return isOther || Self.isLongMeasure(word) ? .measure : nil
    }

    /// Whether a word may be a unit. This rules out nearly every word quickly.
    /// - Parameter word: the word in ASCII letters, small ones or capitals.
    public func mayBeUnit(_ word: Slice<UnsafeRawBufferPointer>) -> Bool {
        filter.mayHold(word)
            || word.count > 6
                && Self.asciiPrefixes.contains { prefix in
                    zip(prefix, word).allSatisfy { $0 == $1 | 32 }
                }
    }

    /// The unit at the beginning of a text without blanks between its words, as in Chinese.
    public func unbrokenUnit(at start: String) -> String? {
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
        "mls", "µl", "μl", "cl", "cc", "ccs", "iu", "ius", "miu", "mu", "ui", "mbq", "gbq", "kbq",
        "mci",
        "µci", "μci", "uci", "㎎", "㎍", "㎖", "㏄", "㎕",
        "gram", "grams", "gramme", "grammes", "gramm", "gramo", "gramos", "grama", "gramas",
        "grammo", "grammi", "gramy", "gramů", "gramów", "grammaa", "milligram", "milligrams",
        "microgram", "micrograms", "nanogram", "nanograms", "millilitre", "millilitres",
        "milliliter", "milliliters", "megabecquerel", "gigabecquerel", "kilobecquerel",
    ]
    /// Measures in which values of the blood are given more often than medicines.
    fileprivate static let laboratoryMeasures = [
        "mmol", "mmols", "µmol", "μmol", "umol", "meq", "meqs", "mval", "u", "millimole",
        "millimoles", "millimol", "milliequivalent", "milliequivalents",
    ]
    fileprivate static let units = ["unit", "units"]
    /// Forms that may be something else: a patch of skin, a vial of blood.
    fileprivate static let perhapsForms = [
        "patch", "patches", "ampoule", "ampoules", "ampule", "ampules", "vial", "vials", "pen",
        "pens", "enema", "enemas", "syringe", "syringes", "cartridge", "cartridges", "pump",
        "pumps", "tab", "cap", "spray", "scoop",
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
    public static let unbrokenLetters = Set(unbroken.compactMap(\.unicodeScalars.first))
}

/// The beginnings of words, one bit for each group of them. Tables say for the byte before a word,
/// and for its first three bytes, which beginnings they fit, so that a look needs no branches.
public struct WordBeginnings: Sendable {
    private let fits: [UInt64]
    /// Whether a word begins with a character beyond ASCII, by the character's first two bytes.
    private let leads: [Bool]

    init(_ words: [String]) {
        var fits = [UInt64](repeating: 0, count: 4 * 256)
        var leads = [Bool](repeating: false, count: 65_536)
        for byte in 0..<256 where !UInt8(byte).isLetter { fits[byte] = .max }
        var beginnings: Set<[UInt8]> = []
        // A unit may also be written with points, or in letters of full width.
        for word in words + words.compactMap({ $0.utf8.count < 4 ? String($0.prefix(1)) : nil })
            + ["ａ", "ｚ"] + DoseWords.unbrokenLetters.map({ String($0) })
        {
            let bytes = Array(word.utf8.prefix(3))
            guard bytes.count > 1 || bytes.first?.isLetter == true else { continue }
            if bytes[0].isLetter {
                beginnings.insert(bytes)
            } else {
                leads[Int(bytes[0]) << 8 | Int(bytes[1])] = true
            }
        }
        for (number, letters) in beginnings.sorted(by: { $0.lexicographicallyPrecedes($1) })
            .enumerated()
        {
            // Beginnings that are alike share a bit.
            let bit: UInt64 = 1 << UInt64(number * 64 / beginnings.count)
            for part in 1...3 {
                let letter = part <= letters.count ? letters[part - 1] : 0
                let isEnd = part == letters.count + 1
                for byte in 0..<256 {
                    let byte8 = UInt8(byte)
                    let isFit =
                        letter.isLetter
                        ? byte8 | 32 == letter && byte8.isLetter : !isEnd || !byte8.isLetter
                    if isFit { fits[part * 256 + byte] |= bit }
                }
            }
        }
        self.fits = fits
        self.leads = leads
    }

    /// Goes through all places where one of the words may begin, until `isLast` says to stop.
    public func visit(
        in bytes: UnsafeRawBufferPointer, isLast: (_ place: Int) -> Bool
    ) {
        fits.withUnsafeBufferPointer { fits in
            func fit(_ place: Int, as part: Int) -> UInt64 {
                let byte = place >= 0 && place < bytes.count ? bytes[place] : 0
                return fits[part * 256 + Int(byte)]
            }
            for place in 0..<bytes.count {
                let isASCII = bytes[place] < 0x80
                if isASCII {
                    guard
                        fit(place - 1, as: 0) & fit(place, as: 1) & fit(place + 1, as: 2)
                            & fit(place + 2, as: 3) != 0
                    else { continue }
                } else {
                    guard place + 1 < bytes.count,
                        leads[Int(bytes[place]) << 8 | Int(bytes[place + 1])]
                    else { continue }
                }
                if isLast(place) { return }
            }
        }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (self | 32) &- 97 < 26 }
}

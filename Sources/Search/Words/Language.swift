import CHoofbeatStemmer

/// What the index must know about a language: stop words, stems, spellings.
///
/// All knowledge of language is here; readers of the index only walk a dictionary.
package struct Language: Sendable {
    package let stopWords: Set<String>
    /// Stop words that never distinguish one name from another.
    let articles: Set<String>
    /// The rules of sound: pieces of words and what replaces them.
    let sounds: [(String, String)]
    /// Words that stand in many texts about anything, in all their inflections.
    let everyday: Set<String>
    fileprivate let code: String
    fileprivate let spelling: Spelling?

    /// - Parameter tag: a BCP 47 tag, as `en-GB`. An unknown language is searched without stems.
    package init(tag: String) {
        code = tag.prefix { $0 != "-" }.lowercased()
        let isEnglish = code == "en"
        stopWords = isEnglish ? Self.english.union(Self.englishArticles) : []
        articles = isEnglish ? Self.englishArticles : []
        everyday = isEnglish ? Self.englishEveryday : []
        sounds = isEnglish ? Self.englishSounds : []
        spelling = isEnglish ? .english : nil
    }

    func withoutArticles(_ words: [String]) -> [String] {
        words.filter { !articles.contains($0) }
    }

    /// The key of words in the dictionary. If they begin with a stop word, the first word that is
    /// none precedes them, so that they stand in the same part of the dictionary as that word.
    func key(_ words: [String]) -> String {
        guard let first = words.first(where: { !stopWords.contains($0) }), first != words[0] else {
            return words.joined(separator: " ")
        }
        return ([first] + words).joined(separator: " ")
    }

    /// The words, and the same words with “can’t” instead of “cannot”.
    func withOtherNegations(_ words: [String]) -> [[String]] {
        let known = code == "en" ? Self.negations : []
        guard let same = known.first(where: { !$0.isDisjoint(with: words) }),
            let place = words.firstIndex(where: same.contains)
        else { return [words] }
        return same.sorted().map { other in
            var words = words
            words[place] = other
            return words
        }
    }

    private static let negations: [Set<String>] = [
        ["cannot", "cant", "couldnt"], ["dont", "doesnt", "didnt"], ["wont", "wouldnt"],
    ]

    /// For how many languages the library can find stems.
    package static var stemmerCount: Int {
        guard let names = sb_stemmer_list() else { return 0 }
        return (0...).first { names[$0] == nil } ?? 0
    }

    /// Other spellings of a word that readers may type, without the word itself.
    func variants(of word: String) -> [String] {
        spelling?.variants(of: word) ?? []
    }

    private static let englishArticles = Set(
        """
        a actually am an are her his is its just my our please really so the their very was were \
        your
        """.split(separator: " ").map(String.init))

    private static let englishEveryday = Set(
        """
        able across actually ago almost along already although another anybody anyone anything \
        anyway anywhere apart around ask asked asking away back bad begin believe best better big \
        bit bring came certain change come comes coming common completely day days decide done \
        easy else end enough even everybody everyone everything fast feel feels felt few find \
        first found full gave give gives given gone good great happen happens happened hard \
        heard hear help high hold hope hour hours idea important instead kind last late later \
        least leave less let like likely little live living long look looking looks lost lot \
        lots low made main make makes making man many matter mine moment month months morning \
        move moved new next nice nobody normal nothing number old once one ones open order own \
        part people person piece place plan possible probably properly put puts question quick \
        quickly quite rather read ready real reason result right run said same saw says second \
        see seem seems seen several short show shows side simple small somebody someone \
        something soon sort sound stand start started stay step stick still stop stopped stops \
        strong sudden suddenly sure take taken takes taking talk talking tell tells think \
        thinking thought today together told tomorrow tonight took tried true try trying turn two \
        use used using usual usually wait way ways week weeks well went whether whole wish woman \
        word words world worse worst wrong year years yesterday yet young
        """.split(separator: " ").map(String.init))

    /// Applied in this order to words that begin and end with a line break. Letters that sound
    /// alike to somebody who has only heard a word become the same letter.
    private static let englishSounds: [(String, String)] = [
        ("\nkn", "\nn"), ("\nps", "\ns"), ("\npn", "\nn"), ("\nwr", "\nr"), ("\nx", "\nz"),
        ("ough", "of"), ("igh", "i"), ("gh", "g"), ("ph", "f"), ("tch", "k"), ("sch", "sk"),
        ("que\n", "k\n"), ("gue\n", "g\n"),
        ("tion", "shn"), ("ssion", "shn"), ("sion", "shn"), ("cian", "shn"), ("shion", "shn"),
        ("shun", "shn"), ("zhun", "shn"), ("shan", "shn"), ("shen", "shn"), ("shon", "shn"),
        ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ge", "je"), ("gi", "ji"), ("gy", "ji"),
        ("ch", "k"), ("c", "k"), ("q", "k"), ("x", "ks"), ("z", "s"), ("y", "i"), ("sh", "S"),
        ("th", "t"), ("h", ""), ("\nw", "\nW"), ("w", "u"), ("S", "sh"),
        ("e\n", "\n"), ("e", "a"), ("i", "a"), ("o", "a"), ("u", "a"),
        ("bb", "b"), ("dd", "d"), ("ff", "f"), ("gg", "g"), ("kk", "k"), ("ll", "l"), ("mm", "m"),
        ("nn", "n"), ("pp", "p"), ("rr", "r"), ("ss", "s"), ("tt", "t"),
        ("aa", "a"), ("aa", "a"), ("aa", "a"),
    ]

    /// Function words, and words that questions begin with. “No”, “not” and “without” are not among
    /// them: with and without a symptom are two things.
    private static let english = Set(
        """
        a about after all also always am an and any are aren as at be because been before being \
        between both but by can cannot cant could couldnt did didnt do does doesnt doing dont \
        during each either else ever every for from get gets getting go goes going got had has \
        have having he hello her here hers hi him his how i id if ill im in into is isnt it its \
        ive just keep keeps kept know let lets may me mean meaning means might mine more most \
        much my near need needs never of often on only onto or other our ours out over please \
        really s said say says shall she should so some sometimes still such t than thank thanks \
        that thats the their them then there these they theyre thing things this those though \
        through time times to too under until up upon us very want wants was wasnt we were what \
        whats when where wheres which while who whom whose why will with wont would you your \
        youre yours
        """.split(separator: " ").map(String.init))
}

/// Reduces a word to what its inflections have in common, by a Snowball algorithm (Porter 1980,
/// 2001).
///
/// Spellings are unified first, so that “oedema” and “edema” have the same stem. `@unchecked`,
/// since the library's handle may move between threads but serves only one at a time: each tally
/// has its own.
final class Stemmer: @unchecked Sendable {
    private let handle: OpaquePointer?
    private let spelling: Spelling?

    init(_ language: Language) {
        handle = sb_stemmer_new(language.code, "UTF_8")
        spelling = language.spelling
    }

    deinit {
        if let handle { sb_stemmer_delete(handle) }
    }

    /// The stem of each of several words, with spaces between them.
    func stem(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: " "))
            ? text.split(separator: " ").map { stem(word: String($0)) }.joined(separator: " ")
            : stem(word: text)
    }

    private func stem(word: String) -> String {
        guard let handle else { return word }
        var word = spelling?.american(word) ?? word
        return word.withUTF8 { bytes in
            guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            let length = Int(sb_stemmer_length(handle))
            return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
        }
    }
}

/// Two spellings of one language.
struct Spelling: Sendable {
    private let toAmerican: WordParts
    private let toBritish: WordParts

    init(parts: [(british: String, american: String)]) {
        toAmerican = WordParts(parts.map { ($0.british, $0.american) })
        toBritish = WordParts(parts.map { ($0.american, $0.british) })
    }

    /// A replacement may form a part again together with the letters next to it.
    func american(_ word: String) -> String {
        var american = word
        while let next = toAmerican.replaced(in: american) { american = next }
        return american
    }

    func variants(of word: String) -> [String] {
        let american = american(word)
        var variants = american == word ? [] : [american]
        if let british = toBritish.replaced(in: american), british != word,
            self.american(british) == american
        {
            variants.append(british)
        }
        return variants
    }

    /// Parts of words of medicine and daily life. What a rule does to other words does no harm,
    /// since nobody types the result.
    static let english = Spelling(parts: [
        ("tumour", "tumor"), ("oesoph", "esoph"), ("oestro", "estro"), ("oestra", "estra"),
        ("oedem", "edem"), ("rrhoea", "rrhea"), ("pnoea", "pnea"), ("foetal", "fetal"),
        ("foetus", "fetus"), ("haemat", "hemat"), ("haemod", "hemod"), ("haemoglob", "hemoglob"),
        ("haemol", "hemol"), ("haemop", "hemop"), ("haemorr", "hemorr"), ("glycaemi", "glycemi"),
        ("anaemi", "anemi"), ("ischaem", "ischem"), ("leukaem", "leukem"),
        ("septicaem", "septicem"), ("uraemi", "uremi"), ("paediat", "pediat"),
        ("orthopaed", "orthoped"), ("gynaec", "gynec"), ("anaesth", "anesth"), ("caecum", "cecum"),
        ("caecal", "cecal"), ("faeces", "feces"), ("faecal", "fecal"), ("phaeo", "pheo"),
        ("melaena", "melena"), ("aetiolog", "etiolog"), ("colour", "color"), ("favour", "favor"),
        ("behaviour", "behavior"), ("labour", "labor"), ("humour", "humor"), ("honour", "honor"),
        ("neighbour", "neighbor"), ("odour", "odor"), ("flavour", "flavor"), ("rumour", "rumor"),
        ("centre", "center"), ("fibre", "fiber"), ("litre", "liter"), ("metre", "meter"),
        ("titre", "titer"), ("grey", "gray"), ("analyse", "analyze"), ("analysing", "analyzing"),
        ("paralyse", "paralyze"), ("stasise", "stasize"), ("isation", "ization"),
        ("ising", "izing"), ("ised", "ized"), ("tise", "tize"), ("nise", "nize"), ("lise", "lize"),
        ("rise", "rize"), ("mise", "mize"), ("sulph", "sulf"), ("travelling", "traveling"),
        ("counselling", "counseling"), ("counsellor", "counselor"), ("labelled", "labeled"),
        ("labelling", "labeling"), ("enrolment", "enrollment"), ("practise", "practice"),
        ("licence", "license"), ("defence", "defense"), ("judgement", "judgment"),
        ("ageing", "aging"), ("manoeuvre", "maneuver"), ("sceptic", "skeptic"),
        ("pyjama", "pajama"),
    ])
}

/// Replaces parts of words. Nearly all words have none, which a look at each byte shows.
private struct WordParts: Sendable {
    private struct Part: Sendable {
        let bytes: [UInt8]
        let replacement: [UInt8]
    }

    /// The parts, by the low bits of their first two letters.
    private var parts: [[Part]] = Array(repeating: [], count: 1024)
    /// Whether there are any parts with these bits.
    private var hasParts = Array(repeating: false, count: 1024)

    init(_ pairs: [(String, String)]) {
        for (part, replacement) in pairs {
            let bytes = Array(part.utf8)
            let slot = Self.slot(bytes[0], bytes[1])
            parts[slot].append(Part(bytes: bytes, replacement: Array(replacement.utf8)))
            hasParts[slot] = true
        }
    }

    private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
        Int(first & 31) << 5 | Int(second & 31)
    }

    /// The word with its parts replaced; nil if it has none.
    func replaced(in word: String) -> String? {
        var word = word
        return word.withUTF8 { bytes in
            var result: [UInt8] = []
            var copied = 0
            var place = 0
            while place + 1 < bytes.count {
                let slot = Self.slot(bytes[place], bytes[place + 1])
                if hasParts[slot],
                    let part = parts[slot].first(where: { bytes[place...].starts(with: $0.bytes) })
                {
                    result += bytes[copied..<place]
                    result += part.replacement
                    place += part.bytes.count
                    copied = place
                } else {
                    place += 1
                }
            }
            guard copied > 0 else { return nil }
            result += bytes[copied...]
            return String(decoding: result, as: UTF8.self)
        }
    }
}

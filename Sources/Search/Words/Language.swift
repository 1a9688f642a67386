import CStemmer

/// What the index must know about a language: stop words, stems, spellings.
///
/// All knowledge of language is here; readers of the index only walk a dictionary.
public struct Language: Sendable {
    public let stopWords: Set<String>
    fileprivate let code: String
    fileprivate let spelling: Spelling?

    /// - Parameter tag: a BCP 47 tag, as `en-GB`. An unknown language is searched without stems.
    public init(tag: String) {
        code = tag.prefix { $0 != "-" }.lowercased()
        let isEnglish = code == "en"
        stopWords = isEnglish ? Self.english : []
        spelling = isEnglish ? .english : nil
    }

    /// For how many languages the library can find stems.
    package static var stemmerCount: Int {
        guard let names = sb_stemmer_list() else { return 0 }
        return (0...).first { names[$0] == nil } ?? 0
    }

    /// Other spellings of a word that readers may type, without the word itself.
    func variants(of word: String) -> [String] {
        spelling?.variants(of: word) ?? []
    }

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

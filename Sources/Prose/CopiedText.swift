package import HoofbeatContent
package import HoofbeatMarkup
import HoofbeatText

/// Texts of others that pages must not repeat: whoever wrote a page may have had one open (CHK-45).
///
/// What is compared are runs of twelve words, without their capitals, signs and line ends. A run is
/// known by one number, so that even a large library of texts is looked through in one pass.
package struct CopiedText: Sendable {
    /// A text of others.
    package struct Text: Sendable {
        /// As messages name it.
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// So many words in a row are no chance.
    static let length = 12

    private let names: [String]
    /// For the number of each run, the place of the first text that has it.
    private let places: [UInt64: Int32]

    package init(_ texts: [Text]) {
        names = texts.map(\.name)
        var places: [UInt64: Int32] = [:]
        for (place, text) in texts.enumerated() {
            var run = WordRun()
            var words = PlainWordReader(text.bytes, isMarkup: text.name.isNameOfMarkup)
            while let word = words.next() {
                if let number = run.add(word.hash), places[number] == nil {
                    places[number] = Int32(place)
                }
            }
        }
        self.places = places
    }

    /// The places of a page that stand in one of the texts. What is between quotation marks, or in
    /// a quotation, may.
    package func problems(in body: HTML, of source: SourceText, firstLine: Int) -> [Diagnostic] {
        var lines = ProseLines(body.bytes, of: source, firstLine: firstLine)
        var run = WordRun()
        var words = PlainWordReader(body.bytes, isMarkup: true, skipsQuotations: true)
        var starts: [Int] = []
        var found: (start: Int, end: Int, count: Int, text: Int32)?
        var problems: [Diagnostic] = []
        func close() {
            guard let part = found else { return }
            found = nil
            guard let line = lines.line(of: part.start..<part.end) else { return }
            problems.append(
                .copied(
                    part.count, names[Int(part.text)],
                    at: TextLocation(file: source.file, line: line)))
        }
        while let word = words.next() {
            if word.isAfterBreak {
                run = WordRun()
                starts.removeAll(keepingCapacity: true)
                close()
            }
            starts.append(word.range.lowerBound)
            guard let number = run.add(word.hash) else { continue }
            if let text = places[number] {
                let first = starts[starts.count - Self.length]
                found =
                    found.map { ($0.start, word.range.upperBound, $0.count + 1, $0.text) }
                    ?? (first, word.range.upperBound, Self.length, text)
            } else {
                close()
            }
        }
        close()
        return problems
    }
}

/// The number of the last twelve words, which each further word changes (Karp and Rabin 1987).
private struct WordRun {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// The base to the power of the length.
    private static let last = (0..<CopiedText.length).reduce(UInt64(1)) { power, _ in
        power &* base
    }

    private var hashes: [UInt64] = []
    private var next = 0
    private var number: UInt64 = 0

    /// - Returns: the number of the run that ends in this word; nil before there are so many.
    mutating func add(_ hash: UInt64) -> UInt64? {
        number = number &* Self.base &+ hash
        if hashes.count < CopiedText.length {
            hashes.append(hash)
            return hashes.count == CopiedText.length ? number : nil
        }
        number = number &- hashes[next] &* Self.last
        hashes[next] = hash
        next = (next + 1) % CopiedText.length
        return number
    }
}

/// Goes through the words of a text: letters and digits, without capitals.
private struct PlainWordReader {
    struct Word {
        let range: Range<Int>
        let hash: UInt64
        /// Whether something was left out before it, such as a quotation.
        let isAfterBreak: Bool
    }

    private let bytes: [UInt8]
    private let isMarkup: Bool
    private let skipsQuotations: Bool
    private var place = 0
    private var isQuoted = false
    private var quotations = 0
    private var isAfterBreak = false

    init(_ bytes: [UInt8], isMarkup: Bool, skipsQuotations: Bool = false) {
        self.bytes = bytes
        self.isMarkup = isMarkup
        self.skipsQuotations = skipsQuotations
    }

    mutating func next() -> Word? {
        while place < bytes.count {
            let byte = bytes[place]
            if isMarkup, byte == UInt8(ascii: "<") {
                passTag()
            } else if isMarkup, byte == UInt8(ascii: "&") {
                passReference()
            } else if byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 {
                passSign(bytes[place + 2])
            } else if byte.isOfWord, byte != 0xC2 {
                let word = word()
                if isQuoted || quotations > 0 { continue }
                defer { isAfterBreak = false }
                return word
            } else {
                place += byte == 0xC2 ? 2 : 1
            }
        }
        return nil
    }

    private mutating func word() -> Word {
        let start = place
        var hash = FNV1a()
        while place < bytes.count, bytes[place].isOfWord, bytes[place] != 0xC2,
            bytes[place] != 0xE2
        {
            hash.add(bytes[place].lowercased)
            place += 1
        }
        // A sign beyond ASCII that is none of the marks is a word by itself.
        if place == start {
            hash.add(bytes[place])
            place += 1
        }
        return Word(range: start..<place, hash: hash.value, isAfterBreak: isAfterBreak)
    }

    /// Quotation marks and apostrophes.
    private mutating func passSign(_ last: UInt8) {
        place += 3
        guard skipsQuotations else { return }
        switch last {
        case 0x9C: quote(true)
        case 0x9D: quote(false)
        default: break
        }
    }

    private mutating func quote(_ isBegun: Bool) {
        isQuoted = isBegun
        isAfterBreak = true
    }

    private mutating func passReference() {
        let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")) ?? place
        if skipsQuotations, bytes[place...end].elementsEqual("&quot;".utf8) { quote(!isQuoted) }
        place = end + 1
    }

    private mutating func passTag() {
        let rest = bytes[place...]
        if skipsQuotations {
            if rest.starts(with: "<blockquote".utf8) {
                quotations += 1
                isAfterBreak = true
            } else if rest.starts(with: "</blockquote".utf8) {
                quotations -= 1
            } else if rest.starts(with: "<p".utf8) || rest.starts(with: "<li".utf8) {
                // A mark that nobody closed must not hide the rest of the page.
                isQuoted = false
            }
        }
        place = (rest.firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
    }
}

extension String {
    fileprivate var isNameOfMarkup: Bool {
        let small = lowercased()
        return [".html", ".htm", ".xhtml"].contains(where: small.hasSuffix)
    }
}

extension Diagnostic {
    fileprivate static func copied(_ words: Int, _ text: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "copied-text", at: location,
            "\(words) words in a row are the same as in \(text)",
            help: "say it in your own words, or put it between quotation marks with its source")
    }
}

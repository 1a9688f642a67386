import Foundation

/// Every word that an editor wrote on a page and that readers must see, with its line.
struct WrittenWords {
    /// By line, counted from the first of the file.
    let lines: [(number: Int, words: [String])]

    init(_ text: String) {
        var text = text.replacing("\r\n", with: "\n")
        for (_, pattern) in Self.exempt { text = Self.blank(pattern, in: text) }
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            ($0 + 1, Self.words(of: String($1)))
        }
    }

    /// What a line may begin with: the marks of quotations and items.
    private static let marks = #"(?m)^(?:[>\s]|[-+*](?=\s)|\d+[.)](?=\s))*"#

    /// What need not be on the page, and nothing else.
    private static let exempt: [(what: String, NSRegularExpression)] = [
        ("fields of front matter but title and summary", #"\A---\n(?s:.*?)\n---\n"#),
        ("what the day and state of a page replace", #"\[[^\]\n]*\]\(page:state\)"#),
        ("comments", #"<!--(?s:.*?)-->"#),
        ("places of names on a map", #"(?m)(?<=\.md\)) \d{1,3}% \d{1,3}%$"#),
        ("addresses of links and pictures", #"(?<=\])\((<[^>\n]*>|[^()\s]*)"#),
        ("addresses in angle brackets", #"<[a-z]+:[^>\s]*>"#),
        ("definitions of links", marks + #"\[[^\]\n]+\]:[ \t]*\n?[ \t]*\S*[./#:]\S*.*$"#),
        ("labels of links", #"(?<=\])\[[^\]\n]*\]"#),
        ("keys of sources", #"\[@[^\]\n]*\]"#),
        ("anchors of headings", #"\{ *#[^}\n]*\}"#),
        ("keys of signs", #"(?m)^> - sign: [a-z-]+( \([a-z-]+\))?$"#),
        ("names of callouts", #"\[!?[A-Z]+\]"#),
        ("blocks of data, and the language of code", marks + #"(```|~~~).*$"#),
        ("marks of captions and descriptions", marks + "(Table|Description|Tabelle): "),
        ("the mark of pictures that say nothing", #""decorative" *\)"#),
        ("marks of items", marks),
        ("entities", #"&#?\w+;"#),
    ].map { what, pattern in
        guard let expression = try? NSRegularExpression(pattern: pattern) else {
            fatalError("not a pattern: \(pattern)")
        }
        return (what, expression)
    }

    /// Blanks what an expression matches, line ends excepted; front matter keeps what is shown.
    private static func blank(_ expression: NSRegularExpression, in text: String) -> String {
        let source = text as NSString
        var result = ""
        var end = 0
        for match in expression.matches(
            in: text, range: NSRange(location: 0, length: source.length))
        {
            result += source.substring(
                with: NSRange(location: end, length: match.range.location - end))
            let written = source.substring(with: match.range)
            if written.hasPrefix("---\n") {
                result += shownFields(of: written)
            } else {
                // A comment does not part the words around it.
                result += written.hasPrefix("<!--") ? "" : " "
                result += written.filter { $0 == "\n" }
            }
            end = match.range.location + match.range.length
        }
        return result + source.substring(from: end)
    }

    private static func shownFields(of front: String) -> String {
        var isShown = false
        return front.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.first?.isLetter == true || line.hasPrefix("---") {
                isShown = line.hasPrefix("title:") || line.hasPrefix("summary:")
                return isShown ? String(line.drop { $0 != ":" }) : ""
            }
            return isShown ? String(line) : ""
        }.joined(separator: "\n")
    }

    /// Runs of letters and digits.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isPart =
                scalar.isASCII
                ? (97...122).contains(scalar.value | 32) || (48...57).contains(scalar.value)
                : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isPart {
                word.append(scalar)
            } else if !word.isEmpty {
                words.append(String(word))
                word = .init()
            }
        }
        return word.isEmpty ? words : words + [String(word)]
    }
}

/// How often each word is on a page as readers see or hear it.
struct ShownWords {
    private var counts: [String: Int] = [:]

    init(html: String, others: [String]) {
        var text: [UInt8] = []
        var rest = Array(html.utf8)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            text += rest[..<start]
            let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
            let tag = String(decoding: rest[start...end], as: UTF8.self)
            for name in [" alt=\"", " title=\""] {
                guard let value = tag.firstRange(of: name) else { continue }
                text += [32] + tag[value.upperBound...].prefix { $0 != "\"" }.utf8
            }
            text.append(32)
            rest = rest[(end + 1)...]
        }
        text += rest
        var words = String(decoding: text, as: UTF8.self)
        for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            words = words.replacing(entity, with: sign)
        }
        let all = ([words] + others).joined(separator: " ")
        // What is written as an entity is exempt, so it is in no word here either.
        for word in WrittenWords.words(of: all) { counts[word, default: 0] += 1 }
    }

    /// Whether there is one more of the word than was taken before.
    mutating func take(_ word: String) -> Bool {
        let count = counts[word] ?? 0
        counts[word] = count - 1
        return count > 0
    }
}

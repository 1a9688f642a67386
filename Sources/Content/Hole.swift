import Markup

/// What stands in a page's body, but only the whole site can tell: filled in when all pages are
/// known.
///
/// It is marked by a comment, which no page can hold, since the passes drop them.
public enum Hole: Sendable, Hashable {
    /// The pages that use a glossary term.
    case usersOfTerm(String)
    /// The pages that cite a source.
    case usersOfReference(String)
    /// The questions that pages of questions and answers ask.
    case questions
    /// Every warning sign, with the pages that show it.
    case signs

    private static let start: StaticString = "<!--hole "
    private static let end: StaticString = "-->"

    /// - Parameter text: `term:vipoma`, `source:dasari-2017` `questions` or `signs`.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("term", let key?): self = .usersOfTerm(key)
        case ("source", let key?): self = .usersOfReference(key)
        case ("questions", nil): self = .questions
        case ("signs", nil): self = .signs
        default: return nil
        }
    }

    private var text: String {
        switch self {
        case .usersOfTerm(let key): "term:" + key
        case .usersOfReference(let key): "source:" + key
        case .questions: "questions"
        case .signs: "signs"
        }
    }

    public var mark: HTML { "<!--hole \(text)-->" }

    /// The body with every hole filled.
    static func fill(_ body: HTML, _ content: (Hole) -> HTML) -> HTML {
        var filled = HTML()
        var rest = body.bytes[...]
        while let mark = rest.range(of: start) {
            let text = rest[mark.upperBound...]
            guard let close = text.range(of: end) else { break }
            filled.append(verbatim: rest[..<mark.lowerBound])
            if let hole = Hole(String(decoding: text[..<close.lowerBound], as: UTF8.self)) {
                filled.append(content(hole))
            }
            rest = rest[close.upperBound...]
        }
        guard !filled.isEmpty else { return body }
        filled.append(verbatim: rest)
        return filled
    }
}

extension HTML {
    /// Only for pieces of markup that is HTML already.
    mutating func append(verbatim bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { append("\(raw: $0)") }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func range(of needle: StaticString) -> Range<Int>? {
        needle.withUTF8Buffer { needle in
            var place = startIndex
            while let found = self[place...].firstIndex(of: needle[0]) {
                if self[found...].starts(with: needle) { return found..<found + needle.count }
                place = found + 1
            }
            return nil
        }
    }
}

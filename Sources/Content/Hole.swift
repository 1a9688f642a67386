package import HoofbeatMarkup
import HoofbeatText

/// A part of a page's body that only the whole site can tell. It is filled in when all pages are
/// known.
///
/// A comment marks it in the body: pages can hold none, since the passes drop them.
public enum Hole: Sendable, Hashable {
    /// The pages that use a glossary term.
    case usersOfTerm(String)
    /// The pages that cite a source.
    case usersOfReference(String)
    /// All questions that pages of questions and answers ask.
    case questions
    /// Every warning sign, with the pages that show it.
    case signs

    private static let start = Array("<!--hole ".utf8)
    private static let end = Array("-->".utf8)

    /// - Parameter text: `term:scan`, `source:lee-2024`, `questions` or `signs`.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("term", let key?): self = .usersOfTerm(key)
        case ("source", let key?): self = .usersOfReference(key)
        case ("questions", nil): self = .questions
        case ("signs", nil): self = .signs
        default: return nil
        }
    }

    /// - Parameter comment: what is between `<!--` and `-->`.
    package init?(comment: ArraySlice<UInt8>) {
        let text = String(decoding: comment, as: UTF8.self)
        guard text.hasPrefix("hole ") else { return nil }
        self.init(String(text.dropFirst("hole ".count)))
    }

    private var text: String {
        switch self {
        case .usersOfTerm(let key): "term:" + key
        case .usersOfReference(let key): "source:" + key
        case .questions: "questions"
        case .signs: "signs"
        }
    }

    package var mark: HTML { "<!--hole \(text)-->" }

    /// Marks where a page says of which day it is, and how far it is reviewed. No theme fills it.
    package static let stateMark: HTML = "<!--hole state-->"

    /// The body with every hole filled.
    static func fill(
        _ body: HTML, state: @autoclosure () -> String, _ content: (Hole) -> HTML
    ) -> HTML {
        var filled = HTML()
        var rest = body.bytes[...]
        while let mark = rest.firstPlace(of: start) {
            let text = rest[(mark + start.count)...]
            guard let close = text.firstPlace(of: end) else { break }
            filled.append(verbatim: rest[..<mark])
            let name = String(decoding: text[..<close], as: UTF8.self)
            if name == "state" {
                filled.append("\(state())")
            } else if let hole = Hole(name) {
                filled.append(content(hole))
            }
            rest = rest[(close + end.count)...]
        }
        guard !filled.isEmpty else { return body }
        filled.append(verbatim: rest)
        return filled
    }
}

extension HTML {
    /// Appends markup. Use it only for pieces of what is HTML already.
    mutating func append(verbatim bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { append("\(raw: $0)") }
    }
}

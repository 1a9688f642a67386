import Foundation
import HoofbeatTestSupport
import Testing

/// Words shown to readers stand in Strings.swift and nowhere else among the templates.
@Suite struct ReaderFacingWordsTests {
    @Test("no template has words of its own between tags or in attributes that are read aloud")
    func noWords() throws {
        let folder = Python.root + "/templates"
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".swift") && $0 != "Strings.swift" }
        #expect(files.count > 10)
        for file in files {
            let source = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            for literal in StringLiterals(in: source).texts {
                #expect(words(in: literal) == [], "\(file)")
            }
        }
    }

    @Test("the scan finds such words")
    func scan() {
        let source = #"""
            let one: HTML = "<p class=\"a\">\(x) hello \(each(y) { "<b>there</b>" })</p>"
            let two = """
                <a title="Words" href="x">\(text)</a>
                """
            let none = ["noindex", "<p class=\"lead\">\(y): </p>", "a < b"]  // <p>comment</p>
            """#
        let found = StringLiterals(in: source).texts.flatMap(words)
        #expect(found == ["there", "hello", "Words"])
    }

    private func words(in literal: String) -> [String] {
        // Programs read that, and no reader.
        let literal = literal.replacing(
            /<script type=\\?"application\/ld\+json\\?">.*?(?:<\/script>|$)/.dotMatchesNewlines(),
            with: "")
        guard literal.contains("<") else { return [] }
        let attributes = literal.matches(of: /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/)
            .map { String($0.output.1) }
        let texts = literal.replacing(/<!?\/?[A-Za-z][^>]*(?:>|$)/, with: "\u{0}")
            .split(separator: "\u{0}").map(String.init)
        let hasTag = literal.contains(/<\/?[A-Za-z]/)
        return ((hasTag ? texts : []) + attributes)
            .flatMap { $0.matches(of: /\p{L}{2,}/).map { String($0.output) } }
    }
}

/// The string literals of a Swift source without what they interpolate; the inner ones of an
/// interpolation come before the one that they lie in.
struct StringLiterals {
    private(set) var texts: [String] = []
    private var rest: Substring

    init(in source: String) {
        rest = source[...]
        code(until: nil)
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest.removeFirst(text.count)
        return true
    }

    /// Reads code up to the parenthesis that ends an interpolation, or to the end.
    private mutating func code(until end: Character?) {
        var depth = 0
        while let next = rest.first {
            if take("//") {
                rest = rest.drop { !$0.isNewline }
            } else if take("\"\"\"") {
                literal(until: "\"\"\"")
            } else if take("\"") {
                literal(until: "\"")
            } else {
                rest.removeFirst()
                if next == "(" { depth += 1 }
                if next == ")" { depth -= 1 }
                if let end, next == end, depth < 0 { return }
            }
        }
    }

    private mutating func literal(until end: String) {
        var text = ""
        while !rest.isEmpty, !take(end) {
            if take("\\(") {
                code(until: ")")
            } else if take("\\") {
                let escaped = rest.removeFirst()
                text.append(escaped == "\"" ? "\"" : " ")
            } else {
                text.append(rest.removeFirst())
            }
        }
        texts.append(text)
    }
}

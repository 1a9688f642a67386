import HoofbeatContent
import HoofbeatMarkup

/// Finds characters in a file of an editor that readers would not see.
struct HiddenText {
    private let source: SourceText
    private let found: [HiddenCharacter.Found]

    init(_ source: SourceText) {
        self.source = source
        found = HiddenCharacter.found(in: source.bytes, escapes: true)
    }

    /// Problems with characters that are in the file as they are.
    var problems: [Diagnostic] {
        if found.isEmpty { return [] }
        return distinct(found.filter { !$0.isEscape })
    }

    /// Problems with characters that are written like `&#x202E;`, if they reached the page; in code
    /// they do not.
    func problems(in html: [UInt8]) -> [Diagnostic] {
        if found.isEmpty { return [] }
        return distinct(found.filter { $0.isEscape && Self.bytes(of: $0.scalar, areIn: html) })
    }

    /// Whether the finished page has a character. cmark 0.30 writes U+FFFE and U+FFFF as one byte,
    /// which is not even UTF-8 and may have been replaced since, and replaces U+0000 itself.
    private static func bytes(of scalar: Unicode.Scalar, areIn html: [UInt8]) -> Bool {
        if html.firstRange(of: Array(String(scalar).utf8)) != nil { return true }
        guard scalar.value == 0 || scalar.value | 1 == 0xFFFF else { return false }
        return ["\u{FFFD}", "%EF%BF%BD"].contains { html.firstRange(of: Array($0.utf8)) != nil }
            || (scalar.value != 0 && html.contains(UInt8(scalar.value & 0xFF)))
    }

    private func distinct(_ found: [HiddenCharacter.Found]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for one in found {
            let problem = Diagnostic.invisibleCharacter(
                one.scalar, at: TextLocation(file: source.file, line: source.line(at: one.offset)))
            if problems.last != problem { problems.append(problem) }
        }
        return problems
    }
}

extension Diagnostic {
    static let invisibleCode = "invisible-character"

    static func invisibleCharacter(_ scalar: Unicode.Scalar, at location: TextLocation)
        -> Diagnostic
    {
        let words = scalar.properties.name.map { " (\($0.lowercased()))" } ?? ""
        let name = HiddenCharacter.name(of: scalar) + words
        return .error(
            invisibleCode, at: location,
            scalar == HiddenCharacter.lost
                ? "a character was lost here, and readers would see �: \(name)"
                : "there is a character here that nobody sees: \(name)",
            help: "delete this part of the line and type it again")
    }
}

import HoofbeatContent
import HoofbeatText

/// Changes the lines at the top of a page, and leaves all others as they are, byte by byte.
struct FrontMatterEdit {
    private var lines: [Substring]
    /// The place of the second line of dashes.
    private var end: Int
    /// What stands before the end of each line: a carriage return, or nothing.
    private let lineEnd: String

    /// nil if the text has no lines between dashes.
    init?(_ text: String) {
        // `\r\n` is one character of Swift, so lines are divided by their bytes.
        lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map(Substring.init)
        lineEnd = lines[0].utf8.last == 13 ? "\r" : ""
        let end = lines.dropFirst().firstIndex { $0.trimmed == "---" }
        guard let end, lines[0].trimmed.hasSuffix("---") else { return nil }
        self.end = end
    }

    var text: String { lines.joined(separator: "\n") }

    /// Writes a field with one value at the end of the lines at the top.
    mutating func append(_ field: String, _ value: String) {
        insert("\(field): \(value)", at: end)
    }

    /// Writes a list in place of the one that is there, if there is one, in the same style.
    /// - Returns: whether it could be done without losing a comment.
    mutating func setList(_ field: String, _ values: [String]) -> Bool {
        guard let start = lines[..<end].firstIndex(where: { $0.hasPrefix(field + ":") }) else {
            append(field, "[" + values.map(\.quotedForYAML).joined(separator: ", ") + "]")
            return true
        }
        let rest = lines[(start + 1)..<end]
        let next = rest.firstIndex { line in
            line.utf8.first.map { $0.isOfWord || $0 == UInt8(ascii: "#") } ?? false
        }
        let range = start..<(next ?? end)
        guard !lines[range].contains(where: { $0.contains("#") }) else { return false }
        let items = lines[range].dropFirst().filter { $0.trimmed.hasPrefix("- ") }
        lines.removeSubrange(range)
        end -= range.count
        guard !values.isEmpty else { return true }
        guard let item = items.first else {
            insert(
                "\(field): [" + values.map(\.quotedForYAML).joined(separator: ", ") + "]", at: start
            )
            return true
        }
        let indent = item.prefix { $0 == " " }
        let written = [field + ":"] + values.map { "\(indent)- \($0.quotedForYAML)" }
        for line in written.reversed() { insert(line, at: start) }
        return true
    }

    private mutating func insert(_ line: String, at place: Int) {
        lines.insert(Substring(line + lineEnd), at: place)
        end += 1
    }
}

extension String {
    /// An address as an item of a list in YAML.
    fileprivate var quotedForYAML: String {
        let isPlain = utf8.allSatisfy { byte in
            byte.isOfWord || byte >= 0x80 || "-./ ".utf8.contains(byte)
        }
        return isPlain && utf8.first.map(\.isOfWord) ?? false ? self : "\"\(self)\""
    }
}

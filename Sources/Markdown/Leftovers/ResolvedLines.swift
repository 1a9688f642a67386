import HoofbeatContent
import HoofbeatText

/// The raw lines of a block with escapes and entities resolved. The texts that cmark made of them
/// can be found here, with their line and with the bytes that an editor escaped.
struct ResolvedLines {
    /// Code spans are blanked; lines end with LF.
    private var bytes: [UInt8] = []
    private var escaped: Set<Int> = []
    /// Texts are looked for in document order, so each search starts here.
    private var position = 0
    private var line = 0
    private var known: [ArraySlice<UInt8>: [UInt8]] = [:]
    /// How many bytes may still be searched in vain, so that no block takes more than its share of
    /// time.
    private var patience = 20_000_000

    /// What the file has for a text.
    struct Found {
        /// Counted from the first of the lines, from 0.
        let line: Int
        /// Places of bytes in the text that are escaped, and so are no markup.
        let escaped: [Int]
    }

    init(_ lines: [ArraySlice<UInt8>]) {
        var rest = Array(lines.joined(separator: "\n".utf8))[...]
        // By length, where the last run of so many backticks begins.
        var lastRuns: [Int: Int]?
        while let first = rest.first {
            switch first {
            case UInt8(ascii: "\\"):
                if let next = rest.dropFirst().first, next.isPunctuation {
                    addEscaped([next])
                    rest = rest.dropFirst(2)
                    continue
                }
            case UInt8(ascii: "&"):
                if let (text, end) = entity(in: rest) {
                    addEscaped(text)
                    rest = rest[end...]
                    continue
                }
            case UInt8(ascii: "`"):
                let runs = lastRuns ?? rest.lastRunsOfBackticks
                lastRuns = runs
                let after = rest.afterCodeSpan(runs)
                // Backticks that no others close are text.
                let isCode = rest[..<after].contains { $0 != first }
                bytes += isCode ? rest[..<after].map { $0 == 10 ? 10 : 0 } : Array(rest[..<after])
                rest = rest[after...]
                continue
            default: break
            }
            bytes.append(first)
            rest = rest.dropFirst()
        }
    }

    /// Looks for a text; nil if it was made of something that is not resolved here.
    mutating func find(_ text: [UInt8]) -> Found? {
        guard patience > 0 else { return nil }
        guard let start = bytes[position...].firstPlace(of: text) else {
            patience -= bytes.count - position
            return nil
        }
        line += bytes[position..<start].reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
        position = start + text.count
        let marked =
            escaped.isEmpty ? [] : text.indices.filter { escaped.contains(start + $0) }
        return Found(line: line, escaped: marked)
    }

    private mutating func addEscaped(_ text: [UInt8]) {
        escaped.formUnion(bytes.count..<bytes.count + text.count)
        bytes += text
    }

    /// The text of the entity that begins here, and where the entity ends; nil if it is none.
    private mutating func entity(
        in text: ArraySlice<UInt8>
    ) -> (text: [UInt8], end: Int)? {
        guard let end = text.prefix(34).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = text[(text.startIndex + 1)..<end]
        guard name.allSatisfy(\.isOfEntity) else { return nil }
        let resolved = known[name] ?? Self.resolve(name)
        // There could be too many numbers to remember.
        if name.first != UInt8(ascii: "#") { known[name] = resolved }
        return resolved.isEmpty ? nil : (resolved, end + 1)
    }

    /// The text of an entity; empty if there is no such entity.
    private static func resolve(_ name: ArraySlice<UInt8>) -> [UInt8] {
        if name.first == UInt8(ascii: "#") {
            let isHexadecimal = name.dropFirst().first.map { $0 | 32 == UInt8(ascii: "x") } ?? false
            let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
            guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return [] }
            let scalar = Unicode.Scalar(value).flatMap { $0 == "\0" ? nil : $0 }
            return Array(String(scalar ?? "\u{FFFD}").utf8)
        }
        // The parser knows the names of entities, so it is asked.
        let written = [UInt8(ascii: "&")] + name + [UInt8(ascii: ";")]
        let text = Tree.read(written[...]) { Array(($0.firstChild?.plainText ?? "").utf8) }
        return text == written ? [] : text
    }
}

extension ArraySlice<UInt8> {
    /// By length, where the last run of so many backticks begins.
    var lastRunsOfBackticks: [Int: Int] {
        var runs: [Int: Int] = [:]
        var rest = self
        while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
            let run = rest[start...].prefix { $0 == UInt8(ascii: "`") }
            runs[run.count] = start
            rest = rest[run.endIndex...]
        }
        return runs
    }

    /// The rest behind the code span that begins here; or behind the backticks, if it does not end
    /// (CommonMark 0.30, section 6.1).
    /// - Parameter lastRuns: the last runs in a text with the same end, so that no search is in
    ///   vain.
    func afterCodeSpan(_ lastRuns: [Int: Int]) -> Int {
        let fence = prefix { $0 == UInt8(ascii: "`") }
        guard let last = lastRuns[fence.count], last >= fence.endIndex else {
            return fence.endIndex
        }
        var rest = self[fence.endIndex...]
        while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
            let run = rest[start...].prefix { $0 == UInt8(ascii: "`") }
            if run.count == fence.count { return run.endIndex }
            rest = rest[run.endIndex...]
        }
        return fence.endIndex
    }
}

extension UInt8 {
    fileprivate var isOfEntity: Bool {
        isLetterOrDigit || self == UInt8(ascii: "#")
    }
}

import HoofbeatText

/// The rules in `_headers` and `_redirects`, applied as hosts apply them.
struct HostRules: Sendable {
    struct Redirect: Sendable, Equatable {
        let to: String
        let status: Int
    }

    /// The redirects, by the requested path.
    private(set) var redirects: [String: Redirect] = [:]
    private var headers: [(pattern: Pattern, name: String, value: String)] = []

    init(headers: [UInt8] = [], redirects: [UInt8] = []) {
        read(headers: String(decoding: headers, as: UTF8.self))
        for line in String(decoding: redirects, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 2, !line.hasPrefix("#") else { continue }
            let status = words.count > 2 ? Int(words[2]) ?? 301 : 301
            self.redirects[words[0]] = Redirect(to: words[1], status: status)
        }
    }

    /// Reads path patterns, each followed by its headers on indented lines.
    private mutating func read(headers text: String) {
        var pattern = Pattern("")
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard line.first == " " || line.first == "\t" else {
                pattern = Pattern(String(line))
                continue
            }
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            headers.append(
                (pattern, String(parts[0].trimmed), String(parts[1].trimmed)))
        }
    }

    func headers(for path: String) -> [(name: String, value: String)] {
        headers.filter { $0.pattern.matches(path) }.map { ($0.name, $0.value) }
    }
}

/// A path in which `*` stands for any characters.
private struct Pattern: Sendable {
    private let parts: [Substring]

    init(_ text: String) {
        parts = text.split(separator: "*", omittingEmptySubsequences: false)
    }

    func matches(_ path: String) -> Bool {
        guard let first = parts.first, path.hasPrefix(first) else { return false }
        var rest = path.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        guard parts.count > 1, let last = parts.last else { return rest.isEmpty }
        return rest.hasSuffix(last)
    }
}

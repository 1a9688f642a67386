import HoofbeatText

/// Tells whether a text begins like a page. Published as a file, it would be shown as it was
/// written, even if it is a draft.
enum FrontMatterMark {
    private static let fields: Set = [
        "title", "description", "draft", "date", "expires", "kind", "summary",
    ]

    /// - Parameter bytes: without a byte order mark.
    static func begins(_ bytes: [UInt8]) -> Bool {
        let lines = bytes.prefix(8192).split(
            omittingEmptySubsequences: true, whereSeparator: { $0 == 10 || $0 == 13 })
        guard let first = lines.first, isFence(first) else { return false }
        return lines.dropFirst().prefix { !isFence($0) }.contains { line in
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
            let name = String(decoding: line[..<colon], as: UTF8.self)
            return fields.contains(String(name.filter { !" \t\"'".contains($0) }))
        }
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(\.isBlank)
    }
}

/// Texts of data files in the Markdown that is written from them.
extension String {
    /// A name or other words that are no Markdown: every sign that could be one has a backslash.
    var escaped: String {
        let signs = "\\`*_[]<>&#|!{}~+-=().".utf8
        guard utf8.contains(where: { signs.contains($0) || $0 == 10 }) else { return self }
        var text: [UInt8] = []
        for byte in utf8 {
            if signs.contains(byte) { text.append(UInt8(ascii: "\\")) }
            text.append(byte == 10 ? 32 : byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Markdown for a line of a list or table.
    var inOneLine: String { replacing("\n", with: " ") }

    /// Markdown for a cell of a table, which a bar would end.
    var inCell: String { replacing("|", with: "\\|") }
}

extension [String] {
    /// Keys of references as a page cites them, behind a blank; nothing for none.
    var citation: String {
        isEmpty ? "" : " [" + map { "@" + $0 }.joined(separator: "; ") + "]"
    }

    /// Without those that came before.
    var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

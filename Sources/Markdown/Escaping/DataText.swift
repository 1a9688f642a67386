/// Puts texts of data files into Markdown.
extension String {
    /// The text with a backslash before every sign that Markdown could read, for names and other
    /// words.
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

    /// The Markdown on one line, for a list or table.
    var inOneLine: String { replacing("\n", with: " ") }

    /// The Markdown for a cell of a table, which a bar would end.
    var inCell: String { replacing("|", with: "\\|") }
}

extension [String] {
    /// The keys as a page cites them, behind a blank; empty if there are none.
    var citation: String {
        isEmpty ? "" : " [" + map { "@" + $0 }.joined(separator: "; ") + "]"
    }

    /// The items without those that came before.
    var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

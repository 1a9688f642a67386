import HoofbeatText

/// A line of a file that may give a password: `DB_PASSWORD=…`, `"password": "…"`, `machine …
/// password …` as in `.netrc`, or an address with the password of a database.
struct SecretSetting {
    private let line: ArraySlice<UInt8>
    /// In small letters.
    private let text: [UInt8]

    /// Parts of names of settings.
    private static let names = [
        "password", "passwd", "passphrase", "secret", "api_key", "apikey", "private_key",
        "access_key", "credential", "db_pass", "pwd", "auth_token", "access_token",
    ]
    /// The same, as people write them before a colon.
    private static let plainNames: Set = ["password", "passwd", "passphrase", "pwd"]
    /// Words of programs before a name.
    private static let leads = [
        "export ", "set ", "setx ", "- ", "$env:", "env ", "const ", "let ", "var ",
    ]
    /// Words that stand where a password would.
    private static let blanks: Set = [
        "none", "null", "nil", "true", "false", "required", "optional", "changeme", "xxx", "your",
    ]

    init(_ line: ArraySlice<UInt8>) {
        self.line = line.count < 4096 ? line : []
        text = self.line.map(\.lowercased)
    }

    var isSecret: Bool {
        guard !text.isEmpty else { return false }
        if text.starts(with: "machine ".utf8), text.holds(" password ") { return true }
        if hasAddressWithPassword { return true }
        if let sign = text.firstIndex(of: UInt8(ascii: "=")), isSetting(upTo: sign) { return true }
        return text.split(separator: UInt8(ascii: ",")).contains { isEntry($0) }
    }

    /// Whether it names a column of passwords.
    var isHead: Bool {
        let cells = String(decoding: text, as: UTF8.self).split { ",;\t|".contains($0) }
            .map { String($0.filter { $0.isLetter || $0 == "_" }) }
        return cells.count > 1 && cells.contains { Self.plainNames.contains($0) }
    }

    /// Whether a line is like `DB_PASSWORD=…`.
    private func isSetting(upTo sign: Int) -> Bool {
        guard let name = name(in: text[..<sign]) else { return false }
        let value = text[(sign + 1)...]
        guard value.contains(where: \.isOfWord), value.first != UInt8(ascii: ",") else {
            return false
        }
        let isToken = name.ends(with: "_token") && line.contains { $0.isCapital }
        guard isToken || Self.isNamed(name) else { return false }
        return isOneWord(value)
    }

    /// Whether a line is like `password: x7Kw` or `"password": "x7Kw"`. In a text for people, only
    /// a word that is none of a language is a password.
    private func isEntry(_ entry: ArraySlice<UInt8>) -> Bool {
        guard let sign = entry.firstIndex(of: UInt8(ascii: ":")),
            let name = name(in: entry[..<sign])
        else { return false }
        let written = String(decoding: name, as: UTF8.self)
        let value = entry[(sign + 1)...]
        let isSetting = entry[..<sign].contains(UInt8(ascii: "\"")) || written.contains("_")
        let isNamed =
            isSetting
            ? Self.isNamed(name) : Self.plainNames.contains(written)
        guard isNamed, isOneWord(value) else { return false }
        let word = value.filter { $0.isOfWord || $0 == 95 }
        let isMixed = word.contains(where: \.isDigit) || word.count > 15
        return isSetting ? word.count > 3 : isMixed && word.count > 5
    }

    private static func isNamed(_ name: ArraySlice<UInt8>) -> Bool {
        let name = name.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") ? 95 : $0 }
        return names.contains { name.holds($0) }
    }

    /// The name before a sign, without what programs write around it; nil for other words.
    private func name(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var name = text.drop { $0.isBlank || "{\"'".utf8.contains($0) }
        while let lead = Self.leads.first(where: { name.starts(with: $0.utf8) }) {
            name = name.dropFirst(lead.utf8.count).drop(while: \.isBlank)
        }
        name = name.drop { "\"'$".utf8.contains($0) }
        while let last = name.last, last.isBlank || "\"'".utf8.contains(last) { name.removeLast() }
        let isName = name.allSatisfy { $0.isLetterOrDigit || "_-.".utf8.contains($0) }
        return isName && !name.isEmpty ? name : nil
    }

    /// Whether a value is one word, perhaps in quotes: `please ask` is for people.
    private func isOneWord(_ value: ArraySlice<UInt8>) -> Bool {
        var value = value.drop(while: \.isBlank)
        while let last = value.last, last.isBlank || ",;}".utf8.contains(last) {
            value.removeLast()
        }
        let isQuoted = value.first == UInt8(ascii: "\"") || value.first == UInt8(ascii: "'")
        let inside = value.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        guard !inside.isEmpty, isQuoted || !inside.contains(where: \.isBlank) else { return false }
        return !Self.blanks.contains(String(decoding: inside, as: UTF8.self))
    }

    /// As in `postgres://user:password@host`.
    private var hasAddressWithPassword: Bool {
        guard let place = text.firstPlace(of: Array("://".utf8)) else { return false }
        let host = text[(place + 3)...].prefix { $0 > 32 && !"/?#\"'<>".utf8.contains($0) }
        guard let at = host.lastIndex(of: UInt8(ascii: "@")),
            let colon = host[..<at].firstIndex(of: UInt8(ascii: ":"))
        else { return false }
        return colon > host.startIndex && at > colon + 1
    }
}

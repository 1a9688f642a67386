import HoofbeatText

/// Finds what lets somebody act as another in a text that is to be published: private keys, tokens
/// of services, and lines of settings with a password.
struct SecretText {
    let line: Int
    /// What it is, after “this file holds”.
    let what: String

    /// Endings of files in which programs keep keys and passwords, all of them packed or encrypted.
    static let endings: Set = ["kdbx", "kdb", "p12", "pfx", "jks", "keystore", "ppk"]

    private static let marks: [(text: String, what: String)] = [
        ("PRIVATE KEY--", "a private key"), ("PRIVATE KEY --", "a private key"),
        ("PRIVATE KEY BLOCK--", "a private key"), ("PuTTY-User-Key-File", "a private key"),
        ("AGE-SECRET-KEY-1", "a private key"), ("client-key-data:", "a private key"),
        ("$ANSIBLE_VAULT;", "passwords"), ("_authToken=", "a password"),
        ("$apr1$", "a password"), (":$2y$", "a password"), ("\"auths\"", "a password"),
    ]
    /// Beginnings of tokens, behind which come letters and digits.
    private static let tokens = [
        "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "AKIA", "sk_live_",
        "AIza",
    ]
    /// Parts of names of settings.
    private static let names = [
        "password", "passwd", "passphrase", "secret", "api_key", "apikey", "private_key",
        "access_key", "credential",
    ]

    /// nil if there is none.
    init?(in bytes: [UInt8]) {
        for (text, what) in Self.marks {
            guard let place = bytes.firstPlace(of: Array(text.utf8)) else { continue }
            self = SecretText(at: place, in: bytes, what)
            return
        }
        for token in Self.tokens {
            guard let place = Self.place(ofToken: Array(token.utf8), in: bytes) else { continue }
            self = SecretText(at: place, in: bytes, "a password of a service")
            return
        }
        for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 })
        where Self.isSetting(line) {
            self = SecretText(at: line.startIndex, in: bytes, "a password")
            return
        }
        return nil
    }

    private init(at place: Int, in bytes: [UInt8], _ what: String) {
        line = bytes[..<place].reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
        self.what = what
    }

    private static func place(ofToken token: [UInt8], in bytes: [UInt8]) -> Int? {
        var rest = bytes[...]
        while let place = rest.firstPlace(of: token) {
            let after = bytes[(place + token.count)...].prefix(16)
            let isAlone = place == 0 || !bytes[place - 1].isLetterOrDigit
            if isAlone, after.count == 16, after.allSatisfy({ $0.isLetterOrDigit || $0 == 95 }) {
                return place
            }
            rest = bytes[(place + token.count)...]
        }
        return nil
    }

    /// Whether a line is like `DB_PASSWORD=…`, or `machine … password …` as in `.netrc`.
    private static func isSetting(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count < 4096 else { return false }
        let text = line.map(\.lowercased)
        if text.starts(with: "machine ".utf8), text.holds(" password ") { return true }
        guard let sign = text.firstIndex(of: UInt8(ascii: "=")) else { return false }
        var name = text[..<sign].drop(while: \.isBlank)
        if name.starts(with: "export ".utf8) { name = name.dropFirst(7) }
        while let last = name.last, last.isBlank { name.removeLast() }
        let isName = name.allSatisfy { $0.isLetterOrDigit || "_-.".utf8.contains($0) }
        guard isName, text[sign...].contains(where: \.isOfWord) else { return false }
        let isToken = name.ends(with: "_token") && line.first?.isCapital == true
        return isToken || names.contains { name.holds($0) }
    }
}

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

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
        "AIza", "npm_", "hf_", "sk-ant-", "sk-proj-", "rk_live_", "SG.", "pypi-", "dop_v1_",
    ]

    /// nil if there is none.
    /// - Parameter isTable: whether it is a table, whose first line names the columns.
    init?(in bytes: [UInt8], isTable: Bool = false) {
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
        var isFirst = true
        for line in bytes.split(whereSeparator: { $0 < 32 && $0 != 9 }) {
            let setting = SecretSetting(line)
            let isSecret = setting.isSecret || isTable && isFirst && setting.isHead
            isFirst = false
            guard isSecret else { continue }
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
            let isToken = after.allSatisfy { $0.isLetterOrDigit || $0 == 95 || $0 == 45 }
            if isAlone, after.count == 16, isToken { return place }
            rest = bytes[(place + token.count)...]
        }
        return nil
    }
}

import HoofbeatContent
import HoofbeatText

/// The people in a file of allowed signers (ssh-keygen(1)), as far as it says who they are.
///
/// A key proves who signed, and not that the record names the same person. So each record's
/// reviewer is looked for among the names by which the file knows the key.
package struct AllowedSigners {
    /// A line of the file.
    struct Signer {
        /// The names of the key, such as addresses; they may be patterns.
        let principals: [String]
        /// The bytes of the key; empty for that of an authority, which signs for no record.
        let key: [UInt8]
        /// What stands behind the key.
        let comment: String

        /// Whether the line lists a name, also by a pattern, and with no `!` before it, as
        /// ssh-keygen reads them (PATTERNS in ssh_config(5)).
        func lists(_ identity: String) -> Bool {
            var isListed = false
            for principal in principals {
                let isNegated = principal.hasPrefix("!")
                let pattern = Array((isNegated ? principal.dropFirst() : principal[...]).utf8)
                guard Self.fits(pattern[...], Array(identity.utf8)[...]) else { continue }
                if isNegated { return false }
                isListed = true
            }
            return isListed
        }

        private static func fits(
            _ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>
        ) -> Bool {
            // Where the last star stands, and what it may stand for at least.
            var (pattern, name) = (pattern, name)
            var retry: (pattern: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
            while let letter = name.first {
                if pattern.first == UInt8(ascii: "*") {
                    pattern = pattern.dropFirst()
                    retry = (pattern, name)
                } else if let sign = pattern.first, sign == letter || sign == UInt8(ascii: "?") {
                    (pattern, name) = (pattern.dropFirst(), name.dropFirst())
                } else if let last = retry {
                    retry = (last.pattern, last.name.dropFirst())
                    (pattern, name) = (last.pattern, last.name.dropFirst())
                } else {
                    return false
                }
            }
            return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
        }

        /// Whether the comment is the name of somebody else. What names a computer is none.
        func isSaidToBe(ofOtherThan person: String) -> Bool {
            let words = comment.split(whereSeparator: \.isWhitespace)
            let isName =
                words.count > 1 && !comment.contains("@")
                && words.allSatisfy { $0.first?.isUppercase ?? false }
                && PersonName.mayBePerson(comment)
                && comment.namesOfPerson.allSatisfy { !Self.devices.contains($0) }
            return isName && !comment.isMade(of: person.namesOfPerson)
        }

        private static let devices: Set = [
            "backup", "computer", "desktop", "hardware", "home", "key", "laptop", "mac", "macbook",
            "new", "office", "old", "pc", "personal", "phone", "private", "security", "signing",
            "tablet", "token", "work", "yubikey",
        ]

        /// Whether one of its names consists of names of the person: `ada.lantern@example.org`,
        /// `alantern` and “Ada Lantern” are of Dr Ada Lantern, and so is `ada`.
        func mayBe(_ person: String) -> Bool {
            let own = person.namesOfPerson
            return (principals + [comment]).contains { $0.isMade(of: own) }
        }
    }

    /// The path of the file.
    let path: String
    private let signers: [Signer]

    package init(path: String, _ text: String) {
        self.path = path
        signers = text.split(whereSeparator: \.isNewline).compactMap { Signer(line: $0) }
    }

    /// Whether a key that signed as somebody may be the person’s own: a line that lets it sign so
    /// is theirs, or has the very name and says of nobody else that it is theirs. A pattern such as
    /// `*@example.org` lets a key sign in the name of everybody, and is of whom its comment says.
    /// - Parameter key: its bytes, as the signature has them.
    package func mayBe(key: [UInt8], _ identity: String, of person: String) -> Bool {
        let lines = signers.filter { $0.key == key && $0.lists(identity) }
        return lines.isEmpty
            || lines.contains { line in
                !line.isSaidToBe(ofOtherThan: person)
                    && (line.mayBe(person) || line.principals.contains(identity))
            }
    }

    /// All lines that list a name, or another name of the same person.
    func signers(named identity: String) -> [Signer] {
        let own = signers.filter { $0.lists(identity) && $0.principals.contains(identity) }
        let names = Set(own.flatMap(\.principals))
        return signers.filter { !names.isDisjoint(with: $0.principals) }
    }

    /// Whether a name, which may also fit a pattern of the file, or its line is of the person.
    package func isListed(_ identity: String, as person: String) -> Bool {
        identity.isMade(of: person.namesOfPerson)
            || signers(named: identity).contains { $0.mayBe(person) }
    }

    /// The name by which the file lists somebody who is called so.
    func name(of person: String) -> String? {
        signers.first { $0.mayBe(person) }?.principals.first
    }
}

extension AllowedSigners.Signer {
    /// - Parameter line: `NAME,NAME [OPTIONS] TYPE KEY [COMMENT]`; the names may be in quotes.
    fileprivate init?(line: Substring) {
        let line = line.drop(while: \.isWhitespace)
        guard let first = line.first, first != "#" else { return nil }
        let isQuoted = first == "\""
        let names = (isQuoted ? line.dropFirst() : line).prefix {
            isQuoted ? $0 != "\"" : !$0.isWhitespace
        }
        let rest = line[names.endIndex...].split(whereSeparator: \.isWhitespace)
        let type = rest.firstIndex { word in
            ["ssh-", "ecdsa-", "sk-"].contains { word.hasPrefix($0) }
        }
        principals = names.split(separator: ",").map(String.init)
        comment = type.map { rest.dropFirst($0 + 2).joined(separator: " ") } ?? ""
        let options = rest[..<(type ?? rest.startIndex)].joined(separator: " ").lowercased()
        let isAuthority = options.contains("cert-authority")
        let written = type.map { rest.dropFirst($0 + 1).first ?? "" } ?? ""
        key = isAuthority ? [] : Base64.decoded(written.utf8)
    }
}

extension String {
    /// The name, without titles and differences of case, that two records of one person share.
    var namesOfPerson: [String] {
        let words = split { !$0.isLetter }.map { $0.lowercased() }
        return words.filter { !titles.contains($0) }
    }

    /// Whether what stands before an `@` are words of a name, or initials beside them.
    fileprivate func isMade(of names: [String]) -> Bool {
        let words = String(prefix { $0 != "@" }).namesOfPerson
        guard !words.isEmpty, let first = names.first, let last = names.last else { return false }
        let joined = [
            first + last, last + first, first.prefix(1) + last, first + last.prefix(1),
            last + first.prefix(1),
        ]
        let initials = Set(names.map { String($0.prefix(1)) })
        return words.contains { names.contains($0) || joined.contains($0) }
            && words.allSatisfy {
                names.contains($0) || joined.contains($0) || initials.contains($0)
            }
    }
}

private let titles: Set = [
    "dame", "doctor", "dr", "med", "miss", "mr", "mrs", "ms", "mx", "nurse", "prof", "professor",
    "sir", "sister",
]

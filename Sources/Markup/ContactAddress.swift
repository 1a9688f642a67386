import Text

/// What `mailto:` and `tel:` may lead to.
public enum ContactAddress {
    /// A mail address of one person or body: nothing in it can begin another header of the mail
    /// (RFC 5321, section 4.1.2, without quotes, comments and percent signs).
    public static func checkMail(_ text: some StringProtocol) throws(AddressFault) {
        try WebAddress.checkCharacters(String(text))
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw AddressFault(parts.count < 2 ? "it has no @" : "it has more than one @")
        }
        let names = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let isName = names.allSatisfy { name in
            !name.isEmpty
                && name.utf8.allSatisfy { $0.isLetterOrDigit || "_+-'~".utf8.contains($0) }
        }
        guard isName, parts[0].utf8.count <= 64, text.utf8.count <= 254 else {
            throw AddressFault("“\(parts[0])” cannot be a name before the @")
        }
        let host = try Host(parts[1])
        guard host.isName, parts[1].contains(".") else {
            throw AddressFault("“\(parts[1])” cannot receive mail")
        }
    }

    /// What follows `mailto:`; beside the address, only a subject and a text may be given.
    public static func checkMailLink(_ text: String) throws(AddressFault) {
        let address = text.prefix { $0 != "?" }
        let query = text.dropFirst(address.count + 1)
        for field in query.split(separator: "&", omittingEmptySubsequences: false)
        where text.contains("?") {
            let name = field.prefix { $0 != "=" }.lowercased()
            guard name == "subject" || name == "body" else {
                throw AddressFault(
                    "a mail link may give a subject and a body, not “\(name)”",
                    help: "take “\(name)” out")
            }
            // Only a text may have lines.
            let value = name == "body" ? field.replacing("%0D%0A", with: "") : field
            try WebAddress.checkCharacters(String(value))
        }
        try checkMail(address)
    }

    /// What follows `tel:` (RFC 3966): digits, and what makes them readable. Signs such as `*` and
    /// `#` would change settings of the reader's telephone.
    public static func checkPhone(_ text: String) throws(AddressFault) {
        let parts = text.lowercased().split(
            separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        let number = (parts.first ?? "").replacing("%20", with: "")
        let rest = number.hasPrefix("+") ? number.dropFirst() : number[...]
        let digits = rest.filter { $0.isASCII && $0.isNumber }
        if digits.isEmpty { throw AddressFault("it has no digits") }
        if number.hasPrefix("+"), rest.contains("(0)") {
            throw AddressFault(
                "the (0) is not dialled behind the code of a country",
                help: "write \(dialled(String(number)))")
        }
        if let odd = rest.first(where: { !"-.()".contains($0) && !digits.contains($0) }) {
            let isBlank = odd.isWhitespace || "/–—\u{2010}\u{2011}".contains(odd)
            throw AddressFault(
                "it holds “\(odd)”", help: isBlank ? "write \(dialled(String(number)))" : nil)
        }
        guard (2...20).contains(digits.count) else {
            throw AddressFault("it has too \(digits.count < 2 ? "few" : "many") digits")
        }
        guard parts.count == 2 else { return }
        let isExtension =
            parts[1].hasPrefix("ext=") && parts[1].utf8.count > 4
            && parts[1].dropFirst(4).utf8.allSatisfy(\.isDigit)
        guard isExtension else {
            throw AddressFault("after the number there may only be ;ext= and digits")
        }
    }

    /// A number as people read it, with blanks.
    public static func checkNumber(_ text: String) throws(AddressFault) {
        try checkPhone(String(text.filter { !$0.isWhitespace }))
    }

    /// What to dial for a number as people write it: of `+44 (0)20 7946 0000` not the 0 that only
    /// callers in that country begin with.
    public static func dialled(_ written: String) -> String {
        let isWhole = written.hasPrefix("+")
        let number = isWhole ? written.replacing("(0)", with: "") : written
        return (isWhole ? "+" : "") + number.filter { $0.isASCII && $0.isNumber }
    }
}

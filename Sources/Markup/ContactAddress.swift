import HoofbeatText

/// Checks where `mailto:` and `tel:` lead.
package enum ContactAddress {
    /// Checks the mail address of a single person or organisation. Nothing in it may begin another
    /// header of the mail (RFC 5321, section 4.1.2, without quotes, comments and percent signs).
    package static func checkMail(_ text: some StringProtocol) throws(AddressFault) {
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

    /// Checks what follows `mailto:`. Besides the address, only a subject and a text are allowed.
    package static func checkMailLink(_ text: String) throws(AddressFault) {
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
            // Only the text may have several lines.
            let value = name == "body" ? field.replacing("%0D%0A", with: "") : field
            try WebAddress.checkCharacters(String(value))
        }
        try checkMail(address)
    }

    /// Checks what follows `tel:` (RFC 3966): digits and hyphens. Signs such as `*` and `#` would
    /// change settings of the reader's telephone, and not every telephone ignores others.
    package static func checkPhone(_ text: String) throws(AddressFault) {
        try check(text, separators: "-")
    }

    private static func check(
        _ text: String, separators: String
    ) throws(AddressFault) {
        let parts = text.lowercased().split(
            separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        let number = (parts.first ?? "").replacing("%20", with: " ")
        let rest = number.hasPrefix("+") ? number.dropFirst() : number[...]
        let digits = rest.filter { $0.isASCII && $0.isNumber }
        if digits.isEmpty { throw AddressFault("it has no digits") }
        if number.hasPrefix("+"), rest.contains("(0)") {
            throw AddressFault(
                "the (0) is not dialled behind the code of a country",
                help: "write \(dialled(String(number)))")
        }
        let short = rest.split { "/,|&".contains($0) || $0.isLetter }
        if short.count > 1, short.allSatisfy({ (2...3).contains($0.filter(\.isNumber).count) }) {
            throw severalNumbers
        }
        if let odd = rest.first(where: { !separators.contains($0) && !digits.contains($0) }) {
            let isSeparator = odd.isWhitespace || ".()/–—\u{2010}\u{2011}".contains(odd)
            throw AddressFault(
                odd.isWhitespace ? "it holds a blank" : "it holds “\(odd)”",
                help: isSeparator ? "write \(dialled(String(number)))" : nil)
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

    /// Checks a number as people read it, with blanks. Up to four digits must be without any, since
    /// they are read as one.
    package static func checkNumber(_ text: String) throws(AddressFault) {
        let digits = dialled(text)
        if digits.count < 5, digits != text, digits == text.filter({ !" -".contains($0) }) {
            throw AddressFault("it is a short number with a gap", help: "write \(digits)")
        }
        // To YAML, 112.0 is a number like 112; to a telephone, it is 1120.
        if text.contains("."), digits.count < 6 || text.hasSuffix(".0") {
            throw AddressFault(
                "it is written with a point, like an amount",
                help: "write \(text.prefix { $0 != "." }), or blanks between the digits")
        }
        try check(String(text.filter { !$0.isWhitespace }), separators: "-.()")
    }

    /// Two numbers in one text would be dialled as one that does not exist.
    package static let severalNumbers = AddressFault(
        "it is more than one number", help: "write each by itself, as in [999, 112]")

    /// The digits to dial for a number as people write it. In `+44 (0)20 7946 0000`, the 0 is only
    /// for callers in that country, and is left out.
    package static func dialled(_ written: String) -> String {
        let isWhole = written.hasPrefix("+")
        let number = isWhole ? written.replacing("(0)", with: "") : written
        return (isWhole ? "+" : "") + number.filter { $0.isASCII && $0.isNumber }
    }

    /// Whether the text of a link shows another number than the one that the link dials.
    /// - Parameter target: what follows `tel:`.
    package static func misleads(_ text: String, to target: String) -> Bool {
        let dialled = Number(target.prefix { $0 != ";" })
        let shown = numbers(in: text)
        return !shown.isEmpty && !shown.contains { $0.reaches(dialled) }
    }

    /// The parts of a text that read like telephone numbers: `0800 1111`, and both parts of
    /// `112/999`.
    private static func numbers(in text: String) -> [Number] {
        var numbers: [Number] = []
        let runs = text.split { character in
            character.wholeNumberValue == nil && !character.isWhitespace
                && !"+-.()/–—\u{2010}\u{2011}".contains(character)
        }
        for run in runs {
            let parts = run.contains("/") ? run.split(separator: "/") : []
            let least = runs.count == 1 ? 2 : 3
            numbers += ([run] + parts).map { Number($0) }.filter { $0.digits.count >= least }
        }
        return numbers
    }

    private struct Number {
        let digits: String
        let isWhole: Bool

        init(_ written: Substring) {
            let text = written.drop { $0.isWhitespace || $0 == "(" }
            let isWhole = text.hasPrefix("+")
            let number = isWhole ? text.replacing("(0)", with: "") : text
            let digits = number.compactMap(\.wholeNumberValue).map(String.init).joined()
            self.isWhole = isWhole || digits.hasPrefix("00")
            // Callers dial `00` for the + before the code of a country.
            let isLong = !isWhole && digits.hasPrefix("00")
            self.digits = isLong ? String(digits.dropFirst(2)) : digits
        }

        /// Whether both lead to the same telephone: one may have the code of a country, and the
        /// other the 0 that the code replaces.
        func reaches(_ other: Number) -> Bool {
            if isWhole == other.isWhole { return digits == other.digits }
            let (whole, own) = isWhole ? (self, other) : (other, self)
            let inside = own.digits.hasPrefix("0") ? own.digits.dropFirst() : own.digits[...]
            return inside.count > 4 && whole.digits.hasSuffix(inside)
        }
    }
}

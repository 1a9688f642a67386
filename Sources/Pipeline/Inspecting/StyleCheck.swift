import HoofbeatText

/// Looks in CSS for anything that would be loaded from elsewhere or that moves: in a drawing, in
/// captions or in a book.
///
/// Comments and strings are searched like everything else: it is better to refuse a comment that
/// names an address than to miss an address because a string looked like a comment.
struct StyleCheck {
    struct Finding {
        let reason: String
        var help = SVGHelp.inside
        /// How many lines end before it.
        let linesBefore: Int
    }

    /// More findings than these tell an editor nothing new.
    private static let limit = 10

    /// Whether the files of a book may be loaded, which stand beside the style sheet.
    private let isOfBook: Bool

    /// The style sheet with its escapes resolved and in lower case (CSS Syntax, section 4.3.7).
    private(set) var plain: [UInt8] = []
    /// Places at which escapes swallowed a line end.
    private var swallowed: [Int] = []

    init(_ css: ArraySlice<UInt8>, isOfBook: Bool = false) {
        self.isOfBook = isOfBook
        plain.reserveCapacity(css.count)
        var index = css.startIndex
        while index < css.endIndex {
            if css[index] == UInt8(ascii: "\\") {
                index = resolve(css, after: index + 1)
            } else {
                plain.append(css[index].lowercased)
                index += 1
            }
        }
    }

    /// Whether a value can hold anything of interest: drawings have thousands of values that
    /// cannot, such as `translate(1, 2)`.
    static func isNeeded(for value: ArraySlice<UInt8>) -> Bool {
        // The last three letters are compared with those of the functions that load.
        var letters: UInt32 = 0
        for byte in value {
            if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "@") { return true }
            if byte == UInt8(ascii: "("), endings.contains(letters & 0xFFFFFF) { return true }
            letters = letters << 8 | UInt32(byte.lowercased)
        }
        return false
    }

    private static let functions = ["url", "url-prefix", "image-set", "image", "src", "expression"]
    private static let endings = functions.map { name in
        name.utf8.suffix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }

    /// Reads an escape and returns where it ends.
    private mutating func resolve(_ css: ArraySlice<UInt8>, after start: Int) -> Int {
        var index = start
        var number: UInt32 = 0
        while index < css.endIndex, index < start + 6,
            let digit = Character(Unicode.Scalar(css[index])).hexDigitValue
        {
            number = number << 4 | UInt32(digit)
            index += 1
        }
        if index > start {
            let scalar = Unicode.Scalar(number) ?? "\u{FFFD}"
            plain.append(contentsOf: String(Character(scalar)).lowercased().utf8)
            return skipBlank(css, at: index)
        }
        guard index < css.endIndex else { return index }
        if css[index] == 10 || css[index] == 13 || css[index] == 12 {
            return skipBlank(css, at: index)
        }
        plain.append(css[index].lowercased)
        return index + 1
    }

    /// Skips the single blank, or line end of one or two characters, that belongs to an escape.
    private mutating func skipBlank(_ css: ArraySlice<UInt8>, at index: Int) -> Int {
        guard index < css.endIndex, css[index].isXMLBlank || css[index] == 12 else { return index }
        var end = index + 1
        if css[index] == 13, end < css.endIndex, css[end] == 10 { end += 1 }
        if css[end - 1] == 10 { swallowed.append(plain.count) }
        return end
    }

    var findings: [Finding] {
        var findings: [Finding] = []
        for index in plain.indices where findings.count < Self.limit {
            switch plain[index] {
            case UInt8(ascii: "@")
            where follows("import", at: index + 1) && !isBesideBook(plain[(index + 7)...]):
                findings.append(finding("@import loads another style sheet", at: index))
            case UInt8(ascii: "@")
            where !isOfBook
                && ["", "-webkit-", "-moz-"].contains { follows($0 + "keyframes", at: index + 1) }:
                var finding = finding("@keyframes makes this drawing move", at: index)
                finding.help = .still
                findings.append(finding)
            case UInt8(ascii: "("):
                if let reason = reason(forFunctionWith: index) {
                    findings.append(finding(reason, at: index))
                }
            case UInt8(ascii: "b") where follows("behavior", at: index),
                UInt8(ascii: "-") where follows("-moz-binding", at: index):
                findings.append(finding("this style can run a script", at: index))
            default: break
            }
        }
        return findings
    }

    /// - Parameter bracket: the place where the function's arguments begin.
    private func reason(forFunctionWith bracket: Int) -> String? {
        let name = plain[..<bracket]
        guard let function = Self.functions.first(where: { name.ends(with: $0) }) else {
            return nil
        }
        if isOfBook {
            return isBesideBook(plain[(bracket + 1)...])
                ? nil : "this style loads from an address"
        }
        guard function.hasPrefix("url") else { return "this style loads from an address" }
        var target = plain[(bracket + 1)...].drop { $0.isXMLBlank || $0 == 12 }
        if target.first == UInt8(ascii: "\"") || target.first == UInt8(ascii: "'") {
            target = target.dropFirst()
        }
        return SVGAddress.isInside(target.prefix(64)) ? nil : "this style loads from an address"
    }

    /// Whether what is named up to the end of the declaration is a part of the book.
    private func isBesideBook(_ rest: ArraySlice<UInt8>) -> Bool {
        guard isOfBook else { return false }
        let targets = rest.prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ";") }
        // A picture may be inside the address, before whose data stands a semicolon.
        let isData = SVGAddress.isInside(
            rest.prefix(64).drop { $0.isXMLBlank || "\"'(url".utf8.contains($0) })
        let parts = targets.split { $0.isXMLBlank || "\"'(,".utf8.contains($0) }
        return isData
            || !parts.contains { part in
                let isFont = ["data:font/", "data:application/"].contains {
                    part.starts(with: $0.utf8)
                }
                return !isFont && LinkTarget.isOutside(String(decoding: part, as: UTF8.self))
            }
    }

    private func follows(_ text: String, at index: Int) -> Bool {
        plain[index...].starts(with: text.utf8)
    }

    private func finding(_ reason: String, at index: Int) -> Finding {
        let lines = plain[..<index].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        return Finding(
            reason: reason, linesBefore: lines + swallowed.filter { $0 <= index }.count)
    }
}

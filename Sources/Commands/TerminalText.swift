import HoofbeatMarkup

/// Text that terminals and workflow logs display and never act on.
///
/// As with `HTML`, only literals in the source code are trusted (`StringLiteralType` is
/// `StaticString`). A `String` becomes one line in which every hidden character is visible, as in
/// `\u{1B}`, and in which no workflow command can begin. A `Terminal` accepts nothing else.
struct TerminalText: Sendable, ExpressibleByStringInterpolation {
    /// The escaped text, for `Terminal` and for messages that another library formats.
    private(set) var text: String

    init(stringLiteral literal: StaticString) {
        text = literal.description
    }

    init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    /// A value on one line, cut off at the limit.
    init(_ value: String, limit: Int = .max) {
        let head = value.unicodeScalars.prefix(limit)
        text = Self.shown(head) + (head.endIndex < value.endIndex ? " …" : "")
    }

    /// A line of JSON. Hidden characters can only be in its strings, and are escaped as in JSON, so
    /// the value stays the same.
    init(json value: JSON) {
        text = ""
        Self.append(String(decoding: value.bytes(), as: UTF8.self).unicodeScalars, to: &text) {
            String($0).utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        }
        text += "\n"
    }

    /// Text of several lines from another library, escaped line by line. Tabs are kept, and so is a
    /// line that is a single colon, as in shell scripts.
    init(lines: String) {
        text = lines.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { Self.shown($0.unicodeScalars, isWholeLine: true) }.joined(separator: "\t")
        }.joined(separator: "\n")
    }

    static func += (left: inout TerminalText, right: TerminalText) {
        left.text += right.text
    }

    /// - Parameter code: a code of Select Graphic Rendition (ECMA-48, section 8.3.117).
    func styled(_ code: String) -> TerminalText {
        var styled = self
        styled.text = "\u{1B}[\(code)m\(text)\u{1B}[0m"
        return styled
    }

    private static func shown<Scalars: Sequence<Unicode.Scalar>>(
        _ scalars: Scalars, isWholeLine: Bool = false
    ) -> String {
        var text = ""
        append(scalars, to: &text, isWholeLine: isWholeLine) {
            "\\u{" + String($0.value, radix: 16, uppercase: true) + "}"
        }
        return text
    }

    /// GitHub's runner reads a line as a command if it begins with `::`, after any whitespace, or
    /// contains `##[`. Either can begin in one value and end in the text that follows.
    private static func append<Scalars: Sequence<Unicode.Scalar>>(
        _ scalars: Scalars, to text: inout String, isWholeLine: Bool = false,
        escape: (Unicode.Scalar) -> String
    ) {
        var isAtStart = true
        var last: Unicode.Scalar?
        var rest = scalars.makeIterator()
        var next = rest.next()
        while let scalar = next {
            next = rest.next()
            let couldContinue = next == ":" || (next == nil && !isWholeLine)
            let couldBeCommand =
                (isAtStart && scalar == ":" && couldContinue) || (last == "#" && scalar == "[")
            if couldBeCommand || HiddenCharacter.isHidden(scalar) {
                text += escape(scalar)
            } else {
                text.unicodeScalars.append(scalar)
            }
            if !scalar.properties.isWhitespace { isAtStart = false }
            last = scalar
        }
    }
}

extension TerminalText {
    struct Interpolation: StringInterpolationProtocol {
        typealias StringLiteralType = StaticString

        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        mutating func appendInterpolation(_ value: String) {
            text += TerminalText(value).text
        }

        mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }

        mutating func appendInterpolation(_ other: TerminalText) {
            text += other.text
        }

        /// The message of a workflow command, with its line breaks encoded for the runner.
        mutating func appendInterpolation(message lines: [String]) {
            text += lines.map { Self.encoded(TerminalText($0).text) }.joined(separator: "%0A")
        }

        /// A property of a workflow command.
        mutating func appendInterpolation(property value: String) {
            text += Self.encoded(TerminalText(value).text)
                .replacing(":", with: "%3A").replacing(",", with: "%2C")
        }

        private static func encoded(_ text: String) -> String {
            text.replacing("%", with: "%25")
        }
    }
}

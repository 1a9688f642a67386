/// A piece of HTML that cannot be left unescaped by accident.
///
/// Write markup as a string literal and values as interpolations:
///
///     let html: HTML = "<h1>\(page.title)</h1>"
///
/// Only text in the source code is trusted (`StringLiteralType` is `StaticString`, which a variable
/// can never be); a `String` is escaped because of its type. There is deliberately no generic
/// overload, so an Optional or a Double does not compile.
public struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The markup in UTF-8.
    public fileprivate(set) var bytes: [UInt8]

    /// No markup at all.
    public init() {
        bytes = []
    }

    public init(stringLiteral literal: StaticString) {
        bytes = []
        bytes.append(literal)
    }

    public init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Whether there is no markup.
    public var isEmpty: Bool { bytes.isEmpty }

    /// - Parameter parts: of usual length, such as items of a list.
    @usableFromInline mutating func reserve(parts: Int) {
        if parts > 1 { bytes.reserveCapacity(128 * parts) }
    }

    /// Adds markup at the end.
    public mutating func append(_ other: HTML) {
        bytes.append(markup: other)
    }

    /// What may stand in `\(…)` inside a literal of HTML.
    public struct Interpolation: StringInterpolationProtocol {
        public typealias StringLiteralType = StaticString

        fileprivate var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 128 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            bytes.append(literal)
        }

        /// Adds markup as it is.
        public mutating func appendInterpolation(_ html: HTML) {
            bytes.append(markup: html)
        }

        /// Adds markup, if there is any.
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(markup: html) }
        }

        /// Adds pieces of markup one after the other.
        public mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { bytes.append(markup: part) }
        }

        /// Adds text, which is then safe between tags and inside quoted attributes.
        public mutating func appendInterpolation(_ text: String) {
            bytes.appendEscaped(text)
        }

        /// Adds a whole number in digits.
        public mutating func appendInterpolation(_ number: Int) {
            bytes.append(decimal: number)
        }

        /// Adds markup that another renderer made, unchanged. A test counts the uses.
        package mutating func appendInterpolation(raw markup: UnsafeBufferPointer<UInt8>) {
            bytes.append(contentsOf: markup)
        }

        /// Adds an address for `href` or `src`; an unsafe one becomes `about:invalid`.
        public mutating func appendInterpolation(url address: String) {
            bytes.appendEscaped(SafeURL(address).text)
        }

        /// Adds an address that has been checked already.
        public mutating func appendInterpolation(url address: SafeURL) {
            bytes.appendEscaped(address.text)
        }

        /// Adds JSON that is safe inside `<script>`: no `<`, `>` or `&` remains unescaped.
        public mutating func appendInterpolation(json value: JSON) {
            bytes.append(contentsOf: value.bytes(safeInScript: true))
        }
    }
}

/// Joins the markup of all items, in order.
///
/// It is a function because a trailing closure cannot follow `\(…)` inside a literal.
@inlinable
public func each<Items: Sequence>(_ items: Items, _ markup: (Items.Element) -> HTML) -> HTML {
    var all = HTML()
    all.reserve(parts: items.underestimatedCount)
    for item in items { all.append(markup(item)) }
    return all
}

/// Returns the markup if the condition holds, or else nothing. A ternary of two literals would be a
/// String.
@inlinable
public func when(
    _ condition: Bool, _ markup: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = ""
) -> HTML {
    condition ? markup() : other()
}

/// Returns the markup for a value, or nothing if there is none.
@inlinable
public func when<Value>(_ value: Value?, _ markup: (Value) -> HTML) -> HTML {
    value.map(markup) ?? HTML()
}

extension [UInt8] {
    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Adds the bytes through their buffer: as an array they would be retained, which is slow where
    /// threads share them.
    mutating func append(markup html: HTML) {
        html.bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    /// Adds a number in decimal without making a String, since pages hold hundreds of numbers.
    mutating func append(decimal number: Int) {
        // The longest number has the 19 digits of 2⁶³ and a sign.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number.magnitude
            var start = digits.endIndex
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                start -= 1
                digits[start] = UInt8(ascii: "-")
            }
            append(contentsOf: digits[start...])
        }
    }

    /// Adds text with all five characters escaped, so that it is safe in attributes with either
    /// quote.
    mutating func appendEscaped(_ text: String) {
        // Most strings are one piece of memory, and asking for it neither copies nor retains them.
        if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil {
            Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) }
        }
    }

    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in utf8.indices {
            let entity: StaticString
            switch utf8[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            case UInt8(ascii: "'"): entity = "&#39;"
            default: continue
            }
            append(contentsOf: utf8[start..<index])
            append(entity)
            start = index + 1
        }
        append(contentsOf: utf8[start...])
    }
}

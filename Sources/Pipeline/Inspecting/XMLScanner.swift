import HoofbeatText

/// Reads XML once, byte by byte, and stops where a browser could read it in another way.
///
/// It knows no document types, and only the five entities that XML brings along, since files that
/// need more are refused anyway (XML 1.0, fifth edition).
struct XMLScanner {
    enum Token {
        /// The attributes of the element are then in `attributes`.
        case start(name: Range<Int>, isEmpty: Bool)
        case end
        /// Text, in which characters may be written as references.
        case text(Range<Int>)
        /// The content of `<![CDATA[…]]>`.
        case characters(Range<Int>)
        case comment
        /// `<?…?>`, without its marks.
        case instruction(Range<Int>)
        /// `<!DOCTYPE …>`, or another declaration.
        case declaration
    }

    struct Attribute {
        let name: Range<Int>
        /// The value without its quotes.
        let value: Range<Int>
    }

    struct Failure: Error {
        let offset: Int
        /// What is wrong, in an editor's words.
        let reason: String
    }

    let bytes: [UInt8]
    /// The attributes of the element that was read last.
    private(set) var attributes: [Attribute] = []
    /// Where the last token began.
    private(set) var start = 0
    private var position = 0
    /// The names of the elements that are open.
    private var open: [Range<Int>] = []
    private var hasRoot = false

    /// - Parameter bytes: valid UTF-8, without a byte order mark.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var depth: Int { open.count }

    /// nil at the end of a whole document.
    mutating func next() throws(Failure) -> Token? {
        start = position
        guard position < bytes.count else {
            if open.isEmpty, hasRoot { return nil }
            throw failure(hasRoot ? "an element is not closed" : "it has no element")
        }
        guard bytes[position] == UInt8(ascii: "<") else { return try text() }
        switch byte(at: position + 1) {
        case UInt8(ascii: "/"): return try endTag()
        case UInt8(ascii: "?"):
            return .instruction(try delimited(from: position + 2, by: "?>", "an instruction"))
        case UInt8(ascii: "!"): return try mark()
        default: return try startTag()
        }
    }

    private mutating func text() throws(Failure) -> Token {
        let from = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        if open.isEmpty, !bytes[from..<position].allSatisfy(\.isXMLBlank) {
            throw Failure(offset: from, reason: "there is text outside its element")
        }
        return .text(from..<position)
    }

    private mutating func mark() throws(Failure) -> Token {
        if starts(with: "<!--") {
            let inside = try delimited(from: position + 4, by: "--", "a comment")
            guard byte(at: inside.upperBound + 2) == UInt8(ascii: ">") else {
                throw Failure(offset: inside.upperBound, reason: "a comment holds --")
            }
            position += 1
            return .comment
        }
        if starts(with: "<![CDATA["), !open.isEmpty {
            return .characters(try delimited(from: position + 9, by: "]]>", "a CDATA section"))
        }
        try skipDeclaration()
        return .declaration
    }

    /// Skips a declaration, with the part in square brackets.
    private mutating func skipDeclaration() throws(Failure) {
        var depth = 0
        var quote: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if let mark = quote {
                if byte == mark { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: ">"):
                depth -= 1
                if depth == 0 { return }
            default: break
            }
        }
        throw failure("a declaration is not closed")
    }

    /// Returns what comes before the mark, and moves past it.
    private mutating func delimited(
        from first: Int, by mark: StaticString, _ what: String
    ) throws(Failure) -> Range<Int> {
        position = first
        while position < bytes.count {
            if starts(with: mark) {
                defer { position += mark.withUTF8Buffer(\.count) }
                return first..<position
            }
            position += 1
        }
        throw failure(what + " is not closed")
    }

    private mutating func endTag() throws(Failure) -> Token {
        position += 2
        let name = try name()
        skipBlanks()
        guard byte(at: position) == UInt8(ascii: ">") else { throw failure("a tag is not closed") }
        position += 1
        guard let last = open.popLast(), bytes[last].elementsEqual(bytes[name]) else {
            throw failure("</\(text(name))> closes an element that is not open")
        }
        return .end
    }

    private mutating func startTag() throws(Failure) -> Token {
        position += 1
        let name = try name()
        if open.isEmpty, hasRoot { throw failure("it has more than one element at its top") }
        hasRoot = true
        attributes.removeAll(keepingCapacity: true)
        while true {
            let hasBlank = skipBlanks()
            switch byte(at: position) {
            case UInt8(ascii: ">"):
                position += 1
                open.append(name)
                return .start(name: name, isEmpty: false)
            case UInt8(ascii: "/"):
                guard byte(at: position + 1) == UInt8(ascii: ">") else {
                    throw failure("a / stands alone in a tag")
                }
                position += 2
                return .start(name: name, isEmpty: true)
            default:
                guard hasBlank else { throw failure("a tag cannot be read") }
                try add(try attribute())
            }
        }
    }

    /// Adds an attribute that the element does not have yet (XML 1.0, section 3.1).
    private mutating func add(_ attribute: Attribute) throws(Failure) {
        let name = bytes[attribute.name]
        guard !attributes.contains(where: { bytes[$0.name].elementsEqual(name) }) else {
            throw failure("the attribute \(text(attribute.name)) stands twice in a tag")
        }
        // No program writes as many, and each is compared with all before it.
        guard attributes.count < 500 else { throw failure("a tag has too many attributes") }
        attributes.append(attribute)
    }

    private mutating func attribute() throws(Failure) -> Attribute {
        let name = try name()
        skipBlanks()
        guard byte(at: position) == UInt8(ascii: "=") else {
            throw failure("the attribute \(text(name)) has no value")
        }
        position += 1
        skipBlanks()
        guard let quote = byte(at: position),
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { throw failure("the value of \(text(name)) stands in no quotes") }
        position += 1
        let from = position
        while position < bytes.count, bytes[position] != quote {
            if bytes[position] == UInt8(ascii: "<") {
                throw failure("there is a < in the value of \(text(name))")
            }
            position += 1
        }
        guard position < bytes.count else { throw failure("a quote is not closed") }
        position += 1
        return Attribute(name: name, value: from..<position - 1)
    }

    private mutating func name() throws(Failure) -> Range<Int> {
        let from = position
        while position < bytes.count, bytes[position].isXMLName { position += 1 }
        guard position > from, !bytes[from].isXMLNameRest else {
            throw failure("a name is missing or cannot be read")
        }
        return from..<position
    }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let from = position
        while position < bytes.count, bytes[position].isXMLBlank { position += 1 }
        return position > from
    }

    private func byte(at index: Int) -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    private func starts(with mark: StaticString) -> Bool {
        mark.withUTF8Buffer { mark in
            guard position + mark.count <= bytes.count else { return false }
            for index in mark.indices where bytes[position + index] != mark[index] {
                return false
            }
            return true
        }
    }

    private func failure(_ reason: String) -> Failure {
        Failure(offset: min(position, max(0, bytes.count - 1)), reason: reason)
    }
}

extension XMLScanner {
    /// XML may hold no other characters (XML 1.0, production 2).
    func checkCharacters() throws(Failure) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Failure(offset: 0, reason: "it is not UTF-8 text")
        }
        if let place = bytes.firstIndex(where: { $0 < 32 && !$0.isXMLBlank }) {
            throw Failure(offset: place, reason: "it holds a control character")
        }
    }

    /// Whether an instruction is `<?xml …?>`, which may only come first.
    func isXMLDeclaration(_ range: Range<Int>) -> Bool {
        bytes[range].starts(with: "xml".utf8) && bytes[range].dropFirst(3).first?.isXMLBlank == true
    }

    /// The encoding that an XML declaration names, if it is not UTF-8.
    func foreignEncoding(_ range: Range<Int>) -> String? {
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard let start = text.firstRange(of: "encoding") else { return nil }
        let name = text[start.upperBound...].drop { " \t\r\n=\"'".contains($0) }
            .prefix { !"\"'".contains($0) }
        return ["utf-8", "us-ascii"].contains(name.lowercased()) ? nil : String(name)
    }

    /// The text of a range, as far as a message can show it.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].prefix(60), as: UTF8.self)
    }

    /// The line of a byte, from 1. It is counted only where something is wrong.
    func line(at offset: Int) -> Int {
        bytes[..<min(offset, bytes.count)].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    }
}

extension UInt8 {
    /// A blank (XML 1.0, production 3).
    var isXMLBlank: Bool { isBlank }

    /// A byte of a name (XML 1.0, production 4a). All letters beyond ASCII pass, since no name that
    /// matters has one.
    fileprivate var isXMLName: Bool {
        self >= 0x80 || isLetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
            || isXMLNameRest
    }

    /// A byte that a name may hold, but not begin with.
    fileprivate var isXMLNameRest: Bool {
        self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self.isDigit
    }
}

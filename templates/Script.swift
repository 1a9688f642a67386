/// Shortens a script before it is published: without comments, needless spaces and the long names
/// of private members, it loses a third of its weight.
///
/// In our scripts a comment is a block that begins with `/**`, or a line that begins with `//`. No
/// text in them looks like one. Every statement ends with a semicolon or a brace.
struct Script {
    private let source: [UInt8]

    init(_ source: [UInt8]) {
        self.source = source
    }

    var published: [UInt8] {
        let slashes = Array("//".utf8)
        let lines = PublishedLines(source, comment: "/**").lines
            .filter { !$0.starts(with: slashes) }
        var writer = ScriptWriter(Array(lines.joined(separator: [UInt8(ascii: "\n")])))
        writer.write()
        return writer.written
    }
}

/// Copies code token by token. Texts, templates and regular expressions stay as they are.
private struct ScriptWriter {
    private let code: [UInt8]
    private var place = 0
    private(set) var written: [UInt8] = []
    /// Whether a space or line break follows what was copied last.
    private var space: UInt8?
    /// The number of open braces in each hole of a template literal.
    private var holes: [Int] = []
    private var privateNames: [ArraySlice<UInt8>: UInt8] = [:]

    init(_ code: [UInt8]) {
        self.code = code
    }

    mutating func write() {
        while place < code.count {
            let byte = code[place]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"):
                space = space == UInt8(ascii: "\n") ? space : byte
                place += 1
            case UInt8(ascii: "\""): put(through { $0.endOfText() })
            case UInt8(ascii: "`"):
                put(through { $0.place += 1 })
                copyTemplate()
            case UInt8(ascii: "/") where written.last.map(Self.mayPrecedeExpression) != false:
                put(through { $0.endOfExpression() })
            case UInt8(ascii: "}") where holes.last == 0:
                holes.removeLast()
                put(through { $0.place += 1 })
                copyTemplate()
            case _ where byte.isNameByte: putName()
            default:
                if let last = holes.indices.last {
                    if byte == UInt8(ascii: "{") { holes[last] += 1 }
                    if byte == UInt8(ascii: "}") { holes[last] -= 1 }
                }
                put(through { $0.place += 1 })
            }
        }
    }

    private mutating func through(_ move: (inout ScriptWriter) -> Void) -> ArraySlice<UInt8> {
        let start = place
        move(&self)
        // While a script is edited, its last text may have no end.
        place = min(place, code.count)
        return code[start..<place]
    }

    private mutating func endOfText() {
        place += 1
        while place < code.count, code[place] != UInt8(ascii: "\"") {
            place += code[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        place += 1
    }

    private mutating func endOfExpression() {
        place += 1
        var isInSet = false
        while place < code.count, isInSet || code[place] != UInt8(ascii: "/") {
            switch code[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "["): isInSet = true
            case UInt8(ascii: "]"): isInSet = false
            default: break
            }
            place += 1
        }
        place += 1
    }

    /// Copies a template literal up to its end or its next hole.
    private mutating func copyTemplate() {
        while place < code.count {
            let byte = code[place]
            if byte == UInt8(ascii: "\\"), place + 1 < code.count {
                written += code[place..<place + 2]
                place += 2
            } else if code[place...].starts(with: "${".utf8) {
                written += code[place..<place + 2]
                place += 2
                holes.append(0)
                return
            } else {
                written.append(byte)
                place += 1
                if byte == UInt8(ascii: "`") { return }
            }
        }
    }

    /// Private members are named by single letters in the order in which they first appear.
    private mutating func putName() {
        let name = through { writer in
            while writer.place < writer.code.count, writer.code[writer.place].isNameByte {
                writer.place += 1
            }
        }
        guard name.first == UInt8(ascii: "#") else { return put(name) }
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
        let number = privateNames.count
        guard let letter = privateNames[name] ?? (number < letters.count ? letters[number] : nil)
        else { return put(name) }
        privateNames[name] = letter
        put([UInt8(ascii: "#"), letter])
    }

    private mutating func put(_ token: ArraySlice<UInt8>) {
        if let space, let last = written.last, let next = token.first,
            Self.isNeeded(space, between: last, and: next)
        {
            written.append(space)
        }
        space = nil
        if token.first == UInt8(ascii: "}"), written.last == UInt8(ascii: ";") {
            written.removeLast()
        }
        written += token
    }

    private static func isNeeded(
        _ space: UInt8, between last: UInt8, and next: UInt8
    ) -> Bool {
        if space == UInt8(ascii: "\n") {
            return !"{[(,;}:?|&=>+".utf8.contains(last) && !")]}.?:|&".utf8.contains(next)
        }
        return last.isNameByte && next.isNameByte || last == next && "+-".utf8.contains(last)
            || last == UInt8(ascii: "/") || next == UInt8(ascii: "/")
    }

    /// Whether a slash after it begins a regular expression.
    private static func mayPrecedeExpression(_ byte: UInt8) -> Bool {
        "(,=:[!&|?{};>\n".utf8.contains(byte)
    }
}

extension UInt8 {
    fileprivate var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
            UInt8(ascii: "#"), 0x80...:
            true
        default: false
        }
    }
}

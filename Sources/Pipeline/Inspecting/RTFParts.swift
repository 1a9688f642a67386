import HoofbeatText

/// Looks through an RTF document for embedded objects, templates and fields, which its control
/// words begin (Rich Text Format 1.9.1).
struct RTFParts {
    private let bytes: [UInt8]
    private var place = 0
    /// The instructions of fields that are open, with the depth of their groups.
    private var fields: [(field: WordField, depth: Int)] = []
    private var depth = 0

    /// Words that embed or fetch, whatever follows them.
    private static let fetching: Set = [
        "template", "mailmerge", "mmdatasource", "nextfile", "filetbl", "subdocument",
    ]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func check() throws(RunningPart) {
        var reader = self
        try reader.read()
    }

    private mutating func read() throws(RunningPart) {
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\\"): try readControl()
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                if let last = fields.last, last.depth == depth {
                    fields.removeLast()
                    try last.field.check()
                }
                depth -= 1
            case 10, 13: break
            default: add([byte])
            }
        }
        for open in fields { try open.field.check() }
    }

    private mutating func add(_ text: [UInt8]) {
        guard !fields.isEmpty else { return }
        fields[fields.count - 1].field.add(String(decoding: text, as: UTF8.self))
    }

    /// Takes a sign that is written as a number, or what stands for another text. No program
    /// writes letters and signs of ASCII like that, or the name of a field.
    private mutating func holdCode(_ number: Int? = nil) {
        guard !fields.isEmpty else { return }
        let isPlain = number.map { (0..<128).contains($0) } ?? false
        fields[fields.count - 1].field.holdCode(inAddress: isPlain)
    }

    private mutating func readControl() throws(RunningPart) {
        guard place < bytes.count else { return }
        let sign = bytes[place]
        guard sign.isLetter else {
            place += 1
            if sign == UInt8(ascii: "'") {
                let digits = String(decoding: bytes[place...].prefix(2), as: UTF8.self)
                holdCode(UInt8(digits, radix: 16).map(Int.init))
                place = min(place + 2, bytes.count)
            } else if sign == UInt8(ascii: "~") {
                add([32])
            } else if "\\{}".utf8.contains(sign) {
                add([sign])
            }
            return
        }
        let word = bytes[place...].prefix(40).prefix(while: \.isLetter)
        place += word.count
        let number = bytes[place...].prefix(12).prefix { $0.isDigit || $0 == UInt8(ascii: "-") }
        place += number.count
        // One blank ends the word, and is no text.
        if place < bytes.count, bytes[place] == 32 { place += 1 }
        try take(
            String(decoding: word, as: UTF8.self), Int(String(decoding: number, as: UTF8.self)))
    }

    private mutating func take(_ word: String, _ number: Int?) throws(RunningPart) {
        if word.hasPrefix("obj") {
            throw RunningPart("holds an embedded object", .withoutMacros)
        }
        if Self.fetching.contains(word) {
            throw RunningPart("fetches its \(word) from elsewhere", .withoutLinks)
        }
        switch word {
        case "fldinst":
            holdCode()
            guard fields.count < 100 else {
                throw RunningPart("is nested too deeply to be read", .again)
            }
            fields.append((WordField(), depth))
        case "u": holdCode(number)
        case "field", "upr", "ud": holdCode()
        // What a program passes over here may hold anything.
        case "bin": holdCode(0)
        // What is drawn as a blank.
        case "tab", "line", "par", "emspace", "enspace": add([32])
        default: break
        }
    }
}

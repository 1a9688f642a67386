import HoofbeatText

/// Looks through an RTF document for embedded objects and templates, which its control words begin
/// (Rich Text Format 1.9.1).
struct RTFParts {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func check() throws(RunningPart) {
        var place = 0
        while let slash = bytes.withUnsafeBytes({
            $0.firstPlace(of: UInt8(ascii: "\\"), from: place)
        }) {
            place = slash + 1
            guard place < bytes.count else { return }
            // A backslash, a brace or a line end after it stands for itself, and begins no word.
            guard bytes[place].isLetter else {
                if bytes[place] != UInt8(ascii: "*") { place += 1 }
                continue
            }
            let word = bytes[place...].prefix(40).prefix(while: \.isLetter)
            place += word.count
            if word.starts(with: "obj".utf8) {
                throw RunningPart("holds an embedded object", .withoutMacros)
            }
            if word.elementsEqual("template".utf8) {
                throw RunningPart("fetches its template from elsewhere", .withoutLinks)
            }
            if word.elementsEqual("fldinst".utf8), isFetched(from: place) {
                throw RunningPart("holds a field that fetches from elsewhere (DDE)", .withoutLinks)
            }
        }
    }

    /// Whether the instruction of a field, without its control words, asks another program.
    private func isFetched(from start: Int) -> Bool {
        var text: [UInt8] = []
        var place = start
        let end = min(bytes.count, start + 1000)
        while place < end, text.count < 3 {
            if bytes[place] == UInt8(ascii: "\\") {
                place += 1
                while place < end, bytes[place].isLetterOrDigit { place += 1 }
            } else {
                if bytes[place].isLetter { text.append(bytes[place].lowercased) }
                place += 1
            }
        }
        return text.starts(with: "dde".utf8)
    }
}

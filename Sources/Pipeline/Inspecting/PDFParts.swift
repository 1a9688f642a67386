import HoofbeatText

/// Looks through a PDF for what runs or holds other files (ISO 32000-2, 12.6 and 7.11.4).
///
/// Names are found wherever they stand, also with letters in hexadecimal digits, and in streams of
/// objects, which are unpacked. What is encrypted or packed in an unusual way is refused.
struct PDFParts {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static let running: [String: String] = [
        "JavaScript": "a script", "Launch": "a command that starts programs",
        "Rendition": "an action that can run scripts", "OnInstantiate": "a script",
        "RichMedia": "an embedded program", "RichMediaContent": "an embedded program",
        "XFA": "a form that can run scripts", "ImportData": "a command that reads files",
        "EmbeddedFile": "another file", "EmbeddedFiles": "another file",
        "FileAttachment": "another file", "GoToE": "another file",
    ]
    /// Ways to pack a stream that only pictures need.
    private static let unusual: Set = [
        "LZWDecode", "LZW", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "RunLengthDecode",
        "RL", "Crypt", "Predictor",
    ]
    /// In bytes, unpacked, of one stream.
    private static let limit = 32_000_000
    /// In bytes. What describes a stream stands within so many before it.
    private static let reach = 4096

    func check() throws(RunningPart) {
        for name in Self.names(in: bytes[...]) {
            if name == "Encrypt" {
                throw RunningPart("is locked, so nothing can look into it", .printed)
            }
            try Self.refuse(name)
        }
        var start = 0
        while let place = bytes[start...].firstPlace(of: Array("stream".utf8)) {
            start = place + 6
            let isEnd = bytes[max(0, place - 3)..<place].elementsEqual("end".utf8)
            guard !isEnd, let data = dataStart(after: start) else { continue }
            let before = bytes[max(0, place - Self.reach)..<place]
            try check(streamAt: data, Self.names(in: Self.lastObject(before)))
        }
    }

    private static func refuse(_ name: String) throws(RunningPart) {
        if let what = running[name] { throw RunningPart("holds \(what) (/\(name))", .printed) }
    }

    /// Where the data of a stream begin; nil if the word is none that begins a stream.
    private func dataStart(after end: Int) -> Int? {
        var end = end
        while end < bytes.count, bytes[end].isSpaceOrTab { end += 1 }
        guard end < bytes.count else { return nil }
        if bytes[end] == 10 { return end + 1 }
        guard bytes[end] == 13 else { return nil }
        return end + 1 < bytes.count && bytes[end + 1] == 10 ? end + 2 : end + 1
    }

    private static func lastObject(_ before: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = before
        while let place = rest.firstPlace(of: Array("endobj".utf8)) {
            rest = rest[(place + 6)...]
        }
        return rest
    }

    private func check(streamAt start: Int, _ description: [String]) throws(RunningPart) {
        let holdsObjects = description.contains("ObjStm")
        let head = isPacked(at: start) ? Inflate.text(of: bytes[start...], limit: 64) : []
        // Objects begin with their numbers; pictures, which are large, hardly ever do.
        let mayHoldObjects = head.first.map { $0.isDigit || $0.isBlank } ?? false
        if holdsObjects {
            let isPlain = !description.contains("Filter")
            let isUsual =
                mayHoldObjects && description.contains { $0 == "FlateDecode" || $0 == "Fl" }
            guard isPlain || isUsual, !description.contains(where: Self.unusual.contains) else {
                throw RunningPart("is packed in a way that nothing can look into", .printed)
            }
        }
        guard mayHoldObjects else { return }
        let unpacked = Inflate.text(of: bytes[start...], limit: Self.limit)
        guard unpacked.count < Self.limit || !holdsObjects else {
            throw RunningPart("is too large for anything to look through it", .printed)
        }
        for name in Self.names(in: unpacked[...]) { try Self.refuse(name) }
    }

    /// Whether data begin as those that are packed with DEFLATE do (RFC 1950, 2.2).
    private func isPacked(at start: Int) -> Bool {
        guard start + 2 < bytes.count else { return false }
        let (method, check) = (Int(bytes[start]), Int(bytes[start + 1]))
        return method & 15 == 8 && (method << 8 | check) % 31 == 0
    }

    /// The names in some bytes that begin like one of those that matter, in their order.
    private static func names(in bytes: ArraySlice<UInt8>) -> [String] {
        var names: [String] = []
        bytes.withUnsafeBytes { bytes in
            var start = 0
            while let slash = bytes.firstPlace(of: UInt8(ascii: "/"), from: start) {
                start = slash + 1
                if let name = name(at: start, in: bytes) { names.append(name) }
            }
        }
        return names
    }

    /// The name after a slash (ISO 32000-2, 7.3.5); nil if it is longer than any that matters.
    private static func name(at start: Int, in bytes: UnsafeRawBufferPointer) -> String? {
        var name: [UInt8] = []
        var place = start
        while place < bytes.count, bytes[place] > 32, !"()<>[]{}/%".utf8.contains(bytes[place]) {
            if name.count > 20 { return nil }
            if bytes[place] == UInt8(ascii: "#"), place + 2 < bytes.count,
                let high = hex(bytes[place + 1]), let low = hex(bytes[place + 2])
            {
                name.append(high << 4 | low)
                place += 3
            } else {
                name.append(bytes[place])
                place += 1
            }
        }
        // In pictures, slashes are followed by anything.
        return name.allSatisfy(\.isLetterOrDigit) ? String(decoding: name, as: UTF8.self) : nil
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}

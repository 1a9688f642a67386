import HoofbeatText

/// Looks through the description of a web app for what browsers fetch from other sites when
/// someone installs it (Web Application Manifest, sections 1 and 3).
struct WebManifest {
    private let bytes: [UInt8]

    /// Members whose addresses are fetched or opened.
    private static let addresses: Set = ["src", "start_url", "scope", "id", "action", "url"]
    /// Lists of apps of other shops, to which a browser only links.
    private static let foreign: Set = ["related_applications"]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func check() throws(RunningPart) {
        var rest = bytes[...]
        var line = 1
        var key = ""
        // What the lists and objects are called that are open.
        var open: [String] = []
        while let byte = rest.popFirst() {
            switch byte {
            case 10: line += 1
            case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(key)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: "\""):
                let text = Self.text(&rest)
                if rest.drop(while: \.isBlank).first == UInt8(ascii: ":") {
                    key = text
                } else if Self.addresses.contains(key), LinkTarget.isOutside(text),
                    open.allSatisfy({ !Self.foreign.contains($0) })
                {
                    throw RunningPart(
                        "names an address of another site, \(text.prefix(80))", .manifest,
                        line: line)
                }
            default: break
            }
        }
    }

    /// The string that begins here (RFC 8259, section 7).
    private static func text(_ rest: inout ArraySlice<UInt8>) -> String {
        var written: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            written.append(byte)
            if byte == UInt8(ascii: "\\"), let next = rest.popFirst() { written.append(next) }
        }
        return String(decoding: TextWords.unescaped(written), as: UTF8.self)
    }
}

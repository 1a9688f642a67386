import HoofbeatText

/// What the cells of a workbook of Excel refer to (ECMA-376, part 1, 18.4 and 18.8): texts that all
/// sheets share, and how numbers are written.
struct Workbook {
    /// A cell as it is read.
    struct Cell {
        /// From 0; nil if it comes behind the one before.
        private(set) var column: Int?
        private var type = ""
        private var style = 0
        var value: [UInt8] = []

        mutating func take(_ attribute: String, _ text: ArraySlice<UInt8>) {
            switch attribute {
            case "t": type = String(decoding: text, as: UTF8.self)
            case "s": style = Int(String(decoding: text, as: UTF8.self)) ?? 0
            case "r":
                let letters = text.prefix { ($0 | 32) &- 97 < 26 }
                guard (1...3).contains(letters.count) else { return }
                column = letters.reduce(0) { $0 * 26 + Int($1 | 32) - 96 } - 1
            default: break
            }
        }

        fileprivate var sharedText: Int? {
            type == "s" ? Int(String(decoding: value, as: UTF8.self)) : nil
        }
        fileprivate var format: Int? { type.isEmpty || type == "n" ? style : nil }
    }

    private var texts: [[UInt8]] = []
    /// The words in each format that cells may have.
    private var formats: [[UInt8]] = []

    /// In bytes. A longer text is read once, and not again for each cell with it.
    private static let longestText = 200

    init(_ reader: PartReader) throws(RunningPart) {
        var reader = reader
        let entries = reader.archive.entries
        for entry in entries where entry.key == "xl/sharedstrings.xml" {
            var isText = false
            try reader.forEachToken(of: entry) { token, scanner throws(RunningPart) in
                switch token {
                case .start(let range, let isEmpty):
                    let name = XMLName(scanner.bytes[range]).local
                    if name == "si" { texts.append([]) }
                    isText = name == "t" && !isEmpty
                case .text(let range) where isText && !texts.isEmpty:
                    let text = scanner.decodedForHTML(range)
                    let rest = Self.longestText - texts[texts.count - 1].count
                    texts[texts.count - 1] += text.prefix(max(0, rest))
                case .end: isText = false
                default: break
                }
            }
        }
        for entry in entries where entry.key == "xl/styles.xml" {
            try readFormats(entry, &reader)
        }
    }

    private mutating func readFormats(
        _ entry: ZIPArchive.Entry, _ reader: inout PartReader
    ) throws(RunningPart) {
        var codes: [String: [UInt8]] = [:]
        var isOfCells = false
        try reader.forEachElement(of: entry) { element throws(RunningPart) in
            switch element.name.local {
            case "numfmt":
                let code = Array((element.value(of: "formatcode") ?? "").utf8)
                codes[element.value(of: "numfmtid") ?? ""] = NumberFormat.words(in: code[...])
            case "cellxfs": isOfCells = true
            case "cellstylexfs", "cellstyles", "dxfs": isOfCells = false
            case "xf" where isOfCells:
                formats.append(codes[element.value(of: "numfmtid") ?? ""] ?? [])
            default: break
            }
        }
    }

    /// The cell as readers see it.
    func text(of cell: Cell) -> [UInt8] {
        if let number = cell.sharedText {
            return texts.indices.contains(number) ? texts[number] : []
        }
        guard let format = cell.format, !cell.value.isEmpty, formats.indices.contains(format),
            !formats[format].isEmpty
        else { return cell.value }
        return cell.value + [32] + formats[format]
    }
}

/// How a number is written (ECMA-376, part 1, 18.8.31).
enum NumberFormat {
    /// What a format adds to numbers, such as `mg` in `0.0" mg"`.
    static func words(in code: ArraySlice<UInt8>) -> [UInt8] {
        var words: [UInt8] = []
        var rest = code.prefix(200)
        while let sign = rest.popFirst(), sign != UInt8(ascii: ";") {
            switch sign {
            case UInt8(ascii: "\""):
                let text = rest.prefix { $0 != UInt8(ascii: "\"") }
                words += text
                rest = rest[text.endIndex...].dropFirst()
            case UInt8(ascii: "\\"), UInt8(ascii: "!"):
                if let next = rest.popFirst() { words.append(next) }
            // The width of a sign, and a sign to fill the cell with.
            case UInt8(ascii: "_"), UInt8(ascii: "*"): _ = rest.popFirst()
            case 32: words.append(32)
            default: break
            }
        }
        return Array(words[...].trimmed)
    }
}

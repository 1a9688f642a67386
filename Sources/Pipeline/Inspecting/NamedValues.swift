import HoofbeatContent
import HoofbeatText

/// The values of a file of data, each with its name, as rows of a table: `{"doseMg": 10}` says the
/// same as a column headed `doseMg` that holds 10.
///
/// Values that belong together make one table: those of an object in JSON, of an item in YAML, and
/// of an element in XML with the elements in it.
struct NamedValues {
    private struct Group {
        /// The name of the whole, which may say what its values are counted in.
        var name: [UInt8] = []
        var pairs: [(name: [UInt8], value: [UInt8])] = []
    }

    /// As `FileWords.Form.document` divides them.
    private var rows: [UInt8] = []

    private mutating func add(_ group: Group) {
        guard !group.pairs.isEmpty else { return }
        let name = group.name.isEmpty ? [] : group.name + [32]
        let mark = [FileWords.Mark.cell]
        rows += group.pairs.map { name + $0.name }.joined(separator: mark)
        rows.append(FileWords.Mark.row)
        rows += group.pairs.map(\.value).joined(separator: mark)
        rows.append(FileWords.Mark.block)
    }
}

extension NamedValues {
    /// - Parameter bytes: JSON, as far as it can be read.
    static func rows(ofJSON bytes: [UInt8]) -> [UInt8] {
        var values = NamedValues()
        var open: [Group] = []
        var name: [UInt8] = []
        var rest = bytes[...]
        func add(_ value: [UInt8]) {
            guard !open.isEmpty else { return }
            open[open.count - 1].pairs.append((name, value))
            name = []
        }
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                // What stands in a list has the name of the list.
                open.append(Group(name: name.isEmpty ? open.last?.name ?? [] : name))
                name = []
                rest = rest.dropFirst()
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if let group = open.popLast() { values.add(group) }
                rest = rest.dropFirst()
            case UInt8(ascii: "\""):
                let text = text(&rest)
                if rest.drop(while: \.isBlank).first == UInt8(ascii: ":") {
                    name = text
                } else {
                    add(text)
                }
            case _ where byte.isOfLiteral:
                let literal = rest.prefix(while: \.isOfLiteral)
                rest = rest[literal.endIndex...]
                add(Array(literal))
            default: rest = rest.dropFirst()
            }
        }
        return values.rows
    }

    /// The string that begins here (RFC 8259, section 7).
    private static func text(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        var written: [UInt8] = []
        rest = rest.dropFirst()
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            written.append(byte)
            if byte == UInt8(ascii: "\\"), let next = rest.popFirst() { written.append(next) }
        }
        return TextWords.unescaped(written)
    }

    /// - Parameter bytes: lines of the form `name: value`, with or without a mark of a list.
    static func rows(ofYAML bytes: [UInt8]) -> [UInt8] {
        var values = NamedValues()
        var group = Group()
        var parent: [UInt8] = []
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            let text = line.drop { $0.isBlank || $0 == UInt8(ascii: "-") }
            let isNew = text.isEmpty || line[..<text.startIndex].contains(UInt8(ascii: "-"))
            if isNew {
                values.add(group)
                group = Group(name: text.isEmpty ? [] : parent)
            }
            guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let (name, value) = (text[..<colon], text[(colon + 1)...].trimmed)
            guard value.isEmpty else {
                group.pairs.append((Array(name), value.filter { $0 != UInt8(ascii: "\"") }))
                continue
            }
            // What is indented below it belongs to it.
            values.add(group)
            parent = Array(name)
            group = Group(name: parent)
        }
        values.add(group)
        return values.rows
    }

    /// - Parameter bytes: XML, as far as it can be read.
    static func rows(ofXML bytes: [UInt8]) -> [UInt8] {
        var values = NamedValues()
        var open: [Group] = []
        var scanner = XMLScanner(bytes)
        while let token = try? scanner.next() {
            switch token {
            case .start(let name, let isEmpty):
                let group = Group(
                    name: Array(bytes[name]),
                    pairs: scanner.attributes.map {
                        (Array(bytes[$0.name]), Array(scanner.decodedForHTML($0.value)))
                    })
                if isEmpty { values.add(group) } else { open.append(group) }
            case .end:
                if let group = open.popLast() { values.add(group) }
            case .text(let range):
                let text = scanner.decodedForHTML(range).trimmed
                guard let last = open.indices.last, !text.isEmpty else { continue }
                // It is a value of its own element, and of the one around it.
                open[last].pairs.append(([], Array(text)))
                if last > 0 { open[last - 1].pairs.append((open[last].name, Array(text))) }
            default: break
            }
        }
        return values.rows
    }
}

extension UInt8 {
    /// Whether it may be part of a number, or of `true`, `false` and `null`.
    fileprivate var isOfLiteral: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
            || self == UInt8(ascii: ".")
    }
}

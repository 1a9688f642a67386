import HoofbeatContent
import HoofbeatText

/// Reports lines that an editor meant as text, but cmark takes for definitions of links and
/// removes.
struct StrayDefinitions: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let lines = LinkDefinitions(of: document).lines
        guard !lines.isEmpty else { return }
        let labels = WrittenLabels(in: document.source.bytes)
        var first: [[UInt8]: Int] = [:]
        for line in lines {
            guard let colon = line.text.firstPlace(of: Array("]:".utf8)) else { continue }
            let location = TextLocation(file: context.file, line: line.number)
            let label = String(decoding: line.text[...colon], as: UTF8.self)
            let address = line.text[(colon + 2)...]
            let name = WrittenLabels.name(line.text[..<colon].dropFirst())
            if label.hasPrefix("[^") {
                let footnote = Leftover(kind: .footnote, range: 0..<2)
                findings.problems.append(footnote.problem(at: location))
            } else if label.hasPrefix("[!") {
                let mark = Callout.Name.near(label.filter(\.isLetter))?.rawValue
                findings.problems.append(
                    .strayDefinition(label, callout: mark, at: location))
                findings.hasLostCard = findings.hasLostCard || mark != nil
            } else if !address.mayBeAddress {
                findings.problems.append(.strayDefinition(label, at: location))
            } else if let known = first[name] {
                findings.problems.append(.secondDefinition(label, known, at: location))
            } else if !labels.areUsed(name), !address.isNoAddress {
                findings.problems.append(.unusedDefinition(label, at: location))
            }
            if first[name] == nil { first[name] = line.number }
        }
    }
}

/// What is written in square brackets on a page, and how often. Links by reference name a
/// definition in this way.
private struct WrittenLabels {
    private var counts: [[UInt8]: Int] = [:]

    init(in bytes: [UInt8]) {
        var open: Int?
        for (place, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "[") {
                open = place
            } else if byte == UInt8(ascii: "]"), let start = open {
                // No label may be longer (CommonMark 0.30, section 6.3).
                if place - start <= 999 {
                    let isDefinition =
                        place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: ":")
                    if !isDefinition || !bytes.beginsLine(start) {
                        counts[Self.name(bytes[start + 1..<place]), default: 0] += 1
                    }
                }
                open = nil
            }
        }
    }

    func areUsed(_ name: [UInt8]) -> Bool { counts[name] != nil }

    /// The label in the form in which labels are compared, without regard to capitals and blanks.
    static func name(_ label: ArraySlice<UInt8>) -> [UInt8] {
        let words = String(decoding: label, as: UTF8.self).lowercased()
            .split(whereSeparator: \.isWhitespace)
        return Array(words.joined(separator: " ").utf8)
    }
}

extension [UInt8] {
    /// Whether only marks of quotations and items come before a place on its line.
    fileprivate func beginsLine(_ place: Int) -> Bool {
        var before = place
        while before > 0, self[before - 1] != 10, place - before < 40 {
            guard self[before - 1].isBlank || ">-+*.)0123456789".utf8.contains(self[before - 1])
            else { return false }
            before -= 1
        }
        return true
    }
}

extension ArraySlice<UInt8> {
    /// Whether it may be an address.
    fileprivate var mayBeAddress: Bool {
        let address = trimmed.prefix { !$0.isBlank }
        return address.first != UInt8(ascii: "(")
            && address.contains { "/.#:<@".utf8.contains($0) }
    }

    /// Whether it only hides a remark, as `[//]: # (a remark)` does.
    fileprivate var isNoAddress: Bool {
        let address = trimmed.prefix { !$0.isBlank }
        return address.elementsEqual("#".utf8) || address.elementsEqual("<>".utf8)
    }
}

extension Diagnostic {
    /// - Parameter callout: the name of the box that was meant, if one was.
    fileprivate static func strayDefinition(
        _ label: String, callout: String? = nil, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "stray-definition", at: location,
            "this line says where links called \(label) lead, so readers do not see it",
            help: callout.map { "take the colon out: > [!\($0)] and a title" }
                ?? "put a backslash before the bracket if it is text: \\\(label): …")
    }

    fileprivate static func unusedDefinition(_ label: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "stray-definition", at: location,
            "this line says where links called \(label) lead, and there is none, so readers do "
                + "not see it",
            help: "take it out, or, if it is text, put a backslash before the bracket: "
                + "\\\(label): …")
    }

    fileprivate static func secondDefinition(
        _ label: String, _ first: Int, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "stray-definition", at: location,
            "line \(first) already says where links called \(label) lead, so this one is ignored",
            help: "take one of the two out, or give it another name")
    }
}

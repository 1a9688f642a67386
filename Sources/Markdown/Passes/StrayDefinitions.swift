import HoofbeatContent
import HoofbeatText

/// Reports lines that an editor meant as text, but cmark takes for definitions of links and
/// removes.
struct StrayDefinitions: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let lines = LinkDefinitions(of: document).lines
        guard !lines.isEmpty else { return }
        let labels = lines.map { $0.text.prefix(through: $0.text.endOfLabel) }
        let used = UsedDefinitions(of: labels, in: document)
        var first: [String: Int] = [:]
        for (place, line) in lines.enumerated() where !labels[place].isEmpty {
            let location = TextLocation(file: context.file, line: line.number)
            let label = String(decoding: labels[place], as: UTF8.self).oneLine
            let address = line.text[labels[place].endIndex...].dropFirst()
            if label.isNameOfRemark, address.isNoAddress { continue }
            let name = label.lowercased()
            if label.hasPrefix("[^") {
                let footnote = Leftover(kind: .footnote, range: 0..<2)
                findings.problems.append(footnote.problem(at: location))
                if used.contains(place) { takeMarks(label, out: document) }
            } else if label.hasPrefix("[!") {
                let mark = Callout.Name.near(label.filter(\.isLetter))?.rawValue
                findings.problems.append(
                    .strayDefinition(label, callout: mark, at: location))
                findings.hasLostCard = findings.hasLostCard || mark != nil
            } else if !address.mayBeAddress {
                findings.problems.append(.strayDefinition(label, at: location))
            } else if let known = first[name] {
                findings.problems.append(.secondDefinition(label, known, at: location))
            } else if !used.contains(place) {
                findings.problems.append(.unusedDefinition(label, at: location))
            }
            if first[name] == nil { first[name] = line.number }
        }
    }

    /// The first word of a footnote is no address, so its marks are no links.
    private func takeMarks(_ label: String, out document: Document) {
        for link in document.tree.links where "[\(link.plainText)]" == label {
            let mark = document.tree.inline()
            document.tree.takeChildren(of: link, into: mark)
            document.tree.replace(link, with: mark)
        }
    }
}

/// The definitions that links and pictures of a page lead through.
///
/// cmark does not say which it used. So it reads the page once more, with each label defined above
/// the text by an address that tells which it is: the first definition of a label wins (CommonMark
/// 0.30, section 4.7). What is in code, or behind a backslash, uses none.
private struct UsedDefinitions {
    private var places: Set<Int> = []
    private static let scheme = "hoofbeat-definition:"

    init(of labels: [ArraySlice<UInt8>], in document: Document) {
        var markdown: [UInt8] = []
        for (place, label) in labels.enumerated() where !label.isEmpty {
            markdown += label
            markdown += ": <\(Self.scheme)\(place)>\n".utf8
        }
        markdown.append(10)
        markdown += document.bytes
        places = Tree.read(markdown[...]) { root in
            var found: Set<Int> = []
            root.walk { node in
                guard node.kind == .link || node.kind == .image else { return }
                let url = node.url
                guard url.hasPrefix(Self.scheme) else { return }
                if let place = Int(url.dropFirst(Self.scheme.count)) { found.insert(place) }
            }
            return found
        }
    }

    func contains(_ place: Int) -> Bool { places.contains(place) }
}

extension String {
    /// The text with each run of blanks and line ends as one blank.
    fileprivate var oneLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether other tools, too, take a definition of this label for a remark.
    fileprivate var isNameOfRemark: Bool {
        ["[//]", "[comment]"].contains(lowercased())
    }
}

extension ArraySlice<UInt8> {
    /// The place of the bracket that ends the label which it begins with; the place before it if
    /// there is none.
    fileprivate var endOfLabel: Int {
        var isEscaped = false
        for place in indices.dropFirst() {
            if !isEscaped, self[place] == UInt8(ascii: "]") {
                let next = place + 1
                return next < endIndex && self[next] == UInt8(ascii: ":") ? place : startIndex - 1
            }
            isEscaped = !isEscaped && self[place] == UInt8(ascii: "\\")
        }
        return startIndex - 1
    }

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

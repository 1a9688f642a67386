import Content
import Text

/// Definitions of links that an editor meant as text: cmark takes them off the page.
struct StrayDefinitions: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        for line in LinkDefinitions(of: document).lines {
            guard let colon = line.text.firstPlace(of: Array("]:".utf8)) else { continue }
            let location = TextLocation(file: context.file, line: line.number)
            let label = String(decoding: line.text[...colon], as: UTF8.self)
            if label.hasPrefix("[^") {
                let footnote = Leftover(kind: .footnote, range: 0..<2)
                findings.problems.append(footnote.problem(at: location))
            } else if !line.text[(colon + 2)...].mayBeAddress {
                findings.problems.append(.strayDefinition(label, at: location))
            }
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether it says where something is.
    fileprivate var mayBeAddress: Bool {
        let address = trimmed.prefix { !$0.isBlank }
        return address.first != UInt8(ascii: "(")
            && address.contains { "/.#:<@".utf8.contains($0) }
    }
}

extension Diagnostic {
    fileprivate static func strayDefinition(_ label: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "stray-definition", at: location,
            "this line says where links called \(label) lead, so readers do not see it",
            help: "put a backslash before the bracket if it is text: \\\(label): …")
    }
}

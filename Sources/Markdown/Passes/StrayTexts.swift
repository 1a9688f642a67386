import HoofbeatContent
import HoofbeatText

/// Reports what somebody left in a text for themselves, or a program for its own use.
struct StrayTexts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let library = context.library
        let finder = library.textMarks
        guard
            document.holdsText({ $0.withUnsafeBytes(\.mayHoldDeadCitation) })
                || document.marks(finder).contains(.remark)
        else { return }
        let remarks = library.strings.list(.ruleRemarkWords)
        let sources = SourceNames(library)
        // Only on a page with sources would a number be taken for that of one.
        let hasSources = context.front.kind.isMedical || document.source.bytes[...].holds("[@")
        for block in document.writtenBlocks {
            var text = block.plainText
            // Most blocks can be ruled out by their bytes; to read their letters costs far more.
            let mayHoldAny = text.withUTF8 { text in
                let bytes = UnsafeRawBufferPointer(text)
                return bytes.mayHoldDeadCitation || finder.marks(in: bytes).contains(.remark)
            }
            guard mayHoldAny else { continue }
            for found in StrayText.all(in: text, remarks, isSource: sources.hold)
            where found.sort != .citation || hasSources {
                let line = line(of: found.text, in: block, document)
                let location = TextLocation(file: context.file, line: line)
                // Whatever is known to be no markup is reported as that.
                let isKnown = findings.problems.contains {
                    $0.line == line
                        && ["leftover-markup", "not-a-link", "not-a-citation"].contains($0.code)
                }
                if !isKnown { findings.problems.append(.stray(found, at: location)) }
            }
        }
    }

    private func line(of text: String, in block: Node, _ document: Document) -> Int {
        let first = document.line(of: block)
        let lines = document.rawLines(of: block)
        let wanted = Array(text.utf8.prefix(16))
        return first + (lines.firstIndex { $0.firstPlace(of: wanted) != nil } ?? 0)
    }
}

/// The keys of a site's sources, and the surnames of their authors.
private struct SourceNames {
    private let names: Set<String>

    init(_ library: Library) {
        var names = Set(library.references.keys.map { $0.lowercased() })
        for reference in library.references.values {
            let authors = reference.authors ?? ""
            for name in authors.split(whereSeparator: { ",;".contains($0) }) {
                // Names of studies, such as NETTER-2, are in capitals.
                if let first = name.split(separator: " ").first, first.count > 2,
                    first.contains(where: \.isLowercase)
                {
                    names.insert(String(first))
                }
            }
        }
        self.names = names
    }

    func hold(_ name: String) -> Bool { names.contains(name) }
}

extension Diagnostic {
    fileprivate static func stray(_ found: StrayText, at location: TextLocation) -> Diagnostic {
        switch found.sort {
        case .citation:
            .warning(
                "dead-citation", at: location,
                "“\(found.text)” leads readers to no source, or to another one",
                help:
                    "write [@key], with the key of the source in content/data/references.yaml, or "
                    + "take it out")
        case .remark:
            .warning(
                "left-remark", at: location, "“\(found.text)” was left here for someone to do",
                help: "do it and take it out, or keep the page back: draft: true")
        case .remains:
            .warning(
                "left-remark", at: location, "“\(found.text)” was left behind by another program",
                help: "take it out, and write what was there")
        }
    }
}

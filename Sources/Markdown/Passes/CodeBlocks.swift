import HoofbeatContent
import HoofbeatText

/// Reports code that no editor meant: a fence that never ends, text that is indented, and lines
/// of backticks around nothing or around a name of data.
struct CodeBlocks: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        reportFencesInText(document, context, &findings)
        for block in document.tree.codeBlocks {
            let location = TextLocation(file: context.file, line: document.line(of: block))
            guard let fence = Fence(of: block, in: document) else {
                reportIndented(block, at: location, &findings)
                continue
            }
            if let data = block.dataOnOneLine(fence, in: context.library) {
                findings.problems.append(.dataInCode(data, at: location))
            } else if !fence.isClosed {
                findings.problems.append(.unclosedCode(fence.mark, at: location))
            } else if let inner = blockInside(block, fence, context.library) {
                findings.problems.append(.blockInCode(inner, fence.mark, at: location))
            } else if block.fenceInfo.trimmed.isEmpty {
                if block.literal.trimmed.isEmpty {
                    findings.problems.append(.emptyCode(at: location))
                } else if let data = DataSource.meant(by: block.literal, in: context.library) {
                    findings.problems.append(.dataInCode(data, at: location))
                }
            }
        }
    }

    private static let fencesLookedAt = 20

    /// The first line of a block of code that begins a block of data, a chart or a box, as it does
    /// when the end of the code above it was forgotten. A longer or another fence around it shows
    /// that it was meant as code.
    private func blockInside(_ block: Node, _ fence: Fence, _ library: Library) -> String? {
        let text = block.literal
        guard text.contains(fence.mark), !Self.isName(block.fenceInfo, library) else { return nil }
        let lines = text.split(separator: "\n").lazy.map { String($0).trimmed }
        // Code with many fences in it is meant as it is.
        return lines.filter { $0.hasPrefix(fence.mark) }.prefix(Self.fencesLookedAt).first { line in
            Self.isName(String(line.drop { $0 == line.first }), library)
        }
    }

    /// Whether what stands behind a fence begins with the name of data, a chart or a box.
    private static func isName(_ info: String, _ library: Library) -> Bool {
        guard let first = info.split(whereSeparator: \.isWhitespace).first else { return false }
        let name = String(first)
        return Chart.Kind(rawValue: name) != nil || name == Maps.name
            || DataSource(name, in: library) != nil
            || CalloutNames(library).meant(byInfo: name) != nil
    }

    /// Reports a block of data whose backticks are all on one line, or fewer than three: that is
    /// code in a sentence, and readers would see the name.
    private func reportFencesInText(
        _ document: Document, _ context: Context, _ findings: inout Findings
    ) {
        for paragraph in document.tree.paragraphs {
            guard let code = paragraph.firstChild else { continue }
            if code.kind == .text, code.beginsWithOtherFence {
                reportOtherFence(paragraph, document, context, &findings)
                continue
            }
            guard code.kind == .code, code.next == nil else { continue }
            let location = TextLocation(file: context.file, line: document.line(of: paragraph))
            let isFence = document.rawLines(of: paragraph).first?.starts(with: "``".utf8) == true
            // A single word between single backticks may be about the name.
            if isFence || code.literal.contains(" "),
                let data = DataSource.meant(by: code.literal, in: context.library, isNear: isFence)
            {
                findings.problems.append(.dataInCode(data, at: location))
            } else if isFence,
                let name = CalloutNames(context.library).meant(byInfo: code.literal)
            {
                findings.hasLostCard = true
                findings.problems.append(.boxInCode(name, at: location))
            }
        }
    }

    /// Reports a block of data between quotation marks or accents, which look like backticks.
    private func reportOtherFence(
        _ paragraph: Node, _ document: Document, _ context: Context, _ findings: inout Findings
    ) {
        let line = String(decoding: document.rawLines(of: paragraph).first ?? [], as: UTF8.self)
        let words = line.drop { !$0.isLetter }.split(separator: " ").map(String.init)
        guard let first = words.first, document.line(of: paragraph) > 0 else { return }
        let names =
            DataSource.names(in: context.library) + Chart.Kind.allCases.map(\.rawValue)
            + [Maps.name]
        guard let name = names.contains(first) ? first : nearest(to: first, among: names) else {
            return
        }
        findings.problems.append(
            .otherFence(
                String(line.prefix { !$0.isLetter }).trimmed,
                ([name] + words.dropFirst()).joined(separator: " "),
                at: TextLocation(file: context.file, line: document.line(of: paragraph))))
    }

    private func reportIndented(
        _ block: Node, at location: TextLocation, _ findings: inout Findings
    ) {
        let lines = block.literal.split(separator: "\n", omittingEmptySubsequences: false)
        var hasMarker = false
        for (index, line) in lines.enumerated() where line.contains("[") {
            let found = LeftoverScanner.all(in: Array(line.utf8)) { _ in false }
            for leftover in found {
                guard case .callout = leftover.kind else { continue }
                hasMarker = true
                findings.hasLostCard = true
                let problem = leftover.problem(at: location.below(index))
                findings.problems.append(.calloutInCode(problem))
            }
        }
        if !hasMarker { findings.problems.append(.indentedCode(at: location)) }
    }
}

extension Node {
    /// Whether a text begins with three quotation marks or accents, as a fence begins with
    /// backticks.
    fileprivate var beginsWithOtherFence: Bool {
        withLiteral { text in
            guard text[0] == 0xE2 || text[0] == 0xC2 || text[0] == UInt8(ascii: "'") else {
                return false
            }
            return ["‘‘‘", "’’’", "´´´", "'''", "‚‚‚", "‛‛‛"].contains { text.starts(with: $0) }
        } ?? false
    }

    /// The data that were to stand between two marks on one line, as in `~~~glossary~~~`. That is
    /// the beginning of a block, while backticks in the same place are code in a sentence.
    func dataOnOneLine(_ fence: Fence, in library: Library) -> String? {
        guard fence.mark.first == "~" else { return nil }
        let info = fenceInfo.trimmed
        guard info.hasSuffix(fence.mark) else { return nil }
        let name = String(info.dropLast(fence.mark.count))
        return DataSource.meant(by: name, in: library, isNear: true)
    }
}

extension Diagnostic {
    fileprivate static func unclosedCode(_ mark: String, at location: TextLocation) -> Diagnostic {
        .error(
            "unclosed-code", at: location, "this block never ends, so all that follows is in it",
            help: "put \(mark) on a line of its own after the last line of the block")
    }

    fileprivate static func blockInCode(
        _ inner: String, _ mark: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unclosed-code", at: location,
            "this block of code does not end above \(inner.prefix(60)), which is shown as a part "
                + "of it",
            help: "put \(mark) on a line of its own after the last line of the code; if the block "
                + "inside is code, too, begin and end this one with \(mark)\(mark.prefix(1))"
        )
    }

    fileprivate static func emptyCode(at location: TextLocation) -> Diagnostic {
        .error(
            "empty-code", at: location, "this block of code is empty, and readers see an empty box",
            help: "put text between the two lines, or take both out; a block of data has its name "
                + "right behind the first, as in ```glossary")
    }

    fileprivate static func dataInCode(_ data: String, at location: TextLocation) -> Diagnostic {
        .error(
            "unknown-data-block", at: location, "this shows readers the name of data, not the data",
            help: "write ```\(data) on a line of its own, and ``` on the line below")
    }

    fileprivate static func otherFence(
        _ written: String, _ data: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unknown-data-block", at: location,
            "“\(written)” begins no block of data: readers see its name",
            help: "write ```\(data) on a line of its own, and ``` on the line below, with the "
                + "backtick ` of your keyboard")
    }

    static func boxInCode(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "misplaced-callout", at: location,
            "no box is made of this: readers would see its text as code",
            help: "write > [!\(name)] and a title, > before each line below it, and no ```")
    }

    fileprivate static func indentedCode(at location: TextLocation) -> Diagnostic {
        .warning(
            "indented-code", at: location,
            "this is shown as code, since it begins with four blanks or a tab",
            help: "take the blanks at its beginning out; if it is code, put ``` on the lines "
                + "before and after it")
    }

    fileprivate static func calloutInCode(_ problem: Diagnostic) -> Diagnostic {
        Diagnostic(
            problem.severity, problem.code, problem.message, file: problem.file,
            line: problem.line,
            help: "take out the blanks at the beginning of the line, which make it code; "
                + (problem.help ?? ""))
    }
}

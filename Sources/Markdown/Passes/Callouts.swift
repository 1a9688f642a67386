import Content
import Markup

/// Care cards, warnings, do and don't lists, and details: block quotes that begin with `[!NAME]`.
///
/// The rules are those of the NHS service manual for its components (NC-1 to NC-9).
struct Callouts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let quotes = document.tree.quotes
        guard !quotes.isEmpty else { return }
        var seen: [Callout.Name: Int] = [:]
        for (quote, level) in zip(quotes, HeadingLevels(in: document.tree.root).belowHeading) {
            guard let written = Callout.name(of: quote, in: document) else { continue }
            let location = TextLocation(
                file: context.file, line: document.line(of: quote.firstChild ?? quote))
            guard let name = Callout.Name(rawValue: written) else {
                findings.problems.append(.unknownCallout(written, at: location))
                findings.hasLostCard = true
                Callout.takeMark(off: quote, in: document.tree)
                continue
            }
            let callout = Callout(name, takenFrom: quote, in: document.tree)
            if let sign = callout.foldSign {
                findings.problems.append(.foldedCallout(written, sign, at: location))
            }
            seen[name, default: 0] += 1
            findings.problems += callout.problems(
                at: location, count: seen[name] ?? 1, in: document, context.library.strings)
            if name == .doThis, seen[.dont] != nil {
                findings.problems.append(.doAfterDont(at: location))
            }
            if name.isCare {
                findings.careCards += 1
                if quote.parent != document.tree.root {
                    findings.problems.append(.hiddenCareCard(written, at: location))
                }
            }
            if name.needsHeadingAfter, !callout.endsTooEarly, let next = quote.next,
                !isHeadingOrCallout(next, in: document)
            {
                let line = document.line(of: next)
                findings.problems.append(
                    .textAfterCallout(written, at: TextLocation(file: context.file, line: line)))
            }
            let element = callout.element(context.library, level: level)
            document.lines[element] = document.lines(of: quote)
            if name == .emergency { document.withoutGlossary.insert(element) }
            document.tree.replace(quote, with: element)
        }
    }

    private func isHeadingOrCallout(_ block: Node, in document: Document) -> Bool {
        block.kind == .heading
            || (block.kind == .blockQuote
                && Callout.name(of: block, in: document) != nil)
    }
}

/// For each block quote, in document order, the level of a heading inside it: one below that of the
/// heading above the quote. Found in one walk, since a page may hold thousands of quotes.
private struct HeadingLevels {
    private(set) var belowHeading: [Int] = []

    init(in root: Node) {
        // Only the title of the page is above the first block.
        var level = 2
        var levelsAround: [Int] = []
        var node = root
        while true {
            if node.kind == .heading {
                level = min(6, node.headingLevel + 1)
            }
            if node.kind == .blockQuote { belowHeading.append(level) }
            if node.kind.mayHoldBlocks, let child = node.firstChild {
                levelsAround.append(level)
                node = child
                continue
            }
            while node.next == nil {
                guard let parent = node.parent, let around = levelsAround.popLast() else { return }
                node = parent
                level = around
            }
            guard let next = node.next else { return }
            node = next
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownCallout(_ name: String, at location: TextLocation) -> Diagnostic
    {
        let names = Callout.Name.allCases.map(\.rawValue)
        return .error(
            "unknown-callout", at: location, "there is no callout [!\(name)]",
            help: nearest(to: name, among: names).map { "did you mean [!\($0)]?" }
                ?? "there are \(names.joined(separator: ", "))")
    }

    fileprivate static func foldedCallout(
        _ name: String, _ sign: Character, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "leftover-markup", at: location, "the “\(sign)” behind [!\(name)] is shown as it is",
            help: "take it out; > [!DETAILS] is the box that readers open")
    }

    /// A reader in need must not have to open something, or to take it for one item of many.
    fileprivate static func hiddenCareCard(_ name: String, at location: TextLocation) -> Diagnostic
    {
        .error(
            "hidden-care-card", at: location,
            "[!\(name)] stands inside a list, a quotation or another box",
            help: "put the card on the page itself: > at the beginning of its lines, and an empty "
                + "line above and below it")
    }

    fileprivate static func textAfterCallout(_ name: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "text-after-callout", at: location, "what follows [!\(name)] must begin with a heading",
            help: "write a heading after it, so that nobody takes the text for part of the card")
    }

    fileprivate static func doAfterDont(at location: TextLocation) -> Diagnostic {
        .error(
            "do-after-dont", at: location, "[!DO] stands before [!DONT]", help: "swap the two lists"
        )
    }
}

import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Draws care cards, warnings, do and don't lists, and details: block quotes that begin with
/// `[!NAME]`.
///
/// The rules are those of the NHS service manual for its components (NC-1 to NC-9).
struct Callouts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let quotes = document.tree.quotes
        guard quotes.contains(where: { Callout.name(of: $0, in: document) != nil }) else { return }
        let names = CalloutNames(context.library)
        var seen: [Callout.Name: Int] = [:]
        var order = CardOrder()
        var sources = CareSources()
        for (quote, heading) in zip(quotes, HeadingsAbove(in: document.tree.root).ofQuotes) {
            guard let written = Callout.name(of: quote, in: document) else { continue }
            let location = TextLocation(
                file: context.file, line: document.line(of: quote.firstChild ?? quote))
            guard let (name, ownTitle) = names.callout(named: written) else {
                findings.problems.append(
                    .unknownCallout(
                        written, names.all, context.library.strings, at: location))
                findings.hasLostCard = true
                Callout.takeMark(off: quote, in: document.tree)
                continue
            }
            let callout = Callout(
                name, takenFrom: quote, in: document.tree, titleIfNone: ownTitle)
            if let sign = callout.foldSign {
                findings.problems.append(.foldedCallout(written, sign, at: location))
            }
            seen[name, default: 0] += 1
            findings.problems += callout.problems(
                at: location, count: seen[name] ?? 1, in: document, context.library)
            if name == .doThis, seen[.dont] != nil {
                findings.problems.append(.doAfterDont(at: location))
            }
            let joined = JoinedText(below: callout, in: document)?.problem(in: context.file)
            let told = findings.problems.count
            defer { findings.add(joined, unlessSignIsReportedFrom: told) }
            let isInPlace = checkPlace(of: quote, callout, location, document, context, &findings)
            if callout.isTornOff, let next = quote.next { findings.tornOff.insert(next) }
            if name.isCare {
                if isInPlace {
                    findings.problems += order.add(name, under: heading.place, at: location)
                }
                replace(
                    quote, with: callout, heading.level, location, document, context, &sources,
                    &findings)
                continue
            }
            let element = callout.element(context.library, level: heading.level)
            document.lines[element] = document.lines(of: quote)
            document.tree.replace(quote, with: element)
        }
    }

    /// Checks that readers can tell a callout from what is around and below it.
    /// - Returns: whether no other block is around it.
    private func checkPlace(
        of quote: Node, _ callout: Callout, _ location: TextLocation, _ document: Document,
        _ context: Context, _ findings: inout Findings
    ) -> Bool {
        let name = callout.name
        // A list that is drawn from data counts as part of the page itself.
        let isInData =
            quote.parent.map { document.isData($0) && $0.parent == document.tree.root } ?? false
        let isInPlace = isInData || quote.parent == document.tree.root
        if name.isCare, !isInPlace {
            findings.problems.append(.hiddenCareCard(name.rawValue, at: location))
        }
        let next = quote.next ?? (isInData ? quote.parent?.next : nil)
        if name.needsHeadingAfter, !callout.isTornOff, let next,
            !isHeadingOrCallout(next, in: document),
            !name.isCare || !next.namesSign(of: context.library)
        {
            findings.problems.append(
                .textAfterCallout(
                    name.rawValue,
                    at: TextLocation(file: context.file, line: document.line(of: next))))
        }
        return isInPlace
    }

    private func replace(
        _ quote: Node, with callout: Callout, _ level: Int, _ location: TextLocation,
        _ document: Document, _ context: Context, _ sources: inout CareSources,
        _ findings: inout Findings
    ) {
        let library = context.library
        var card = CareCard(callout, at: location, in: document, library)
        card.drawSigns()
        let items = callout.items
        findings.problems += card.problems
        findings.problems += card.typed.compactMap { item in
            CareWording(library).problem(
                ofSign: item.plainText, at: callout.location(of: item, location, document))
        }
        let endsInCatchAll = library.signs.isEmpty || card.signs.last?.isCatchAll == true
        if let problem = callout.lengthProblem(
            of: items.count, endsInCatchAll: endsInCatchAll, at: location)
        {
            findings.problems.append(problem)
        }
        // Only the first card of a page shows them, since many countries have many numbers.
        let hasNumbers = callout.name == .emergency && !findings.care.levels.contains(.emergency)
        findings.care.add(card.signs + card.meant, on: callout.name.levels)
        findings.care.note(
            card.signs.map { .sign($0.name) } + (hasNumbers ? library.settings.numberUnits() : []),
            at: location.line ?? 1)
        let lines = document.lines(of: quote)
        let fallback = card.fallback.map { document.block(ofMarkdown: $0, at: lines) }
        let closing = card.closing.map {
            document.block(
                ofMarkdown: $0, at: lines, enter: "<div class=\"care-closing\">", exit: "</div>")
        }
        let element = callout.element(
            library, level: level, closing: [fallback, closing].compactMap { $0 },
            hasNumbers: hasNumbers)
        document.lines[element] = lines
        document.careCards.insert(element)
        if callout.name == .emergency { document.withoutGlossary.insert(element) }
        let next = quote.next
        document.tree.replace(quote, with: element)
        sources.add(card.signs)
        let isFollowed = next.map { isCareCard($0, in: document) } ?? false
        guard !isFollowed, let line = sources.take(library.strings) else { return }
        let below = document.block(
            ofMarkdown: line, at: lines, enter: "<div class=\"care-sources\">", exit: "</div>")
        document.tree.insert(below, after: element)
    }

    private func isCareCard(_ block: Node, in document: Document) -> Bool {
        block.kind == .blockQuote
            && Callout.name(of: block, in: document).flatMap(Callout.Name.init)?.isCare == true
    }

    private func isHeadingOrCallout(_ block: Node, in document: Document) -> Bool {
        block.kind == .heading
            || (block.kind == .blockQuote
                && Callout.name(of: block, in: document) != nil)
    }
}

extension Findings {
    /// Text below a sign is reported with the sign, since a line of its own was meant as another.
    fileprivate mutating func add(_ joined: Diagnostic?, unlessSignIsReportedFrom first: Int) {
        guard let joined, !problems[first...].contains(where: { $0.code == "misspelt-sign" }) else {
            return
        }
        problems.append(joined)
    }
}

/// The heading above each block quote, in document order. One walk finds them all, since a page may
/// hold thousands of quotes.
private struct HeadingsAbove {
    struct Heading {
        /// The level that a heading inside the quote has: one below that of the heading above it.
        var level: Int
        /// How many headings there are above it.
        var place: Int
    }

    private(set) var ofQuotes: [Heading] = []

    init(in root: Node) {
        // Only the title of the page is above the first block.
        var above = Heading(level: 2, place: 0)
        var levelsAround: [Int] = []
        var node = root
        while true {
            if node.kind == .heading {
                above = Heading(level: min(6, node.headingLevel + 1), place: above.place + 1)
            }
            if node.kind == .blockQuote { ofQuotes.append(above) }
            if node.kind.mayHoldBlocks, let child = node.firstChild {
                levelsAround.append(above.level)
                node = child
                continue
            }
            while node.next == nil {
                guard let parent = node.parent, let around = levelsAround.popLast() else { return }
                node = parent
                above.level = around
            }
            guard let next = node.next else { return }
            node = next
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownCallout(
        _ name: String, _ names: [String], _ strings: Strings, at location: TextLocation
    ) -> Diagnostic {
        // In another language, editors write the word that readers see.
        let levels = [
            "EMERGENCY": strings[.levelEmergency], "URGENT": strings[.levelUrgent],
            "ROUTINE": strings[.levelRoutine],
        ]
        let level = levels.first { $0.value.uppercased() == name.uppercased() }?.key
        return .error(
            "unknown-callout", at: location, "there is no callout [!\(name)]",
            help: (level ?? nearest(to: name, among: names)).map { "did you mean [!\($0)]?" }
                ?? "there are \(names.joined(separator: ", "))")
    }

    fileprivate static func foldedCallout(
        _ name: String, _ sign: Character, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "leftover-markup", at: location, "the “\(sign)” behind [!\(name)] is shown as it is",
            help: "take it out; > [!DETAILS] is the box that readers open")
    }

    /// A reader in need must not have to open something first, or take the card for one item among
    /// many.
    fileprivate static func hiddenCareCard(_ name: String, at location: TextLocation) -> Diagnostic
    {
        .error(
            "hidden-care-card", at: location,
            "[!\(name)] is inside a list, a quotation or another box",
            help: "move it out: begin its lines with > alone, without blanks before it, and leave "
                + "an empty line above and below it")
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
            "do-after-dont", at: location, "this [!DO] comes after [!DONT]",
            help: "put the list of [!DO] first")
    }
}

import HoofbeatContent

/// Checks the shape of callouts (CHK-26 to CHK-28); `CareCardRules.swift` does so for cards.
extension Callout {
    /// - Parameter location: the place of the mark.
    func problems(
        at location: TextLocation, count: Int, in document: Document, _ library: Library
    ) -> [Diagnostic] {
        let strings = library.strings
        if isTornOff, titleText.isEmpty { return [.tornBox(name.rawValue, at: location)] }
        if name.isCare { return careProblems(location, document, library) }
        switch name {
        case .warning:
            let problems = warningProblems(location, count, strings)
            let isReported = problems.contains { $0.code == "warning-for-care" }
            return problems + (isReported ? [] : calls(location, document, library))
        case .doThis, .dont: return listProblems(location, document, strings)
        default:
            if titleText.isEmpty { return [.calloutWithoutTitle(name.rawValue, at: location)] }
            if isTornOff { return [.tornBox(name.rawValue, at: location)] }
            let isEmpty = name == .details && blocks.isEmpty
            return isEmpty
                ? [.emptyBox(name.rawValue, at: location)] : calls(location, document, library)
        }
    }

    /// Reports the first words that tell a reader to get help, which only cards do: whoever looks
    /// for what to do looks for them.
    private func calls(
        _ location: TextLocation, _ document: Document, _ library: Library
    ) -> [Diagnostic] {
        let wording = CareWording(library)
        if let call = wording.call(in: titleText) { return [.callInBox(call, at: location)] }
        for block in blocks {
            guard block.kind != .blockQuote, let call = wording.call(in: block.textOfLines) else {
                continue
            }
            return [.callInBox(call, at: self.location(of: block, location, document))]
        }
        return []
    }

    /// Whether a box ends after its first line, and a block follows that may be the text meant for
    /// it, of whatever kind.
    var isTornOff: Bool { blocks.isEmpty && quote.next?.mayBeTextOfBox == true }

    private func warningProblems(
        _ location: TextLocation, _ count: Int, _ strings: Strings
    ) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let title = titleText.lowercased()
        if title.isEmpty || strings.list(.ruleVagueTitles).contains(title) {
            problems.append(.vagueWarning(at: location))
        }
        let isCall =
            strings.list(.ruleCareTitleEndings).contains(where: title.hasSuffix)
            || strings.list(.ruleCallsForHelp).contains(where: title.contains)
        if isCall {
            problems.append(.warningForCare(at: location))
        }
        if count > 2 { problems.append(.tooManyWarnings(at: location)) }
        if isTornOff { problems.append(.tornBox(name.rawValue, at: location)) }
        return problems
    }

    private func listProblems(
        _ location: TextLocation, _ document: Document, _ strings: Strings
    ) -> [Diagnostic] {
        guard blocks.count == 1, let list = blocks.first, list.kind == .list,
            titleText.isEmpty
        else {
            if !titleText.isEmpty { return [.titleOfList(name.rawValue, at: location)] }
            if isTornOff { return [.tornBox(name.rawValue, at: location)] }
            let odd = blocks.first { $0.kind != .list } ?? blocks.dropFirst().first
            let place = odd.map { self.location(of: $0, location, document) }
            return [.notOnlyAList(name.rawValue, at: place ?? location)]
        }
        let items = list.children
        if items.count < 2 { return [.singleItem(name.rawValue, at: location)] }
        let beginnings = strings.list(.ruleDontBeginnings)
        guard name == .dont, let beginning = beginnings.first else { return [] }
        return items.filter { item in
            let text = item.plainText.lowercased()
            return !beginnings.contains(where: text.hasPrefix)
        }.map { .withoutDoNot(beginning, at: self.location(of: $0, location, document)) }
    }
}

extension Node {
    /// What readers see in a block, with a line for each paragraph and item in it.
    fileprivate var textOfLines: String {
        if kind == .paragraph || !kind.mayHoldBlocks { return plainText }
        return children.map(\.textOfLines).joined(separator: "\n")
    }

    /// Whether it may be the text of the box above it: headings, lines and other boxes are not.
    fileprivate var mayBeTextOfBox: Bool {
        switch kind {
        case .heading, .thematicBreak: false
        case .blockQuote: !beginsLikeCallout
        default: true
        }
    }

    /// Whether it begins with `[!`.
    private var beginsLikeCallout: Bool {
        guard let first = firstChild, first.kind == .paragraph, let text = first.firstChild else {
            return false
        }
        return text.kind == .text && text.literalStarts(with: "[!")
    }
}

extension Diagnostic {
    fileprivate static func calloutWithoutTitle(_ name: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "callout-without-title", at: location, "[!\(name)] needs a title on the same line",
            help: "write > [!\(name)] What it is about")
    }

    fileprivate static func emptyBox(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "empty-box", at: location, "this box has a title and no text",
            help: "write > at the beginning of each line of its text, also of the empty lines "
                + "between its paragraphs")
    }

    /// One message for boxes and cards, whatever follows: the cause is the same, and so is the
    /// cure.
    static func tornBox(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "empty-box", at: location,
            "this [!\(name)] ends after its first line, so what follows is not in it",
            help: "write > at the beginning of each line that belongs to it, also of the empty "
                + "lines between")
    }

    fileprivate static func vagueWarning(at location: TextLocation) -> Diagnostic {
        .error(
            "vague-warning", at: location,
            "the title of this warning does not say what it warns of",
            help: "write for example > [!WARNING] Do not stop your medicine for a test")
    }

    fileprivate static func warningForCare(at location: TextLocation) -> Diagnostic {
        .error(
            "warning-for-care", at: location, "a warning is not for telling people to get help",
            help: "write a care card: [!EMERGENCY], [!URGENT] or [!ROUTINE]")
    }

    fileprivate static func callInBox(_ call: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "warning-for-care", at: location,
            "“\(call)” in a box tells readers to get help, which is what care cards are for",
            help: "write a care card: [!EMERGENCY], [!URGENT] or [!ROUTINE]")
    }

    fileprivate static func tooManyWarnings(at location: TextLocation) -> Diagnostic {
        .warning(
            "too-many-warnings", at: location, "this page has more than two warnings",
            help: "keep the two that matter most")
    }

    fileprivate static func notOnlyAList(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "not-only-a-list", at: location, "[!\(name)] holds a list and nothing else",
            help: "write > - at the beginning of each line")
    }

    fileprivate static func titleOfList(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "not-only-a-list", at: location,
            "[!\(name)] has a title of its own, and takes no other",
            help: "leave the rest of the line empty, and write > - at the beginning of each line "
                + "below")
    }

    fileprivate static func singleItem(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "single-item", at: location, "[!\(name)] is for two things or more",
            help: "write a single piece of advice as a sentence")
    }

    fileprivate static func withoutDoNot(_ beginning: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "without-do-not", at: location,
            "this line of [!DONT] does not begin with “\(beginning)”",
            help: "begin each line with “\(beginning)”; whoever skips the title must not take it "
                + "for advice")
    }

}

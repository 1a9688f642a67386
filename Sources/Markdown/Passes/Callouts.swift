import CCmark
import Content
import Markup

/// Care cards, warnings, do and don't lists, and details: block quotes that begin with `[!NAME]`.
///
/// The rules are those of the NHS service manual for its components (NC-1 to NC-9).
struct Callouts: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var seen: [Callout.Name: Int] = [:]
        for quote in document.blocks.quotes {
            guard let written = Callout.name(of: quote) else { continue }
            let place = Place(file: context.file, line: document.line(of: quote))
            guard let name = Callout.Name(rawValue: written) else {
                findings.problems.append(.unknownCallout(written, place))
                continue
            }
            let callout = Callout(name, takenFrom: quote)
            seen[name, default: 0] += 1
            findings.problems += callout.problems(at: place, count: seen[name] ?? 1)
            if name == .doThis, seen[.dont] != nil {
                findings.problems.append(.doAfterDont(place))
            }
            if name.isCare { findings.careCards += 1 }
            if name.needsHeadingAfter, let next = quote.next, !next.isHeadingOrCallout {
                findings.problems.append(.textAfterCallout(written, place))
            }
            let element = callout.element(context.library, level: quote.levelBelowHeading)
            document.lines[element] = document.lines(of: quote)
            if name == .emergency { document.withoutGlossary.insert(element) }
            quote.replace(with: element)
            document.treeChanged()
        }
    }
}

/// Where a problem is.
struct Place {
    let file: String
    let line: Int
}

/// A block quote that means something.
private struct Callout {
    enum Name: String, CaseIterable {
        case emergency = "EMERGENCY"
        case urgent = "URGENT"
        case routine = "ROUTINE"
        case warning = "WARNING"
        case info = "INFO"
        case doThis = "DO"
        case dont = "DONT"
        case details = "DETAILS"

        var isCare: Bool { self == .emergency || self == .urgent || self == .routine }
        var isList: Bool { self == .doThis || self == .dont }
        var needsHeadingAfter: Bool { self != .details && self != .info }
    }

    let name: Name
    /// The paragraph that holds the title's inlines.
    let title: Node
    let titleText: String
    let blocks: [Node]

    /// `EMERGENCY` for a quote that begins with `[!EMERGENCY]`.
    static func name(of quote: Node) -> String? {
        guard let first = quote.firstChild, first.type == CMARK_NODE_PARAGRAPH,
            let text = first.firstChild, text.type == CMARK_NODE_TEXT,
            text.literalStarts(with: "[!")
        else { return nil }
        let literal = text.literal
        guard let end = literal.firstIndex(of: "]") else { return nil }
        return String(literal[literal.index(literal.startIndex, offsetBy: 2)..<end])
    }

    /// Takes the mark off, and what follows the first line break to a paragraph of its own.
    init(_ name: Name, takenFrom quote: Node) {
        self.name = name
        let first = quote.firstChild
        if let text = first?.firstChild {
            let literal = text.literal
            let rest = literal.firstIndex(of: "]").map { literal[literal.index(after: $0)...] }
            text.literal = rest.map { $0.trimmed.description + ($0.last == " " ? " " : "") } ?? ""
        }
        let title = Node.paragraph()
        let text = Node.paragraph()
        var isTitle = true
        for inline in first?.children ?? [] {
            if isTitle, inline.type == CMARK_NODE_SOFTBREAK {
                isTitle = false
            } else {
                (isTitle ? title : text).append(inline)
            }
        }
        self.title = title
        titleText = title.plainText.trimmed
        let others = quote.children.dropFirst()
        blocks = (text.firstChild == nil ? [] : [text]) + others
    }

    func problems(at place: Place, count: Int) -> [Diagnostic] {
        if name.isCare { return careProblems(place, count) }
        switch name {
        case .warning: return warningProblems(place, count)
        case .doThis, .dont: return listProblems(place)
        default: return titleText.isEmpty ? [.calloutWithoutTitle(name.rawValue, place)] : []
        }
    }

    /// One call to action that ends in "if:", then the signs; nothing leads away from an emergency.
    private func careProblems(_ place: Place, _ count: Int) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if !titleText.hasSuffix("if:") { problems.append(.careWithoutIf(name.rawValue, place)) }
        if blocks.first?.type != CMARK_NODE_LIST {
            problems.append(.careWithoutList(name.rawValue, place))
        }
        if count > 1 { problems.append(.secondCareCard(name.rawValue, place)) }
        let links = ([title] + blocks).reduce(0) { $0 + $1.linkCount }
        if name == .emergency, links > 0 { problems.append(.linkInEmergency(place)) }
        return problems
    }

    private func warningProblems(_ place: Place, _ count: Int) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let title = titleText.lowercased()
        if title.isEmpty || ["important", "warning", "note", "caution"].contains(title) {
            problems.append(.vagueWarning(place))
        }
        if title.hasSuffix("if:") || title.contains("emergency number") {
            problems.append(.warningForCare(place))
        }
        if count > 2 { problems.append(.tooManyWarnings(place)) }
        return problems
    }

    private func listProblems(_ place: Place) -> [Diagnostic] {
        guard blocks.count == 1, let list = blocks.first, list.type == CMARK_NODE_LIST,
            titleText.isEmpty
        else { return [.notOnlyAList(name.rawValue, place)] }
        let items = list.children
        if items.count < 2 { return [.singleItem(name.rawValue, place)] }
        let isWrong =
            name == .dont
            && items.contains { item in
                !item.plainText.lowercased().hasPrefix("do not")
            }
        return isWrong ? [.withoutDoNot(place)] : []
    }

    /// - Parameter level: of the heading that a card or box begins with.
    func element(_ library: Library, level: Int) -> Node {
        let words = library.words
        switch name {
        case .emergency: return card("care-emergency", words.emergency, numbers(library), level)
        case .urgent: return card("care-urgent", words.urgent, "", level)
        case .routine: return card("care-routine", words.routine, "", level)
        case .warning:
            return box(
                enter: "<div class=\"callout callout-warning\">",
                heading: "callout-title", hidden: words.important, level: level)
        case .info:
            return box(
                enter: "<div class=\"callout callout-info\">", heading: "callout-title",
                level: level)
        case .doThis: return list("do", words.doThis, level)
        case .dont: return list("dont", words.doNotDoThis, level)
        case .details:
            let details = Node.custom(
                CMARK_NODE_CUSTOM_BLOCK, enter: "<details>", exit: "</details>")
            details.append(
                .customBlock(enter: "<summary>", exit: "</summary>", inlinesOf: title))
            for block in blocks { details.append(block) }
            return details
        }
    }

    private func card(_ kind: HTML, _ hidden: String, _ numbers: HTML, _ level: Int) -> Node {
        box(
            enter: "<div class=\"care \(kind)\">", heading: "care-title", hidden: hidden,
            level: level, inner: "<div class=\"care-body\">", innerExit: "\(numbers)</div>")
    }

    private func numbers(_ library: Library) -> HTML {
        let numbers = library.settings.emergencyNumbers
        guard !numbers.isEmpty else { return "" }
        return """
            <p class="emergency-numbers">\(library.words.emergencyNumbers)</p>
            <ul class="emergency-numbers">
            \(each(numbers) { "<li>\($0.country): <strong>\($0.number)</strong></li>\n" })\
            </ul>

            """
    }

    private func box(
        enter: HTML, heading: HTML, hidden: String = "", level: Int, inner: HTML = "",
        innerExit: HTML = ""
    ) -> Node {
        let box = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: enter, exit: "</div>")
        let before: HTML = when(
            !hidden.isEmpty, "<span class=\"visually-hidden\">\(hidden) </span>")
        box.append(
            .customBlock(
                enter: "<h\(level) class=\"\(heading)\">\(before)", exit: "</h\(level)>",
                inlinesOf: title))
        var body = box
        if !inner.isEmpty {
            body = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: inner, exit: innerExit)
            box.append(body)
        }
        for block in blocks { body.append(block) }
        return box
    }

    private func list(_ kind: HTML, _ heading: String, _ level: Int) -> Node {
        let box = Node.custom(
            CMARK_NODE_CUSTOM_BLOCK,
            enter: "<div class=\"\(kind)\">\n<h\(level)>\(heading)</h\(level)>", exit: "</div>")
        for block in blocks { box.append(block) }
        return box
    }
}

extension Node {
    fileprivate static func paragraph() -> Node {
        guard let node = cmark_node_new_with_mem(CMARK_NODE_PARAGRAPH, memory) else {
            fatalError("cmark could not allocate a node")
        }
        return Node(node)
    }

    /// The level that a heading inside this block has, below the heading that it stands under.
    fileprivate var levelBelowHeading: Int {
        var node: Node? = self
        while let current = node {
            if current.type == CMARK_NODE_HEADING {
                return min(6, Int(cmark_node_get_heading_level(current.pointer)) + 1)
            }
            node = current.previous ?? current.parent
        }
        // Only the title of the page stands above.
        return 2
    }

    fileprivate var linkCount: Int {
        var count = 0
        walk { if $0.type == CMARK_NODE_LINK { count += 1 } }
        return count
    }

    fileprivate var isHeadingOrCallout: Bool {
        type == CMARK_NODE_HEADING
            || (type == CMARK_NODE_BLOCK_QUOTE && Callout.name(of: self) != nil)
    }
}

extension Diagnostic {
    private static func callout(
        _ code: String, _ message: String, _ place: Place, help: String
    ) -> Diagnostic {
        Diagnostic(.error, code, message, file: place.file, line: place.line, help: help)
    }

    fileprivate static func unknownCallout(_ name: String, _ place: Place) -> Diagnostic {
        let names = Callout.Name.allCases.map(\.rawValue)
        return callout(
            "unknown-callout", "there is no callout [!\(name)]", place,
            help: nearest(to: name, among: names).map { "did you mean [!\($0)]?" }
                ?? "there are \(names.joined(separator: ", "))")
    }

    fileprivate static func calloutWithoutTitle(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "callout-without-title", "[!\(name)] needs a title on the same line", place,
            help: "write > [!\(name)] What it is about")
    }

    fileprivate static func careWithoutIf(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "care-without-if", "the title of a care card tells what to do and ends in “if:”", place,
            help: "write for example > [!\(name)] Call your team today if:")
    }

    fileprivate static func careWithoutList(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "care-without-list", "under the title of a care card stands the list of signs", place,
            help: "write > - and a sign on the line after the title")
    }

    fileprivate static func secondCareCard(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "second-care-card", "a page has at most one [!\(name)] card", place,
            help: "put all the signs of this level into one card")
    }

    fileprivate static func linkInEmergency(_ place: Place) -> Diagnostic {
        callout(
            "link-in-emergency", "an emergency card has no links: the reader is to call now", place,
            help: "take the link out of the card")
    }

    fileprivate static func textAfterCallout(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "text-after-callout", "what follows [!\(name)] must begin with a heading", place,
            help: "write a heading after it, so that nobody takes the text for part of the card")
    }

    fileprivate static func vagueWarning(_ place: Place) -> Diagnostic {
        callout(
            "vague-warning", "the title of a warning says what it warns of", place,
            help: "write for example > [!WARNING] Do not stop your medicine for a test")
    }

    fileprivate static func warningForCare(_ place: Place) -> Diagnostic {
        callout(
            "warning-for-care", "a warning is not for telling people to get help", place,
            help: "write a care card: [!EMERGENCY], [!URGENT] or [!ROUTINE]")
    }

    fileprivate static func tooManyWarnings(_ place: Place) -> Diagnostic {
        Diagnostic(
            .warning, "too-many-warnings", "a page with more than two warnings warns of nothing",
            file: place.file, line: place.line, help: "keep the two that matter most")
    }

    fileprivate static func notOnlyAList(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "not-only-a-list", "[!\(name)] holds a list and nothing else", place,
            help: "write > - at the beginning of each line")
    }

    fileprivate static func singleItem(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "single-item", "[!\(name)] is for two things or more", place,
            help: "write a single piece of advice as a sentence")
    }

    fileprivate static func withoutDoNot(_ place: Place) -> Diagnostic {
        callout(
            "without-do-not", "every line of [!DONT] begins with “do not”", place,
            help: "a reader who skips the title must not take it for advice")
    }

    fileprivate static func doAfterDont(_ place: Place) -> Diagnostic {
        callout(
            "do-after-dont", "[!DO] stands before [!DONT]", place, help: "swap the two lists")
    }
}

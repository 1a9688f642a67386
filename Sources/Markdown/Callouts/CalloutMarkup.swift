import HoofbeatContent
import HoofbeatMarkup

/// Builds the elements that callouts become.
extension Callout {
    /// - Parameters:
    ///   - level: the level of the heading that a card or box begins with.
    ///   - closing: the blocks that a card ends in.
    ///   - hasNumbers: whether an emergency card shows the numbers to call.
    func element(
        _ library: Library, level: Int, closing: [Node] = [], hasNumbers: Bool = false
    ) -> Node {
        let strings = library.strings
        switch name {
        case .emergency:
            return card(
                "care-emergency", strings[.emergency],
                hasNumbers ? EmergencyNumbers(library).html : "", level, closing)
        case .urgent: return card("care-urgent", strings[.urgent], "", level, closing)
        case .routine: return card("care-routine", strings[.routine], "", level, closing)
        case .warning:
            return box(
                enter: "<div class=\"callout callout-warning\">",
                heading: "callout-title", hidden: strings[.important], level: level)
        case .info:
            return box(
                enter: "<div class=\"callout callout-info\">", heading: "callout-title",
                level: level)
        case .doThis: return list("do", strings[.doThis], level)
        case .dont: return list("dont", strings[.doNotDoThis], level)
        case .details:
            let details = tree.block(enter: "<details>", exit: "</details>")
            let summary = tree.tightBlock(
                enter: "<summary>", exit: "</summary>", role: .summary, inlinesOf: title)
            tree.append(summary, to: details)
            for block in blocks { tree.append(block, to: details) }
            return details
        }
    }

    private func card(
        _ kind: HTML, _ hidden: String, _ numbers: HTML, _ level: Int, _ closing: [Node]
    ) -> Node {
        box(
            enter: "<div class=\"care \(kind)\">", heading: "care-title", hidden: hidden,
            level: level, inner: "\(numbers)<div class=\"care-body\">", innerExit: "</div>",
            closing: closing)
    }

    private func box(
        enter: HTML, heading: HTML, hidden: String = "", level: Int, inner: HTML = "",
        innerExit: HTML = "", closing: [Node] = []
    ) -> Node {
        let box = tree.block(enter: enter, exit: "</div>")
        let before: HTML = when(
            !hidden.isEmpty, "<span class=\"visually-hidden\">\(hidden) </span>")
        let title = tree.tightBlock(
            enter: "<h\(level) class=\"\(heading)\">\(before)", exit: "</h\(level)>",
            role: .heading, inlinesOf: title)
        tree.append(title, to: box)
        var body = box
        if !inner.isEmpty {
            body = tree.block(enter: inner, exit: innerExit)
            tree.append(body, to: box)
        }
        for block in blocks + closing { tree.append(block, to: body) }
        return box
    }

    private func list(
        _ kind: HTML, _ heading: String, _ level: Int
    ) -> Node {
        let box = tree.block(
            enter: "<div class=\"\(kind)\">\n<h\(level)>\(heading)</h\(level)>", exit: "</div>")
        for block in blocks { tree.append(block, to: box) }
        return box
    }
}

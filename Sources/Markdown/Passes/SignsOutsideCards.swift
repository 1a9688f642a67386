import HoofbeatContent
import HoofbeatText

/// Reports signs that are not in a card, where readers would see their keys.
struct SignsOutsideCards: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let library = context.library
        guard !library.signs.isEmpty else { return }
        for text in document.tree.texts where text.mayNameSign {
            guard let sign = library.sign(namedBy: text.literal), !text.isIn(findings.tornOff)
            else { continue }
            let location = TextLocation(file: context.file, line: document.line(of: text))
            // It is not also one that no page shows.
            findings.care.add([sign], on: [])
            let isBelowCard = text.isBelowCard(in: document)
            findings.report(
                .signOutsideCard(text.literal, sign, isBelowCard: isBelowCard, at: location),
                at: text, in: document)
        }
    }
}

extension Library {
    fileprivate func sign(namedBy text: String) -> Sign? {
        SignMark(in: text).flatMap { signs[$0.name] ?? signs[$0.name.lowercased()] }
    }
}

extension Node {
    /// Whether a text may name a sign. This rules out nearly every text quickly.
    fileprivate var mayNameSign: Bool {
        withLiteral { literal in
            let bytes = literal.bytes
            // 0xEF is the first byte of the wide colon.
            return bytes.prefix(24).contains { ":=".utf8.contains($0) || $0 == 0xEF }
                && bytes.prefix(4).contains { $0 | 32 == UInt8(ascii: "s") }
        } ?? false
    }

    /// Whether an item of a list, or of the list in a quotation, names a sign.
    func namesSign(of library: Library) -> Bool {
        switch kind {
        case .blockQuote: firstChild?.namesSign(of: library) ?? false
        case .list: children.contains { library.sign(namedBy: $0.plainText) != nil }
        default: false
        }
    }

    /// Whether it is in one of these blocks.
    fileprivate func isIn(_ blocks: Set<Node>) -> Bool {
        guard !blocks.isEmpty else { return false }
        var around: Node? = self
        while let node = around {
            if blocks.contains(node) { return true }
            around = node.parent
        }
        return false
    }

    /// Whether the block around it comes next after a card, or after the references below one.
    fileprivate func isBelowCard(in document: Document) -> Bool {
        var block = self
        while let parent = block.parent, parent != document.tree.root { block = parent }
        guard let before = block.previous else { return false }
        return document.careCards.contains(before)
            || before.previous.map(document.careCards.contains) == true
                && before.kind == .customBlock
    }
}

extension Diagnostic {
    /// Readers would see the key instead of the words. The help must not send an emergency to a
    /// card of another level.
    fileprivate static func signOutsideCard(
        _ text: String, _ sign: Sign, isBelowCard: Bool, at location: TextLocation
    ) -> Diagnostic {
        let card = sign.level.callout.rawValue
        let help =
            isBelowCard
            ? "write > before it, directly below the last sign of the card above"
            : "put it below a line such as > [!\(card)] \(call(card)) if:, behind > -"
        return .error(
            "sign-outside-card", at: location, "“\(text)” is not in a care card", help: help)
    }
}

import HoofbeatContent

/// Turns addresses that are written as plain text into links.
struct BareAddresses: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard document.mayHoldBareAddress else { return }
        var lines = WordLines(of: document)
        let tree = document.tree
        for node in document.tree.texts {
            let text = node.literalBytes
            let addresses = BareAddress.all(in: text)
            guard !addresses.isEmpty, !node.isInLinkOrPicture else { continue }
            var start = 0
            for address in addresses {
                let written = text[address.range]
                let words = String(decoding: written, as: UTF8.self)
                let link = tree.link(to: address.prefix + words, text: written)
                tree.setLine(lines.line(of: words, in: node), of: link)
                if address.range.lowerBound > start {
                    let before = tree.text(text[start..<address.range.lowerBound])
                    tree.insert(before, before: node)
                }
                tree.insert(link, before: node)
                start = address.range.upperBound
            }
            if start < text.count { tree.insert(tree.text(text[start...]), before: node) }
            tree.remove(node)
        }
    }
}

extension Document {
    fileprivate var mayHoldBareAddress: Bool {
        BareAddress.mayBe(in: bytes)
            || fragments.values.contains { BareAddress.mayBe(in: $0.bytes[...]) }
    }
}

extension Node {
    fileprivate var isInLinkOrPicture: Bool {
        var above = parent
        while let node = above {
            if node.kind == .link || node.kind == .image { return true }
            above = node.parent
        }
        return false
    }
}

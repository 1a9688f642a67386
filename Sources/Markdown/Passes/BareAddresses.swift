import CCmark
import Content

/// Makes links of addresses that stand in a text as they are.
struct BareAddresses: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard document.mayHoldBareAddress else { return }
        var lines = WordLines(of: document)
        var hasChanged = false
        for node in document.inventory.texts {
            let text = node.literalBytes
            let addresses = BareAddress.all(in: text)
            guard !addresses.isEmpty, !node.isInLinkOrPicture else { continue }
            var start = 0
            for address in addresses {
                let written = text[address.range]
                let words = String(decoding: written, as: UTF8.self)
                let link = Node.link(to: address.prefix + words, text: written)
                document.lineOfLink[link] = lines.line(of: words, in: node)
                if address.range.lowerBound > start {
                    Node.text(text[start..<address.range.lowerBound]).insert(before: node)
                }
                link.insert(before: node)
                start = address.range.upperBound
            }
            if start < text.count { Node.text(text[start...]).insert(before: node) }
            node.remove()
            hasChanged = true
        }
        if hasChanged { document.treeChanged() }
    }
}

extension Document {
    fileprivate var mayHoldBareAddress: Bool {
        let own = source.bytes(ofLines: linesBefore + 1...max(linesBefore + 1, source.lineCount))
        return BareAddress.mayBe(in: own)
            || fragments.values.contains { BareAddress.mayBe(in: $0.bytes[...]) }
    }
}

extension Node {
    fileprivate static func link(to url: String, text: ArraySlice<UInt8>) -> Node {
        guard let node = cmark_node_new_with_mem(CMARK_NODE_LINK, memory) else {
            fatalError("cmark could not allocate a node")
        }
        let link = Node(node)
        link.url = url
        link.append(.text(text))
        return link
    }

    fileprivate var isInLinkOrPicture: Bool {
        var above = parent
        while let node = above {
            if node.type == CMARK_NODE_LINK || node.type == CMARK_NODE_IMAGE { return true }
            above = node.parent
        }
        return false
    }
}

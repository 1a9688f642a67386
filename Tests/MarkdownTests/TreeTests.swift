import HoofbeatMarkup
import HoofbeatTestSupport
import Testing

@testable import HoofbeatMarkdown

/// A tree knows itself what a change makes stale, and keeps what was taken out.
@Suite struct TreeTests {
    private static let markdown = """
        # Heading with `code`

        Text [link *emphasis*](a.md) and ![picture [inner](b.md)](c.png) <b>html</b>
        second line

        > Quote with [one](d.md)
        >
        > - item
        > - [two](e.md)

        ```info
        code
        ```

        <div>block</div>
        """

    private func tree() -> Tree { Tree(parsing: Array(Self.markdown.utf8)[...]) }

    private func expectFreshLists(_ tree: Tree, _ step: String) {
        let blocks = BlockInventory(of: tree.root)
        let inlines = InlineInventory(of: tree.root, size: 0)
        #expect(tree.paragraphs == blocks.paragraphs, "\(step)")
        #expect(tree.quotes == blocks.quotes, "\(step)")
        #expect(tree.codeBlocks == blocks.codeBlocks, "\(step)")
        #expect(tree.headings == blocks.headings, "\(step)")
        #expect(tree.html == inlines.html, "\(step)")
        #expect(tree.links == inlines.links, "\(step)")
        #expect(tree.addressed == inlines.addressed, "\(step)")
        #expect(tree.images == inlines.images, "\(step)")
        #expect(tree.texts == inlines.texts, "\(step)")
    }

    /// One change at random.
    private func change(_ tree: Tree, _ numbers: inout SeededNumbers) -> String {
        var nodes: [Node] = []
        tree.root.walk { if $0 != tree.root { nodes.append($0) } }
        guard let node = nodes.randomElement(using: &numbers) else { return "nothing" }
        let element =
            node.kind.isBlock ? tree.block(enter: "<div>") : tree.inline(enter: "<i>")
        let change = Int.random(in: 0..<8, using: &numbers)
        switch change {
        case 0: tree.remove(node)
        case 1: tree.replace(node, with: element)
        case 2 where node.kind != .item: tree.turn(node, into: element)
        case 3: tree.insert(tree.text(Array("new".utf8)[...]), before: node)
        case 4: tree.insert(tree.link(to: "f.md", text: Array("new".utf8)[...]), after: node)
        case 5: tree.insert(element, before: node)
        case 6:
            tree.insert(element, before: node)
            tree.append(node, to: element)
        default:
            tree.insert(element, after: node)
            tree.takeChildren(of: node, into: element)
        }
        return "change \(change) of \(node.kind)"
    }

    @Test("lists are never stale, whatever has changed")
    func randomChanges() {
        for seed in 0..<200 as Range<UInt64> {
            var numbers = SeededNumbers(seed: seed)
            let tree = tree()
            for number in 0..<20 {
                let step = change(tree, &numbers)
                // Also several changes between two looks.
                if Bool.random(using: &numbers) {
                    expectFreshLists(tree, "seed \(seed), number \(number): \(step)")
                }
            }
        }
    }

    @Test("a node that was taken out can still be read")
    func removedNode() {
        let tree = tree()
        let link = tree.links[0]
        tree.turn(link, into: tree.inline(enter: "<a>", exit: "</a>", role: .link))
        #expect(link.url == "a.md")
        #expect(link.firstChild == nil)
        #expect(!tree.links.contains(link))
    }

    @Test("an element keeps its role, and what the parser made has none")
    func roles() {
        let tree = tree()
        #expect(tree.paragraphs[0].role == nil)
        #expect(tree.block(role: .notice).role == .notice)
        #expect(tree.inline(role: .cell).role == .cell)
    }

    @Test("every node has the kind that cmark gives it")
    func kinds() {
        let markdown = """
            # a

            > b

            - c

            ```
            d
            ```

            <!-- e -->

            ---

            f\\
            g
            *h* **i** [j](k) ![l](m) `n` <b>
            """
        var kinds: [Node.Kind] = []
        Tree.read(Array(markdown.utf8)[...]) { root in root.walk { kinds.append($0.kind) } }
        #expect(
            kinds.filter { $0 != .text } == [
                .document, .heading, .blockQuote, .paragraph, .list, .item, .paragraph, .codeBlock,
                .htmlBlock, .thematicBreak, .paragraph, .lineBreak, .softBreak, .emphasis, .strong,
                .link, .image, .code, .htmlInline,
            ])
    }
}

extension Node {
    /// The kind of a node: those of CommonMark, and the two whose markup cmark passes on unchanged.
    ///
    /// They have the order and numbers of `cmark_node_type`, so that no switch is needed to tell
    /// them.
    enum Kind: UInt32 {
        case document = 1
        case blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph
        case heading, thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link
        case image

        var isBlock: Bool {
            switch self {
            case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .customBlock,
                .paragraph, .heading, .thematicBreak:
                true
            case .text, .softBreak, .lineBreak, .code, .htmlInline, .customInline, .emphasis,
                .strong, .link, .image:
                false
            }
        }

        /// A block that came out of the parser, not one that a pass made.
        var isParsedBlock: Bool { isBlock && self != .customBlock }

        /// Whether other nodes may be in it.
        var mayHoldNodes: Bool {
            switch self {
            case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code,
                .htmlInline:
                false
            case .document, .blockQuote, .list, .item, .customBlock, .paragraph, .heading,
                .customInline, .emphasis, .strong, .link, .image:
                true
            }
        }

        var mayHoldBlocks: Bool {
            switch self {
            case .document, .blockQuote, .list, .item, .customBlock: true
            default: false
            }
        }
    }

    /// The meaning of an element that a pass made, for later passes.
    enum Role: UInt8 {
        // Numbers begin at 1, since cmark keeps them as pointers and 0 would be nil.
        case notice = 1
        /// The words of a heading.
        case heading
        case link, citation, summary
        /// The term of a definition list.
        case term
        /// The parts of a table.
        case caption, row, columnHeader, rowHeader, cell

        var isCell: Bool { self == .columnHeader || self == .rowHeader || self == .cell }
    }
}

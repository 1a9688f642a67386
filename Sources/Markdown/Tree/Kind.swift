extension Node {
    /// What a node is; CommonMark's own, and the two that cmark writes as they are.
    ///
    /// In the order and with the numbers of `cmark_node_type`, so that telling it takes no switch.
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

        var mayHoldBlocks: Bool {
            switch self {
            case .document, .blockQuote, .list, .item, .customBlock: true
            default: false
            }
        }
    }

    /// What an element means that a pass made, for the passes after it.
    enum Role: UInt8 {
        // From 1 on, since cmark keeps it as a pointer.
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

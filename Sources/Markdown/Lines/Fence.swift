/// The line that opens a block of code.
struct Fence {
    let mark: String
    let isClosed: Bool

    /// nil for code that is only indented.
    init?(of block: Node, in document: Document) {
        let lines = document.rawLines(of: block)
        guard let first = lines.first, let sign = first.first,
            sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
        else { return nil }
        let fence = first.prefix { $0 == sign }
        guard fence.count >= 3, !block.literal.utf8.starts(with: first) else { return nil }
        mark = String(decoding: fence, as: UTF8.self)
        let last = lines.dropFirst().last ?? []
        isClosed = last.count >= fence.count && last.allSatisfy { $0 == sign }
    }
}

import HoofbeatContent
import HoofbeatText

/// Reports pages that say in their own words that somebody reviewed them.
struct TypedReviews: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let library = context.library
        guard document.marks(library.textMarks).contains(.review) else { return }
        let claim = ReviewClaim(library.strings)
        var last: Node?
        for node in document.tree.texts {
            guard let block = node.block, block != last, !document.isFromData(node) else {
                continue
            }
            last = block
            guard let words = claim.first(in: block.plainText) else { continue }
            let location = TextLocation(file: context.file, line: document.line(of: block))
            findings.problems.append(.typedReview(words, at: location))
        }
    }
}

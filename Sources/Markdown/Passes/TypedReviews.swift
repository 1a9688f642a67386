import HoofbeatContent

/// Reports pages that claim a review in their own words.
struct TypedReviews: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let library = context.library
        guard document.marks(library.textMarks).contains(.review) else { return }
        let claim = ReviewClaim(library.strings)
        for block in document.writtenBlocks {
            guard let words = claim.first(in: block.plainText) else { continue }
            let location = TextLocation(file: context.file, line: document.line(of: block))
            findings.problems.append(.typedReview(words, at: location))
        }
    }
}

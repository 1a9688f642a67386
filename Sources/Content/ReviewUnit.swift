/// A section of a page as reviews know it, before it is known where its links lead.
package struct ReviewUnit: Sendable, Hashable {
    /// The id of the heading, or `PageReview.top`.
    package let id: String
    /// The words of the heading, or the title of the page.
    package let title: String
    /// The digest of the section's form, in which links have numbers for their targets.
    package let textDigest: String
    /// The addresses that the links lead to, as pages have them.
    package let targets: [String]
    /// The warning signs and numbers that it shows, which are reviewed by themselves, too.
    package let shown: [ReviewRecord.Unit]

    package init(
        id: String, title: String, textDigest: String, targets: [String],
        shown: [ReviewRecord.Unit] = []
    ) {
        self.id = id
        self.title = title
        self.textDigest = textDigest
        self.targets = targets
        self.shown = shown
    }
}

/// A section as it was approved, and as it is now.
package struct SectionChange: Sendable, Hashable {
    /// The id of its heading, or `PageReview.top`.
    package let id: String
    /// The words of its heading.
    package let title: String
    /// The approved form with its targets (`SectionForm.linked`); nil for a section that is new.
    package let before: String?
    /// The form that the section has now; nil for one that is gone.
    package let after: String?
    /// The digest of the approved form.
    package let digestBefore: String?
    /// The digest that an approval will name; nil for a section that is gone.
    package let digestAfter: String?

    package init(
        id: String, title: String, before: String?, after: String?, digestBefore: String? = nil,
        digestAfter: String? = nil
    ) {
        self.id = id
        self.title = title
        self.before = before
        self.after = after
        self.digestBefore = digestBefore
        self.digestAfter = digestAfter
    }

    package var hasChanged: Bool { before != after }
}

import HoofbeatText

/// The digest of what a section means, by which records name the text that was reviewed.
///
/// It is `2:` and the SHA-256, in 64 hexadecimal digits, of these lines, each but the last followed
/// by a line feed (byte 10):
///
/// 1. the SHA-256, in 64 hexadecimal digits, of the section's form in UTF-8 (``SectionForm``);
/// 2. for each link and picture, in their order, the name of what it leads to: `id:` and the id of
///    a page, with `#` and the anchor if it has one; for a file of the site its path, a blank, and
///    the SHA-256 of its bytes; for a list of the whole site `site:signs` or `site:questions`, a
///    blank, and the SHA-256 of what it says (``SiteList``); for everything else the address.
///
/// It has two steps since a page is read before it is known what its links lead to. A page is named
/// by its id, so that moving it voids no review.
///
/// In version 1, a form kept the typography of its page. So the form of a record of that version
/// gives the digest that it has now.
package struct SectionDigest {
    /// The version of all that decides the bytes: the form, this list, and the markup of bodies.
    package static let version = "2:"

    private static let firstVersion = "1:"

    /// SHA-256 in 64 hexadecimal digits.
    private let hash: @Sendable ([UInt8]) -> String

    package init(hash: @escaping @Sendable ([UInt8]) -> String) {
        self.hash = hash
    }

    /// Whether a text is written as a digest of this version, or the one before it.
    package static func isOne(_ text: String) -> Bool {
        let digits = text.dropFirst(version.count)
        return (text.hasPrefix(version) || text.hasPrefix(firstVersion))
            && digits.utf8.count == 64
            && digits.utf8.allSatisfy { $0.isDigit || "abcdef".utf8.contains($0) }
    }

    /// The first line of what is digested.
    package func ofText(_ form: String) -> String { hash(Array(form.utf8)) }

    /// - Parameter names: of what the links lead to.
    package func callAsFunction(ofText textDigest: String, leadingTo names: [String]) -> String {
        Self.version + hash(Array(([textDigest] + names).joined(separator: "\n").utf8))
    }

    package func callAsFunction(_ form: String, leadingTo names: [String]) -> String {
        self(ofText: ofText(form), leadingTo: names)
    }

    /// What people object to when they object to a text: its words, the files that it shows and
    /// where it leads outside, without the names of pages, anchors and files. These change when the
    /// text moves, and nobody has read them. Two texts are the same if this is.
    package func words(ofText textDigest: String, leadingTo names: [String]) -> String {
        let nameless = names.map { name in
            // A link within the page stands for the page as well, wherever it is pasted.
            if name.hasPrefix("id:") || name.hasPrefix("#") { return "id:" }
            let parts = name.split(separator: " ")
            return name.hasPrefix("/") && parts.count == 2 ? String(parts[1]) : name
        }
        return ([textDigest] + nameless).joined(separator: "\n")
    }

    package func words(of form: String, leadingTo names: [String]) -> String {
        words(ofText: ofText(form), leadingTo: names)
    }

    /// What a record of the first version says today; nil if the digest is of another version, or
    /// of another form.
    package func renewed(
        _ digest: String, of form: String, leadingTo names: [String]
    ) -> (form: String, digest: String)? {
        let own = hash(Array(([ofText(form)] + names).joined(separator: "\n").utf8))
        guard digest == Self.firstVersion + own else { return nil }
        let renewed = form.inPlainTypography
        return (renewed, self(renewed, leadingTo: names))
    }

    /// The digest of a page: of a line for each section, with its id and its digest.
    package func ofPage(_ sections: [(id: String, digest: String)]) -> String {
        let lines = sections.map { "\($0.id) \($0.digest)" }
        return Self.version + hash(Array(lines.joined(separator: "\n").utf8))
    }
}

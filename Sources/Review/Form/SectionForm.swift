/// What a section means, without what only its place or its layout decides.
///
/// It is the HTML of the section, reduced to what a reader takes from it, one block a line. Records
/// of reviews keep it as the text that was approved, a digest is made of it, and two of them are
/// compared word by word to tell what changed. `SectionFormWriter` says what is left out, and
/// `PlainTypography` which signs are taken for one.
///
///     <h2>How does it work?</h2>
///     <p>A drip carries a <a 1>radioactive substance</a> to the cells.<cite lee-2024></p>
///     <ul>
///     <li>You are not asleep.</li>
///     </ul>
package struct SectionForm: Sendable, Hashable {
    /// The id of the heading that the section begins with, or `PageReview.top`.
    package let id: String
    /// The words of the heading; for that of the top, the title of the page.
    package let title: String
    /// The reduced HTML. A link or a picture has the number of its target in place of the address.
    package let text: String
    /// Where links lead and what pictures show, in the order of their numbers: addresses from the
    /// site's root (`/illness/fever/#signs`), of this page (`#signs`), or of other sites.
    package let targets: [String]

    package init(id: String, title: String, text: String, targets: [String]) {
        self.id = id
        self.title = title
        self.text = text
        self.targets = targets
    }

    /// The text with each target in place of its number, for comparing: a link that was put in
    /// changes the numbers of all that follow, but not what they mean.
    /// - Parameter targets: names for the targets, one for each.
    package static func linked(_ text: String, _ targets: [String]) -> String {
        var linked: [UInt8] = []
        for token in MarkupTokens(Array(text.utf8)) {
            switch token {
            case .text(let bytes): linked += bytes
            case .close(let name): linked += "</\(name)>".utf8
            case .comment: break
            case .open(let name, let attributes):
                linked += "<\(name)".utf8
                for attribute in attributes {
                    if let number = Int(attribute.name), targets.indices.contains(number - 1) {
                        linked += " to=\"\(targets[number - 1].inForm)\"".utf8
                    } else {
                        linked += " \(attribute.name)".utf8
                        if let value = attribute.value { linked += "=\"\(value)\"".utf8 }
                    }
                }
                linked += ">".utf8
            }
        }
        return String(decoding: linked, as: UTF8.self)
    }

    /// The words of the heading that a form begins with; nil without one.
    package static func heading(of text: String) -> String? {
        guard text.hasPrefix("<h2") else { return nil }
        var words = ""
        for token in MarkupTokens(Array(text.utf8)) {
            switch token {
            case .text(let bytes): words += String(decoding: bytes, as: UTF8.self).withoutReferences
            case .close("h2"): return words.isEmpty ? nil : words
            default: break
            }
        }
        return nil
    }
}

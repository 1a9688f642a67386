/// A start tag of a form: what encloses words, and how.
package struct FormTag: Sendable, Hashable {
    package let name: String
    package let attributes: [Attribute]

    package struct Attribute: Sendable, Hashable {
        package let name: String
        /// As readers would see it, without references.
        package let value: String
    }

    package func value(of name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// Where a link leads, or what a picture shows.
    package var target: String? { value(of: "to") }

    package var classes: [Substring] { (value(of: "class") ?? "").split(separator: " ") }

    /// Whether two tags mean the same. The label of a cell repeats the head of its column, and
    /// would make every row a changed one when that is worded anew.
    package func isLike(_ other: FormTag) -> Bool { meaning == other.meaning }

    /// The tag as a text, for comparing.
    package var meaning: String {
        attributes.reduce(name) { text, attribute in
            attribute.name == "data-label" ? text : text + " \(attribute.name)=\(attribute.value)"
        }
    }
}

/// An element that encloses blocks of a form. Two lists are alike and yet not the same one.
package struct FormElement: Sendable, Hashable {
    package let tag: FormTag
    /// Which one it is among all elements of the form.
    package let number: Int
}

/// A file that editors write in YAML: what it is for, and what it holds.
package struct DeclaredFile: Sendable {
    package enum Contents: Sendable {
        /// Entries, each beginning with a hyphen.
        case list(EntryDeclaration)
        case fields(EntryDeclaration)
    }

    /// The name by which an editor asks for it, below `content/data/` if it is there.
    package let name: String
    /// From the site's root. Capitals stand for a name that a site chooses.
    package let path: String
    /// A sentence or two in Markdown.
    package let purpose: String
    package let contents: Contents
    /// The text of such a file; all examples are about one made-up illness, and form one site.
    package let example: String

    init(
        _ name: String, at path: String? = nil, for purpose: String, _ contents: Contents,
        example: String
    ) {
        self.name = name
        self.path = path ?? ContentNames.name + "/data/" + name
        self.purpose = purpose
        self.contents = contents
        self.example = example
    }

    package var entry: EntryDeclaration {
        switch contents {
        case .list(let entry), .fields(let entry): entry
        }
    }
}

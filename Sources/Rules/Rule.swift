package import HoofbeatContent

/// A rule of the build: what it asks for, in words for editors.
package struct Rule: Sendable {
    /// The name that follows a problem in square brackets.
    package let code: String
    /// How serious it is. Most rules have one severity; some give a warning where a mistake is less
    /// likely.
    package let severities: [Diagnostic.Severity]
    package let meaning: String
    package let fix: String
    /// Files of a site that break the rule, or a description of such a case.
    package let example: [Example]

    package enum Example: Sendable {
        /// The text of a page, without its front matter.
        case page(String)
        /// A file, by its path from the site's root.
        case file(String, String)
        /// A case that no text can show, such as a moving picture.
        case words(String)
    }

    init(
        _ severities: [Diagnostic.Severity], _ code: String, means meaning: String, fix: String,
        example: Example...
    ) {
        self.code = code
        self.severities = severities
        self.meaning = meaning
        self.fix = fix
        self.example = example
    }
}

package import Content

/// What one rule of the build asks for, in words for editors.
package struct Rule: Sendable {
    /// The name that is shown in square brackets after a problem.
    package let code: String
    /// Most rules have one; some are a warning where a mistake is less likely.
    package let severities: [Diagnostic.Severity]
    package let meaning: String
    package let fix: String
    /// Files of a site that break the rule, or a description of such a case.
    package let example: [Example]

    package enum Example: Sendable {
        /// The text of a page, without the lines at its top.
        case page(String)
        /// A file by its path from the site's root.
        case file(String, String)
        /// A case that no text can show, such as a picture that moves.
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

/// Something that can harm a reader, and what keeps it from happening.
package struct Hazard: Sendable, Hashable {
    /// A rule or a test, by its name.
    package struct Control: Sendable, Hashable {
        package let name: String
        /// The line of `hazards.yaml` that names it.
        package let line: Int
    }

    /// The path from the site's root.
    package static let file = "content/data/hazards.yaml"

    package let key: String
    /// What could happen to the reader.
    package let harm: String
    /// Rules of the build, by code.
    package let rules: [Control]
    /// Tests of the program. A build does not look for them, since a guide may have none beside it.
    package let tests: [Control]
    /// What is still to be done about it.
    package let open: [Control]
    /// The line of `hazards.yaml` where it begins.
    package let line: Int
}

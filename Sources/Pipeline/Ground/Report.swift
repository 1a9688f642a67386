package import HoofbeatContent

/// What a build did and found.
package struct Report: Sendable {
    package struct Counts: Sendable, Hashable {
        package let written: Int
        package let unchanged: Int
        package let removed: Int
    }

    /// How hard a page is to read.
    package struct Grade: Sendable {
        /// The path of the page below `content/`.
        package let path: String
        package let readability: Readability
    }

    /// Pages that are published.
    package var pages: Int
    /// Those of them whose language has such grades.
    package let grades: [Grade]
    package var problems: [Diagnostic]
    /// nil if the build did not finish.
    package var counts: Counts?
    /// Whether the build ended with an error after it had begun to write.
    package var hasWritten = false
    /// The address that the site was built for.
    package let baseURL: BaseURL
    /// What `base-url` of `site.yaml` says, whether or not the build followed it.
    package let statedBaseURL: BaseURL?

    init(pages: Int, grades: [Grade] = [], problems: [Diagnostic], settings: Settings) {
        self.pages = pages
        self.grades = grades
        self.problems = problems
        baseURL = settings.baseURL
        statedBaseURL = settings.statedBaseURL
    }

    package func fails(strictly: Bool) -> Bool {
        problems.contains { $0.severity == .error || (strictly && $0.severity == .warning) }
    }
}

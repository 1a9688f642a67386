import HoofbeatContent

/// All rules of the build, in the order in which an editor meets the things that they are about.
package enum RuleBook {
    package struct Chapter: Sendable {
        package let title: String
        package let rules: [Rule]
    }

    package static let chapters = [
        Chapter(title: "The file of a page", rules: Rule.aboutPageFiles),
        Chapter(title: "The lines at the top of a page", rules: Rule.aboutFields),
        Chapter(title: "Titles, headings and sections", rules: Rule.aboutHeadings),
        Chapter(title: "Text", rules: Rule.aboutText + Rule.aboutRemains),
        Chapter(title: "How pages are written", rules: Rule.aboutWriting),
        Chapter(title: "Links", rules: Rule.aboutLinks + Rule.aboutWays),
        Chapter(title: "Pictures", rules: Rule.aboutPictures),
        Chapter(title: "Tables", rules: Rule.aboutTables),
        Chapter(title: "Boxes and care cards", rules: Rule.aboutBoxes + Rule.aboutCardTitles),
        Chapter(title: "Warning signs", rules: Rule.aboutSigns + Rule.aboutSignWording),
        Chapter(title: "Sources and the glossary", rules: Rule.aboutSourcesAndTerms),
        Chapter(title: "Lists and tables drawn from data", rules: Rule.aboutDataOnPages),
        Chapter(title: "Reviews", rules: Rule.aboutReviews + Rule.aboutReviewedPages),
        Chapter(title: "Data files", rules: Rule.aboutDataFiles + Rule.aboutDirectory),
        Chapter(title: "Hazards", rules: Rule.aboutHazards),
        Chapter(title: "How front matter and data files are written (YAML)", rules: Rule.aboutYAML),
        Chapter(title: "Settings", rules: Rule.aboutSettings),
        Chapter(title: "Files and folders", rules: Rule.aboutFiles),
        Chapter(title: "Output, templates and preview", rules: Rule.aboutOutput),
    ]

    package static let rules = chapters.flatMap(\.rules)

    package static func rule(_ code: String) -> Rule? {
        rules.first { $0.code == code }
    }

    /// The page for editors with all rules.
    package static var markdown: String {
        chapters.reduce("# The rules of the build\n\n\(introduction)\n") { text, chapter in
            chapter.rules.reduce(text + "\n## \(chapter.title)\n") { $0 + "\n" + $1.markdown }
        }
    }

    private static let introduction = """
        Each problem that Hoofbeat finds ends in the name of a rule, in square brackets. An error \
        stops the build. A warning asks someone to look; it can be waived with a reason in \
        `content/data/waivers.yaml`. A note never stops anything.
        """
}

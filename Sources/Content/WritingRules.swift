/// How long sentences, paragraphs and lists may be, and how hard a page may be to read.
package struct WritingRules: Sendable, Hashable {
    /// A page that may be harder to read than others, for now.
    package struct HarderPage: Sendable, Hashable {
        /// Its path below `content/`.
        package let page: String
        package let grade: Int
        /// The line of `site.yaml` that names it.
        package let line: Int

        package init(page: String, grade: Int, line: Int) {
            self.page = page
            self.grade = grade
            self.line = line
        }
    }

    /// The highest Flesch–Kincaid grade of a page. Nil, as with the other limits, if nobody asks.
    package var grade: Int?
    /// In words: a longer sentence is worth a warning.
    package var sentence: Int?
    /// In words: a longer sentence is an error.
    package var longestSentence: Int?
    /// In sentences.
    package var paragraph: Int?
    /// In items.
    package var list: Int?
    package var harderPages: [HarderPage] = []

    package init() {}

    /// What holds for English: sentences by the NHS service manual and GOV.UK, paragraphs by the
    /// former, lists by the CDC Clear Communication Index (item 8), and the grade by the reviews
    /// of what patients can read (CHK-10, 11, 12 and 16).
    package static let english = {
        var rules = Self()
        rules.grade = 8
        rules.sentence = 20
        rules.longestSentence = 30
        rules.paragraph = 3
        rules.list = 7
        return rules
    }()

    /// What holds for a language without rules of its own, which is nothing.
    package static func standard(of language: String) -> Self {
        language.primarySubtag == "en" ? english : Self()
    }

    /// Whether there is anything to look for in a language that no rule knows.
    package var asksForAnything: Bool {
        sentence != nil || longestSentence != nil || paragraph != nil || list != nil
    }

    /// The page's own limit, or that of all pages.
    package func grade(of path: String) -> Int? {
        harderPages.first { $0.page == path }?.grade ?? grade
    }
}

import HoofbeatContent

/// What `writing:` of `site.yaml` can hold.
struct WritingFields: Sendable {
    let grade = Field.number(
        "grade",
        """
        The highest Flesch–Kincaid grade of a page, 8 in English, without the words that the \
        glossary explains. A harder page is a warning.
        """)
    let sentence = Field.number(
        "sentence", "How many words a sentence may have, 20 in English. A longer one is a warning.")
    let longestSentence = Field.number(
        "longest-sentence",
        "How many words no sentence may exceed, 30 in English. A longer one is an error.")
    let paragraph = Field.number(
        "paragraph",
        "How many sentences a paragraph may have, 3 in English. A longer one is a warning.")
    let list = Field.number(
        "list",
        """
        How many items a list without groups may have, 7 in English. A longer one is a warning.
        """)
    let harderPages = Field.entries(
        "harder-pages", WritingFields.harderPage.entry,
        """
        Pages that may be harder to read than `grade` says, for now. Once such a page is easier \
        than its own grade, a warning asks to lower that.
        """)

    struct HarderPage: Sendable {
        let page = Field.required("page", .page, "The page.")
        let grade = Field.number("grade", "The highest grade that this page may have.")
    }

    static let rules = Declared("writing", WritingFields())
    static let harderPage = Declared("a harder page", HarderPage())
}

extension LibraryReader {
    /// Reads `writing:` of the settings.
    mutating func readWriting(_ yaml: YAML?, language: String, file: String) -> WritingRules {
        var rules = WritingRules.standard(of: language)
        guard let yaml, !yaml.isUnset else { return rules }
        let field = WritingFields.rules.fields
        var fields = Fields(yaml, WritingFields.rules.entry, file: file)
        rules.grade = fields.limit(field.grade) ?? rules.grade
        rules.sentence = fields.limit(field.sentence) ?? rules.sentence
        rules.longestSentence = fields.limit(field.longestSentence) ?? rules.longestSentence
        rules.paragraph = fields.limit(field.paragraph) ?? rules.paragraph
        rules.list = fields.limit(field.list) ?? rules.list
        let pages = fields.read(field.harderPages)
        add(fields)
        rules.harderPages = pages.compactMap { readHarderPage($0, file: file) }
        return rules
    }

    private mutating func readHarderPage(_ yaml: YAML, file: String) -> WritingRules.HarderPage? {
        let field = WritingFields.harderPage.fields
        var fields = Fields(yaml, WritingFields.harderPage.entry, file: file)
        let page = fields.read(field.page)
        let grade = fields.limit(field.grade)
        add(fields)
        guard !page.isEmpty, let grade else { return nil }
        return WritingRules.HarderPage(page: page, grade: grade, line: yaml.line)
    }
}

extension Fields {
    /// A limit that a text can keep.
    fileprivate mutating func limit(_ field: Field<Int?>) -> Int? {
        guard let number = read(field) else { return nil }
        if number > 0 { return number }
        add(
            .error(
                "bad-limit", at: TextLocation(file: file, line: line(of: field)),
                "no text can keep to “\(field.name)” of \(number)",
                help: "write a number from 1 on, or leave the line out for the usual limit"))
        return nil
    }
}

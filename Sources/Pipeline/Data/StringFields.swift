import HoofbeatContent

/// What a file of `strings/` can hold: every text of the interface, by its key.
extension StringData {
    static let declared = DeclaredFile(
        folder + "LANGUAGE.yaml",
        for: """
            The texts of buttons, headings and notices in the language of the site; `en.yaml` \
            changes the English ones. `hoofbeat strings --language de` writes a whole file to \
            translate. What is missing is shown in English. What is in braces, such as `{count}`, \
            stays as it is. Fields that begin with `rule-` are what the checks look for in pages.
            """,
        .fields(entry),
        example: """
            menu: Menu
            get-help-now: Who to call
            claim: There is no advertising on this site.
            used-on:
              one: "Used on one page"
              other: "Used on {count} pages"
            rule-table-marks: ["Overview:"]

            """)

    static let entry = EntryDeclaration(
        "a file of texts", Strings.Key.allCases.map(declaration))

    private static func declaration(of key: Strings.Key) -> FieldDeclaration {
        let english = Strings.english.text(key)
        let type: FieldType =
            switch english {
            case .text: .text(.words.orEmpty)
            case .list: .texts(.others)
            case .plural: .entry(forms(of: key))
            }
        return FieldDeclaration(name: key.name, type: type, meaning: meaning(of: english))
    }

    private static func meaning(of english: Strings.Text) -> String {
        switch english {
        case .text(""), .list([]): "Nothing in English."
        case .text(let text): "In English “\(text)”."
        case .list(let items): "In English " + items.map { "“\($0)”" }.joined(separator: ", ") + "."
        case .plural(let forms): "In English “\(forms[.other] ?? "")”, in a form for each number."
        }
    }

    static func forms(of key: Strings.Key) -> EntryDeclaration {
        EntryDeclaration(
            "the text “\(key.name)”",
            PluralCategory.allCases.map { category in
                FieldDeclaration(
                    name: category.rawValue, type: .text(.words),
                    meaning: "The form for numbers that are “\(category.rawValue)”.")
            })
    }
}

import Content

/// Reads the texts of the interface in one language, from a file of `data/strings/`.
struct StringData {
    static let folder = "strings/"

    /// Path from the site's root.
    let file: String
    let language: String
    private(set) var texts: [Strings.Key: Strings.Text] = [:]
    private(set) var problems: [Diagnostic] = []
    /// The texts of the file that readers see.
    private(set) var shown: [FieldText] = []

    init(_ yaml: YAML, file: String, language: String) {
        self.file = file
        self.language = language
        var fields = Fields(
            yaml, known: Strings.Key.allCases.map(\.name), of: "the texts of a language",
            file: file)
        for key in Strings.Key.allCases where fields.has(key.name) { read(key, &fields) }
        problems += fields.problems
        shown += fields.shown
    }

    private mutating func read(_ key: Strings.Key, _ fields: inout Fields) {
        switch Strings.english.text(key) {
        case .text(let english):
            let text = fields.emptiableText(key.name, shown: .words)
            guard let text else { return }
            // A notice must not vanish, nor a button be without words.
            guard !text.isEmpty || english.isEmpty else {
                problems.append(.emptyText(key, english, at: location(fields, key)))
                return
            }
            check(text, english, key, fields.line(of: key.name))
            texts[key] = .text(text)
        case .list(let english):
            let items = fields.texts(key.name, shown: .name)
            if key == .months, items.count != english.count {
                problems.append(.wrongMonths(items.count, at: location(fields, key)))
                return
            }
            texts[key] = .list(items)
        case .plural(let english):
            guard let yaml = fields.map(key.name) else { return }
            readForms(yaml, english[.other] ?? "", key)
        }
    }

    private mutating func readForms(_ yaml: YAML, _ english: String, _ key: Strings.Key) {
        var forms = Fields(
            yaml, known: PluralCategory.allCases.map(\.rawValue), of: "the text “\(key.name)”",
            file: file)
        var found: [PluralCategory: String] = [:]
        for category in PluralCategory.allCases {
            guard let text = forms.text(category.rawValue, shown: .words) else { continue }
            // “One page” needs no number.
            if category == .other { check(text, english, key, forms.line(of: category.rawValue)) }
            found[category] = text
        }
        for category in PluralRule(language: language).categories
        where found[category] == nil && forms.problems.isEmpty {
            let location = TextLocation(file: file, line: yaml.line)
            problems.append(.missingForm(category, key, language, at: location))
        }
        problems += forms.problems
        shown += forms.shown
        if !found.isEmpty { texts[key] = .plural(found) }
    }

    /// Checks that a translation fills in what the English text does.
    private mutating func check(
        _ text: String, _ english: String, _ key: Strings.Key, _ line: Int
    ) {
        let wanted = Set(english.placeholders)
        let given = Set(text.placeholders)
        guard wanted != given, !text.isEmpty, !english.isEmpty else { return }
        problems.append(
            .wrongPlaceholders(
                key, wanted.sorted(), at: TextLocation(file: file, line: line)))
    }

    private func location(_ fields: Fields, _ key: Strings.Key) -> TextLocation {
        TextLocation(file: file, line: fields.line(of: key.name))
    }
}

extension String {
    /// The names between braces.
    fileprivate var placeholders: [String] {
        matches(of: /\{([a-z]+)\}/).map { String($0.1) }
    }
}

extension Diagnostic {
    fileprivate static func wrongMonths(_ count: Int, at location: TextLocation) -> Diagnostic {
        .error(
            "wrong-type", at: location, "“months” must be the twelve months, and has \(count)",
            help: "write them in order, as in [January, February, …]")
    }

    fileprivate static func emptyText(
        _ key: Strings.Key, _ english: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "empty-text", at: location, "“\(key.name)” is empty, and readers need it",
            help: "write it in your words, or take the line out; in English it is “\(english)”")
    }

    fileprivate static func missingForm(
        _ category: PluralCategory, _ key: Strings.Key, _ language: String,
        at location: TextLocation
    ) -> Diagnostic {
        .error(
            "missing-plural", at: location,
            "“\(key.name)” lacks the form “\(category.rawValue)”, which “\(language)” has",
            help: "add a line “\(category.rawValue): …”")
    }

    fileprivate static func wrongPlaceholders(
        _ key: Strings.Key, _ wanted: [String], at location: TextLocation
    ) -> Diagnostic {
        let names = wanted.map { "{\($0)}" }.joined(separator: " and ")
        return .error(
            "wrong-placeholder", at: location,
            wanted.isEmpty
                ? "“\(key.name)” has nothing to fill in between { and }"
                : "“\(key.name)” must hold \(names)",
            help: wanted.isEmpty ? "take the braces out" : "leave what is in braces in English")
    }
}

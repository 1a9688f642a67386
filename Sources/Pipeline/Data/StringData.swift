import HoofbeatContent

/// Reads the texts of the interface in one language, from a file of `data/strings/`.
struct StringData {
    static let folder = "strings/"

    /// Path from the site's root.
    let file: String
    let language: String
    private(set) var texts: [Strings.Key: Strings.Text] = [:]
    /// Those that are still the English ones, with the line of the first. A word or two may be the
    /// same in both languages.
    private(set) var copied: (keys: [Strings.Key], line: Int)?
    private(set) var problems: [Diagnostic] = []
    /// The texts of the file that readers see.
    private(set) var shown: [FieldText] = []

    init(_ yaml: YAML, file: String, language: String) {
        self.file = file
        self.language = language
        var fields = Fields(yaml, Self.entry, file: file)
        for (key, field) in zip(Strings.Key.allCases, Self.entry.fields) where fields.has(field) {
            read(key, field, &fields)
        }
        problems += fields.problems
        shown += fields.shown
    }

    private mutating func read(
        _ key: Strings.Key, _ field: FieldDeclaration, _ fields: inout Fields
    ) {
        let location = TextLocation(file: file, line: fields.line(of: field))
        switch Strings.english.text(key) {
        case .text(let english):
            guard let text = fields.text(field) else { return }
            // A notice must not vanish, nor a button be without words.
            guard !text.isEmpty || english.isEmpty else {
                problems.append(.emptyText(key, english, at: location))
                return
            }
            check(text, english, key, at: location)
            if text == english, text.isSentence {
                copied = ((copied?.keys ?? []) + [key], copied?.line ?? location.line ?? 1)
            }
            texts[key] = .text(text)
        case .list(let english):
            // Words that rules look for are not shown, and a star in them is no markup.
            let items = fields.placedTexts(field, shown: key.isRule ? nil : .name).map(\.text)
            guard !fields.refused.contains(field.name) else { return }
            if key == .months, items.count != english.count {
                problems.append(.wrongMonths(items.count, at: location))
                return
            }
            texts[key] = .list(items)
        case .plural(let english):
            guard let yaml = fields.value(of: field) else { return }
            readForms(yaml, english[.other] ?? "", key)
        }
    }

    private mutating func readForms(_ yaml: YAML, _ english: String, _ key: Strings.Key) {
        let entry = Self.forms(of: key)
        var fields = Fields(yaml, entry, file: file)
        var found: [PluralCategory: String] = [:]
        for (category, field) in zip(PluralCategory.allCases, entry.fields) {
            guard let text = fields.text(field) else { continue }
            // “One page” needs no number.
            if category == .other {
                check(
                    text, english, key,
                    at: TextLocation(file: file, line: fields.line(of: field)))
            }
            found[category] = text
        }
        for category in PluralRule(language: language).categories
        where found[category] == nil && fields.problems.isEmpty {
            let location = TextLocation(file: file, line: yaml.line)
            problems.append(.missingForm(category, key, language, at: location))
        }
        problems += fields.problems
        shown += fields.shown
        if !found.isEmpty { texts[key] = .plural(found) }
    }

    /// Checks that a translation fills in what the English text does.
    private mutating func check(
        _ text: String, _ english: String, _ key: Strings.Key, at location: TextLocation
    ) {
        let wanted = Set(english.placeholders)
        let given = Set(text.placeholders)
        guard wanted != given, !text.isEmpty, !english.isEmpty else { return }
        problems.append(.wrongPlaceholders(key, wanted.sorted(), at: location))
    }
}

extension String {
    /// Whether it has more than two words of its own, besides what is filled in.
    fileprivate var isSentence: Bool {
        let words = replacing(/\{[a-z]+\}/, with: "").split(separator: " ")
        return words.count { $0.contains(where: \.isLetter) } > 2
    }

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

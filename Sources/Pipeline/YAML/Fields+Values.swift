import HoofbeatContent

/// Reads what is declared.
extension Fields {
    /// Reads a text that must be there; it is empty if it is not.
    mutating func read(_ field: Field<String>) -> String {
        if !refused.contains(field.name), let text = text(field.declaration) { return text }
        reportMissing(field)
        return ""
    }

    mutating func read(_ field: Field<String?>) -> String? {
        text(field.declaration)
    }

    mutating func read(_ field: Field<[String]>) -> [String] {
        placed(field).map(\.text)
    }

    /// Reads a list of texts, each with its own line.
    mutating func placed(_ field: Field<[String]>) -> [PlacedText] {
        let texts: [PlacedText]
        switch field.declaration.type {
        case .choices(let words):
            texts = placedTexts(field.declaration, shown: nil).filter {
                choice($0.text, field.declaration, among: words, line: $0.line) != nil
            }
        case .texts(let form): texts = placedTexts(field.declaration, shown: form.manner)
        default: texts = []
        }
        if texts.isEmpty, field.declaration.isRequired { reportMissing(field) }
        return texts
    }

    /// Reads true or false. An empty field may be meant either way, and nobody would see which was
    /// taken.
    mutating func read(_ field: Field<Bool>, default normal: Bool? = nil) -> Bool {
        let normal = normal ?? field.fallback ?? false
        let field = field.declaration
        guard let text = scalar(field) else { return empty(field, "true or false") ?? normal }
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default: return wrong(field, "true or false") ?? normal
        }
    }

    mutating func read(_ field: Field<Int?>) -> Int? {
        if case .year = field.declaration.type { return year(field.declaration) }
        return number(field.declaration)
    }

    mutating func read(_ field: Field<Day?>) -> Day? {
        let day = day(field.declaration)
        if day == nil, field.declaration.isRequired { reportMissing(field) }
        return day
    }

    mutating func read<Word: Choice>(_ field: Field<Word?>) -> Word? {
        let word = word(field.declaration).flatMap(Word.init)
        if word == nil, field.declaration.isRequired { reportMissing(field) }
        return word
    }

    mutating func read<Word: Choice>(_ field: Field<Word>) -> Word {
        if let word = word(field.declaration).flatMap(Word.init) { return word }
        guard let fallback = field.fallback else {
            preconditionFailure("\(field.name) is declared without what stands for it")
        }
        return fallback
    }

    mutating func read<Word: Choice>(_ field: Field<[Word]>) -> [Word] {
        guard case .choices(let words) = field.declaration.type else { return [] }
        let found = placedTexts(field.declaration, shown: nil).compactMap {
            choice($0.text, field.declaration, among: words, line: $0.line).flatMap(Word.init)
        }
        if found.isEmpty, field.declaration.isRequired { reportMissing(field) }
        return found
    }

    /// What is written for a field that holds fields of its own.
    mutating func read(_ field: Field<YAML?>) -> YAML? {
        let value = value(of: field.declaration)
        if value == nil, field.declaration.isRequired { reportMissing(field) }
        return value
    }

    mutating func read(_ field: Field<[YAML]>) -> [YAML] { entries(field.declaration) }

    /// Reads a list of maps.
    mutating func entries(_ field: FieldDeclaration) -> [YAML] {
        guard let value = value(of: field), !value.isUnset else { return [] }
        guard case .list(let items) = value.value else {
            return wrong(
                field, "a list of entries, each beginning with -",
                help: "write a hyphen and a blank before the first line of each entry") ?? []
        }
        return items
    }

    /// - Parameter data: the data file that declares the names.
    mutating func read(_ field: Field<String?>, among names: [String], from data: String) -> String?
    {
        scalar(field.declaration).flatMap {
            choice($0, field.declaration, among: names, from: data)
        }
    }
}

/// Reads values by what their declaration says that they are.
extension Fields {
    mutating func text(_ field: FieldDeclaration) -> String? {
        guard case .text(let form) = field.type else { return nil }
        if form.mayBeEmpty, case .scalar("", isPlain: false)? = value(of: field)?.value {
            return ""
        }
        return text(field, shown: form.manner)
    }

    mutating func number(_ field: FieldDeclaration) -> Int? {
        guard let text = scalar(field) else {
            // `order: #10` is empty to YAML.
            if let value = value(of: field), checkComment(value) { refused.insert(field.name) }
            return nil
        }
        return Int(text) ?? wrong(field, "a whole number")
    }

    /// Reads a year of our calendar, with all its digits.
    private mutating func year(_ field: FieldDeclaration) -> Int? {
        guard let year = number(field) else { return nil }
        if (1000...9999).contains(year) { return year }
        refuse(
            field,
            .error(
                "impossible-date", at: TextLocation(file: file, line: line(of: field)),
                "“\(year)” is not a year in which anything was published",
                help: "write all four digits, as in 2024"))
        return nil
    }

    mutating func day(_ field: FieldDeclaration) -> Day? {
        guard let text = scalar(field) else {
            return empty(field, "a day, as in 2026-11-21")
        }
        let day = Day(iso: text)
        // Nothing in a site is older than the people who write it.
        if let day, day.year >= 1900 { return day }
        let isWritten = text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
        let message =
            if day != nil {
                "“\(text)” lies too far back"
            } else if isWritten {
                "there is no day “\(text)” in the calendar"
            } else {
                "“\(text)” is not a date that Hoofbeat reads"
            }
        refuse(
            field,
            .error(
                "impossible-date", at: TextLocation(file: file, line: line(of: field)), message,
                help: "write year-month-day, as in 2026-11-21"))
        return nil
    }

    private mutating func word(_ field: FieldDeclaration) -> String? {
        guard case .choice(let words) = field.type else { return nil }
        return scalar(field).flatMap { choice($0, field, among: words) }
    }

    /// The value that the text names, if there is one.
    private mutating func choice(
        _ text: String, _ field: FieldDeclaration, among names: [String],
        from data: String? = nil, line: Int? = nil
    ) -> String? {
        if names.contains(text) { return text }
        var problem = Diagnostic.error(
            "unknown-value", at: TextLocation(file: file, line: line ?? self.line(of: field)),
            "“\(field.name)” cannot be “\(text)”",
            help: nearest(to: text, among: names).map { "did you mean “\($0)”?" }
                ?? "it may be \(names.joined(separator: ", "))")
        problem.dataFile = data.map { ContentNames.name + "/data/" + $0 }
        refuse(field, problem)
        return nil
    }
}

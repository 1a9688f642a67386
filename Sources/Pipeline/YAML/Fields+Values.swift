import Content

/// Reads values that are more than text.
extension Fields {
    /// Reads true or false. An empty field may be meant either way, and nobody would see which was
    /// taken.
    mutating func flag(_ name: String, default normal: Bool = false) -> Bool {
        guard let text = scalar(name) else { return empty(name, "true or false") ?? normal }
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default: return wrong(name, "true or false") ?? normal
        }
    }

    mutating func number(_ name: String) -> Int? {
        guard let text = scalar(name) else { return nil }
        return Int(text) ?? wrong(name, "a whole number")
    }

    /// Reads a year of our calendar, with all its digits.
    mutating func year(_ name: String) -> Int? {
        guard let year = number(name) else { return nil }
        if (1000...9999).contains(year) { return year }
        refuse(
            name,
            .error(
                "impossible-date", at: TextLocation(file: file, line: line(of: name)),
                "“\(year)” is not a year in which anything was published",
                help: "write all four digits, as in 2024"))
        return nil
    }

    mutating func day(_ name: String) -> Day? {
        guard let text = scalar(name) else {
            return empty(name, "a day, as in 2026-11-21")
        }
        if let day = Day(iso: text) { return day }
        let isWritten = text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
        refuse(
            name,
            .error(
                "impossible-date", at: TextLocation(file: file, line: line(of: name)),
                isWritten
                    ? "there is no day “\(text)” in the calendar"
                    : "“\(text)” is not a date that Hoofbeat reads",
                help: "write year-month-day, as in 2026-11-21"))
        return nil
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ type: Choice.Type
    ) -> Choice? {
        scalar(name).flatMap { choice($0, name, type) }
    }

    mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ type: Choice.Type
    ) -> [Choice] {
        placedTexts(name).compactMap { choice($0.text, name, type, line: $0.line) }
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ name: String, _ type: Choice.Type, line: Int? = nil
    ) -> Choice? {
        choice(text, name, among: Choice.allCases.map(\.rawValue), line: line)
            .flatMap(Choice.init)
    }

    /// - Parameter data: the data file that declares the names.
    mutating func choice(_ name: String, among names: [String], from data: String) -> String? {
        scalar(name).flatMap { choice($0, name, among: names, from: data) }
    }

    /// The value that the text names, if there is one.
    private mutating func choice(
        _ text: String, _ name: String, among names: [String], from data: String? = nil,
        line: Int? = nil
    ) -> String? {
        if names.contains(text) { return text }
        var problem = Diagnostic.error(
            "unknown-value", at: TextLocation(file: file, line: line ?? self.line(of: name)),
            "“\(name)” cannot be “\(text)”",
            help: nearest(to: text, among: names).map { "did you mean “\($0)”?" }
                ?? "it may be \(names.joined(separator: ", "))")
        problem.dataFile = data.map { ContentNames.name + "/data/" + $0 }
        refuse(name, problem)
        return nil
    }
}

import Content
import Markup

/// Reads `numbers:` of `site.yaml`: whom readers in a country can ring.
struct NumberReader {
    private let file: String
    private(set) var problems: [Diagnostic] = []
    /// What readers see of them.
    private(set) var shown: [FieldText] = []

    init(file: String) {
        self.file = file
    }

    mutating func read(_ yaml: YAML) -> CountryNumbers {
        var fields = Fields(
            yaml, known: ["country", "emergency", "sources", "facts", "read", "checked", "lines"],
            of: "a country", file: file)
        let country = fields.required("country", of: "a country", shown: .words)
        let emergency = fields.placedTexts("emergency", shown: .words)
        if emergency.isEmpty { _ = fields.required("emergency", of: "a country") }
        for number in emergency { check(number.text, line: number.line, &fields) }
        let lines = fields.maps("lines")
        let sources = fields.texts("sources")
        let (read, checked) = (fields.day("read"), fields.day("checked"))
        add(fields)
        return CountryNumbers(
            country: country, emergency: emergency.map(\.text), sources: sources, read: read,
            checked: checked, lines: lines.compactMap { line($0) }, line: yaml.line)
    }

    /// nil for one that could not be shown.
    private mutating func line(_ yaml: YAML) -> CountryNumbers.Line? {
        var fields = Fields(
            yaml,
            known: [
                "kind", "name", "number", "area", "note", "sources", "facts", "confidence", "read",
                "checked",
            ],
            of: "a line", file: file)
        let kind = fields.choice("kind", CountryNumbers.Line.Kind.self)
        if kind == nil { _ = fields.required("kind", of: "a line") }
        let number = fields.required("number", of: "a line", shown: .words)
        check(number, line: fields.line(of: "number"), &fields)
        let line = CountryNumbers.Line(
            kind: kind ?? .advice, name: fields.required("name", of: "a line", shown: .name),
            number: number, area: fields.text("area", shown: .words),
            note: fields.text("note", shown: .words), sources: fields.texts("sources"),
            confidence: fields.choice("confidence", CountryNumbers.Line.Confidence.self) ?? .low,
            read: fields.day("read"), checked: fields.day("checked"))
        add(fields)
        return kind == nil || number.isEmpty ? nil : line
    }

    private mutating func add(_ fields: Fields) {
        problems += fields.problems
        shown += fields.shown
    }

    private func check(_ number: String, line: Int, _ fields: inout Fields) {
        guard !number.isEmpty else { return }
        do throws(AddressFault) {
            try ContactAddress.checkNumber(number)
        } catch {
            fields.add(.badNumber(number, error, at: TextLocation(file: file, line: line)))
        }
    }
}

extension Diagnostic {
    /// What readers in an emergency are told to dial.
    fileprivate static func badNumber(
        _ text: String, _ fault: AddressFault, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "bad-phone-number", at: location, "nobody can dial “\(text)”: \(fault.reason)",
            help: fault.help ?? "write the digits in double quotes, as in \"112\"")
    }
}

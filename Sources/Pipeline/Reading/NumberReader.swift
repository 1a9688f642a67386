import Content
import Markup

/// Reads `numbers:` of `site.yaml`: whom readers in each country can ring.
struct NumberReader {
    private let file: String
    private(set) var problems: [Diagnostic] = []
    /// The texts of numbers that readers see.
    private(set) var shown: [FieldText] = []
    /// The line on which each country begins.
    private var countries: [String: Int] = [:]

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
        if let first = countries.updateValue(yaml.line, forKey: country) {
            let location = TextLocation(file: file, line: yaml.line)
            fields.add(.repeatedNumber(country, first, at: location))
        }
        var numbers: [String: Int] = [:]
        for number in emergency {
            check(number.text, line: number.line, &fields)
            checkRepeated(number.text, number.line, among: &numbers, &fields)
        }
        let lines = fields.maps("lines")
        var rung: [String: Int] = [:]
        let sources = fields.texts("sources")
        let (read, checked) = (fields.day("read"), fields.day("checked"))
        add(fields)
        return CountryNumbers(
            country: country, emergency: emergency.map(\.text), sources: sources, read: read,
            checked: checked, lines: lines.compactMap { line($0, among: &rung) }, line: yaml.line)
    }

    /// Reads a number that is no emergency service; nil for one without a kind or a number, which
    /// could not be shown.
    private mutating func line(_ yaml: YAML, among rung: inout [String: Int])
        -> CountryNumbers.Line?
    {
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
        let area = fields.text("area", shown: .words)
        let use = [area ?? "", kind?.rawValue ?? ""].joined(separator: " ")
        checkRepeated(number, fields.line(of: "number"), for: use, among: &rung, &fields)
        let line = CountryNumbers.Line(
            kind: kind ?? .advice, name: fields.required("name", of: "a line", shown: .name),
            number: number, area: area,
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

    /// Reports a number that a country has twice, even if it is written in two ways.
    /// - Parameter use: what the number is for; the same number may serve several uses.
    private func checkRepeated(
        _ number: String, _ line: Int, for use: String = "", among lines: inout [String: Int],
        _ fields: inout Fields
    ) {
        let key = ContactAddress.dialled(number) + " " + use
        guard !number.isEmpty, let first = lines.updateValue(line, forKey: key) else { return }
        fields.add(.repeatedNumber(number, first, at: TextLocation(file: file, line: line)))
    }
}

extension Diagnostic {
    /// Readers must not have to wonder whether two entries mean the same.
    fileprivate static func repeatedNumber(
        _ text: String, _ first: Int, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "repeated-number", at: location, "“\(text)” is already on line \(first)",
            help: "take one of the two out")
    }

    /// The number is what readers in an emergency are told to dial.
    fileprivate static func badNumber(
        _ text: String, _ fault: AddressFault, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "bad-phone-number", at: location, "nobody can dial “\(text)”: \(fault.reason)",
            help: fault.help ?? "write the digits in double quotes, as in \"112\"")
    }
}

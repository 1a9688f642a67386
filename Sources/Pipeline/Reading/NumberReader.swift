import HoofbeatContent
import HoofbeatMarkup

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
        let field = Self.country.fields
        var fields = Fields(yaml, Self.country.entry, file: file)
        let country = fields.read(field.country)
        let emergency = fields.placed(field.emergency)
        if let first = countries.updateValue(yaml.line, forKey: country) {
            let location = TextLocation(file: file, line: yaml.line)
            fields.add(.repeatedNumber(country, first, at: location))
        }
        var numbers: [String: Int] = [:]
        for number in emergency {
            checkEmergency(number.text, line: number.line, &fields)
            checkRepeated(number.text, number.line, among: &numbers, &fields)
        }
        let lines = fields.read(field.lines)
        var rung: [String: Int] = [:]
        let sources = fields.read(field.sources)
        _ = fields.read(field.facts)
        let (read, checked) = (fields.read(field.read), fields.read(field.checked))
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
        let field = Self.line.fields
        var fields = Fields(yaml, Self.line.entry, file: file)
        let kind = fields.read(field.kind)
        let number = fields.read(field.number)
        check(number, line: fields.line(of: field.number), &fields)
        let area = fields.read(field.area)
        let use = [area ?? "", kind?.rawValue ?? ""].joined(separator: " ")
        checkRepeated(number, fields.line(of: field.number), for: use, among: &rung, &fields)
        let line = CountryNumbers.Line(
            kind: kind ?? .advice, name: fields.read(field.name), number: number, area: area,
            note: fields.read(field.note), sources: fields.read(field.sources),
            confidence: fields.read(field.confidence), read: fields.read(field.read),
            checked: fields.read(field.checked))
        _ = fields.read(field.facts)
        add(fields)
        return kind == nil || number.isEmpty ? nil : line
    }

    private mutating func add(_ fields: Fields) {
        problems += fields.problems
        shown += fields.shown
    }

    /// Emergency numbers are short: `999-112` and `999 112` are two of them.
    private func checkEmergency(_ number: String, line: Int, _ fields: inout Fields) {
        let parts = number.split { !$0.isNumber }
        guard parts.count > 1,
            parts.allSatisfy({ CountryNumbers.ofEmergencies.contains(String($0)) })
        else { return check(number, line: line, &fields) }
        let location = TextLocation(file: file, line: line)
        fields.add(.badNumber(number, ContactAddress.severalNumbers, at: location))
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

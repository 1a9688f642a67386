import HoofbeatContent
import HoofbeatMarkup

/// Lists the numbers that readers can ring by country, as Markdown.
struct NumberViews {
    static let names = ["emergency", "advice", "crisis"]

    private let countries: [CountryNumbers]
    private let references: [String: Reference]
    private let strings: Strings

    init(_ library: Library) {
        countries = library.settings.numbers
        references = library.references
        strings = library.strings
    }

    func view(_ name: String) -> String {
        guard let kind = CountryNumbers.Line.Kind(rawValue: name) else {
            return countries.map { country in
                let numbers = country.emergency.map(link).joined(
                    separator: " \(strings[.orNumber]) ")
                return "- \(country.country.escaped): \(numbers)\(citation(country.sources))\n"
            }.joined()
        }
        return countries.flatMap { country in
            country.lines.filter { $0.kind == kind && $0.isShown }.map { item($0, country) }
        }.joined()
    }

    /// Whether there are numbers of a kind that are not shown, since nobody is sure of them.
    func hasUnsure(_ name: String) -> Bool {
        countries.contains { $0.lines.contains { $0.kind.rawValue == name && !$0.isShown } }
    }

    private func item(_ line: CountryNumbers.Line, _ country: CountryNumbers) -> String {
        let place = strings.list(of: [country.country, line.area].compactMap { $0 })
        let parts = [line.name.escaped, link(line.number)] + (line.note.map { [$0.escaped] } ?? [])
        var text = "- \(place.escaped): \(strings.list(of: parts))"
        if let day = line.checked {
            text += " (\(strings[.numberChecked].escaped) \(strings.longDate(day).escaped))"
        }
        return text + citation(line.sources) + "\n"
    }

    /// Leaves out unknown keys, which are reported in `site.yaml`.
    private func citation(_ keys: [String]) -> String {
        keys.filter { references[$0] != nil }.citation
    }

    private func link(_ number: String) -> String {
        "[\(number.escaped)](tel:\(ContactAddress.dialled(number)))"
    }
}

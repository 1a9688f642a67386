package import HoofbeatContent
import HoofbeatText

/// A warning sign, or the numbers of a country, in the form in which it is reviewed.
extension SectionForm {
    package init(_ sign: Sign) {
        self.init(
            id: sign.name, title: sign.words,
            lines: [
                ("words", sign.words), ("level", sign.level.rawValue), ("for", sign.forWhom),
                ("ring", sign.ring), ("say", sign.say),
                ("at-once", sign.isAtOnce ? "yes" : nil),
                ("in-treatment", sign.isInTreatment ? "yes" : nil),
                ("emergency-if-nobody-answers", sign.isEmergencyIfNobodyAnswers ? "yes" : nil),
                ("closing", sign.hasClosing ? nil : "no"),
                ("catch-all", sign.isCatchAll ? "yes" : nil),
            ], cited: sign.sources)
    }

    package init(_ numbers: CountryNumbers) {
        let lines = numbers.lines.map { line in
            let parts = [line.name, line.number, line.area, line.note].compactMap { $0 }
            return (line.kind.rawValue, parts.joined(separator: "; ") as String?)
        }
        self.init(
            id: numbers.country, title: numbers.country,
            lines: numbers.emergency.map { ("emergency", $0) } + lines, cited: numbers.sources)
    }

    private init(id: String, title: String, lines: [(String, String?)], cited: [String]) {
        let written = lines.compactMap { name, text in
            text.map { "<p class=\"\(name)\">\($0.inForm)</p>" }
        }
        let citation = cited.isEmpty ? [] : ["<cite \(cited.joined(separator: " "))>"]
        self.init(
            id: id, title: title,
            text: (written + citation).joined(separator: "\n").inPlainTypography, targets: [])
    }
}

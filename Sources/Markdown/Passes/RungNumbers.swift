import HoofbeatContent
import HoofbeatText

/// Reports texts that tell readers to ring an emergency number of somewhere else: a leaflet of
/// another country was copied, or the settings lack a number.
struct RungNumbers: Pass {
    /// How many words may stand between the call and the number: `call the number 112`.
    private static let distance = 4

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        let settings = context.library.settings
        let verbs = context.library.strings.list(.ruleRingWords)
        guard !settings.emergencyNumbers.isEmpty, !verbs.isEmpty else { return }
        let numbers = CountryNumbers.ofEmergenciesAlone.sorted().filter { number in
            !settings.knows(number: number) && document.holds(number)
        }
        guard !numbers.isEmpty else { return }
        let wording = CareWording(context.library)
        for node in document.tree.texts {
            let text = node.literal
            guard numbers.contains(where: text.contains), let block = node.block,
                let number = block.plainText.split(whereSeparator: { ".!?;:".contains($0) }).lazy
                    .compactMap({ sentence in
                        wording.rungNumber(
                            in: WordedText(sentence), among: numbers, within: Self.distance)
                    }).first
            else { continue }
            let location = TextLocation(file: context.file, line: document.line(of: node))
            let isReported = findings.problems.contains {
                $0.code == "other-number" && $0.line == location.line
            }
            if isReported { continue }
            findings.report(
                .otherNumber(number, settings.emergencyNumbers, at: location), at: node,
                in: document)
        }
    }
}

extension CareWording {
    /// A number behind a word such as “ring”.
    fileprivate func rungNumber(
        in text: WordedText, among numbers: [String], within distance: Int
    ) -> String? {
        let words = text.all
        return words.indices.first { place in
            numbers.contains(String(words[place]))
                && isCall(words[max(0, place - distance)..<place].joined(separator: " "))
        }.map { String(words[$0]) }
    }
}

extension Document {
    /// Whether its source, or data that it shows, holds a number.
    fileprivate func holds(_ number: String) -> Bool {
        let digits = Array(number.utf8)
        return source.bytes[...].firstPlace(of: digits) != nil
            || fragments.values.contains { $0.bytes[...].firstPlace(of: digits) != nil }
    }
}

import HoofbeatMarkup
import HoofbeatSearch

/// An answer of the search as text or JSON.
struct AnswerPrinter {
    private let answer: Search.Answer

    init(_ answer: Search.Answer) {
        self.answer = answer
    }

    func text(explaining: Bool) -> TerminalText {
        var text: TerminalText = ""
        for (number, result) in answer.results.enumerated() {
            text += "\(number + 1). \(result.title)  /\(result.address)\n"
            for section in result.sections {
                text += "     \(section.heading)  #\(section.anchor)"
                if explaining { text += "  \(section.score)" }
                text += "\n"
            }
            if explaining { text += explanation(of: result) }
        }
        if answer.results.isEmpty { text += "Nothing found.\n" }
        text += line("Also searched for", answer.synonyms)
        text += line("Searched instead for", answer.corrections)
        text += line("Not found", answer.unknown)
        if answer.isUrgent { text += "The emergency page is shown first.\n" }
        if answer.count > answer.results.count { text += "\(answer.count) pages in all.\n" }
        return text
    }

    private func explanation(of result: Search.Result) -> TerminalText {
        let parts = result.parts.map { "\($0.typed) \($0.points)" }
        let name = result.namePoints > 0 ? ["name \(result.namePoints)"] : []
        return "     score \(result.score): \((parts + name).joined(separator: ", "))\n"
    }

    private func line(_ title: TerminalText, _ words: [String]) -> TerminalText {
        words.isEmpty ? "" : "\(title): \(words.joined(separator: ", ")).\n"
    }

    var json: JSON {
        let results = answer.results.map { result -> JSON in
            [
                "title": .string(result.title), "address": .string(result.address),
                "score": .int(result.score),
                "sections": .array(
                    result.sections.map { [.string($0.anchor), .int($0.score)] }),
            ]
        }
        return [
            "results": .array(results), "count": .int(answer.count),
            "synonyms": .array(answer.synonyms.map(JSON.string)),
            "corrections": .array(answer.corrections.map(JSON.string)),
            "unknown": .array(answer.unknown.map(JSON.string)),
            "urgent": .bool(answer.isUrgent),
        ]
    }
}

package import HoofbeatContent
import HoofbeatText

/// Checks the words of care cards, on pages and in `signs.yaml` (NHS design system 8.14, "care
/// cards"). Which words it looks for is among the strings of the language; without them it finds
/// nothing.
package struct CareWording {
    private let strings: Strings
    private let settings: Settings

    package init(_ library: Library) {
        strings = library.strings
        settings = library.settings
    }

    /// Checks that a title is one call to action and ends in "if:".
    /// - Parameter card: the name of the callout, such as `URGENT`.
    package func problems(
        ofTitle title: String, card: String, at location: TextLocation
    ) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let endings = strings.list(.ruleCareTitleEndings)
        if let ending = endings.first, !endings.contains(where: title.hasSuffix) {
            let isEnglish = strings.language.hasPrefix("en")
            problems.append(
                .careWithoutIf(card, isEnglish ? nil : title, ending, at: location))
        }
        if strings.list(.ruleSecondCalls).contains(where: title.lowercased().contains) {
            problems.append(.twoCalls(card, at: location))
        }
        let words = WordedText(title)
        if let number = otherNumber(in: words) {
            problems.append(.otherNumber(number, settings.emergencyNumbers, at: location))
        } else if problems.isEmpty, let problem = levelProblem(words, card, at: location) {
            problems.append(problem)
        }
        return problems
    }

    /// Reports a call that is not what the level of the card asks for: whoever cannot wake someone
    /// must not be told to ring a doctor tomorrow.
    private func levelProblem(_ title: WordedText, _ card: String, at location: TextLocation)
        -> Diagnostic?
    {
        let others: [String] =
            switch card {
            case "EMERGENCY": strings.list(.ruleNotEmergencyWords)
            case "URGENT": strings.list(.ruleNotUrgentWords)
            default: strings.list(.ruleNotRoutineWords)
            }
        let numbers = settings.emergencyNumbers + CountryNumbers.ofEmergenciesAlone
        let number = title.all.first { numbers.contains(String($0)) }
        if card != "EMERGENCY", !others.isEmpty, let number {
            return .otherLevel(card, String(number), at: location)
        }
        if let word = title.first(of: others) {
            return .otherLevel(card, word.replacing("*", with: ""), at: location)
        }
        guard card == "EMERGENCY", number == nil,
            title.first(of: strings.list(.ruleEmergencyWords)) == nil
        else { return nil }
        return title.first(of: strings.list(.ruleDoctorWords)).map { word in
            .otherLevel(card, word.replacing("*", with: ""), at: location)
        }
    }

    /// A number of an emergency service somewhere that is none of this site's.
    package func otherNumber(in text: WordedText) -> String? {
        guard !settings.emergencyNumbers.isEmpty else { return nil }
        return text.all.first {
            CountryNumbers.ofEmergencies.contains(String($0)) && !settings.knows(number: $0)
        }.map(String.init)
    }

    /// Whether a text holds a word such as “ring”.
    package func isCall(_ text: String) -> Bool {
        WordedText(text).first(of: strings.list(.ruleRingWords)) != nil
    }

    /// The words of a box in which it tells readers to get help, which is what cards are for:
    /// `Call an ambulance`, `ring your team today`. Whoever is told about calls is not told to make
    /// one, so a clause has to begin so.
    package func call(in text: String) -> String? {
        let verbs = strings.list(.ruleRingWords)
        let urgent = strings.list(.ruleNotRoutineWords)
        guard !verbs.isEmpty, !urgent.isEmpty else { return nil }
        let numbers = settings.emergencyNumbers + CountryNumbers.ofEmergenciesAlone
        let clauses = text.split { ".,;:!?–—(\n،؛؟".contains($0) }
        return clauses.lazy.map { String($0).trimmed }.first { clause in
            let words = WordedText(clause)
            return verbs.contains(where: words.begins)
                && (words.first(of: urgent + numbers) != nil)
        }
    }

    /// Finds words that leave open whether the reader has the sign.
    package func problem(ofSign text: String, at location: TextLocation) -> Diagnostic? {
        let text = text.lowercased()
        return strings.list(.ruleVagueSigns).first(where: text.contains).map {
            .vagueSign($0, at: location)
        }
    }
}

extension Diagnostic {
    /// What a card of that name asks a reader to do: whoever copies the example must not make an
    /// emergency a matter of today.
    static func call(_ name: String) -> String {
        switch name {
        case "EMERGENCY": "Call your local emergency number"
        case "ROUTINE": "Make an appointment with your team"
        default: "Call your team today"
        }
    }

    fileprivate static func careWithoutIf(
        _ name: String, _ title: String?, _ ending: String, at location: TextLocation
    ) -> Diagnostic {
        // There are examples in English alone.
        let word = ending.dropLast(ending.hasSuffix(":") ? 1 : 0).trimmed
        let start = title.map { title in
            title.hasSuffix(" " + word) ? String(title.dropLast(word.count)).trimmed : title
        }
        return .error(
            "care-without-if", at: location,
            "the title of this care card does not end in “\(ending)”",
            help: "write for example > [!\(name)] \(start ?? call(name)) \(ending)")
    }

    fileprivate static func twoCalls(_ name: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "two-calls", at: location, "the title of this care card asks for two things",
            help: "ask for the one that matters most, as in > [!\(name)] \(call(name)) if:")
    }

    fileprivate static func otherLevel(
        _ name: String, _ word: String, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "card-level", at: location,
            "“\(word)” in the title of this card is not what [!\(name)] stands for",
            help:
                "write for example > [!\(name)] \(call(name)) if:, or put signs that need "
                + "something else into a card of their own level")
    }

    package static func otherNumber(
        _ number: String, _ known: [String], at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "other-number", at: location,
            "readers are told to ring \(number), which is not among the numbers of "
                + "content/site.yaml",
            help: "there are \(known.joined(separator: ", ")); write one of them, or add \(number) "
                + "under numbers: if it is right, too")
    }

    fileprivate static func vagueSign(_ word: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "vague-sign", at: location,
            "with “\(word)”, a reader cannot tell whether they have this sign",
            help: "say what the reader sees or feels")
    }
}

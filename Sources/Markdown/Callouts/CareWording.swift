package import HoofbeatContent

/// Checks the words of care cards, on pages and in `signs.yaml` (NHS design system 8.14, "care
/// cards"). Which words it looks for is among the strings of the language; without them it finds
/// nothing.
package struct CareWording {
    private let strings: Strings

    package init(_ strings: Strings) {
        self.strings = strings
    }

    /// Checks that a title is one call to action and ends in "if:".
    /// - Parameter card: the name of the callout, such as `URGENT`.
    package func problems(
        ofTitle title: String, card: String, at location: TextLocation
    ) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let endings = strings.list(.ruleCareTitleEndings)
        if let ending = endings.first, !endings.contains(where: title.hasSuffix) {
            problems.append(.careWithoutIf(card, ending, at: location))
        }
        if strings.list(.ruleSecondCalls).contains(where: title.lowercased().contains) {
            problems.append(.twoCalls(card, at: location))
        }
        return problems
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
    private static func call(_ name: String) -> String {
        switch name {
        case "EMERGENCY": "Call your local emergency number"
        case "ROUTINE": "Make an appointment with your team"
        default: "Call your team today"
        }
    }

    fileprivate static func careWithoutIf(
        _ name: String, _ ending: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "care-without-if", at: location,
            "the title of this care card does not end in “\(ending)”",
            help: "write for example > [!\(name)] \(call(name)) \(ending)")
    }

    fileprivate static func twoCalls(_ name: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "two-calls", at: location, "the title of this care card asks for two things",
            help: "ask for the one that matters most, as in > [!\(name)] \(call(name)) if:")
    }

    fileprivate static func vagueSign(_ word: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "vague-sign", at: location,
            "with “\(word)”, a reader cannot tell whether they have this sign",
            help: "say what the reader sees or feels")
    }
}

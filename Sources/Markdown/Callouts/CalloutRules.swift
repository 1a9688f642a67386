import Content

/// The shape that each callout must have (CHK-24 to CHK-28).
extension Callout {
    func problems(at place: Place, count: Int) -> [Diagnostic] {
        if name.isCare { return careProblems(place, count) }
        switch name {
        case .warning: return warningProblems(place, count)
        case .doThis, .dont: return listProblems(place)
        default: return titleText.isEmpty ? [.calloutWithoutTitle(name.rawValue, place)] : []
        }
    }

    /// One call to action that ends in "if:", then the signs; nothing leads away from an emergency.
    private func careProblems(_ place: Place, _ count: Int) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if !titleText.hasSuffix("if:") { problems.append(.careWithoutIf(name.rawValue, place)) }
        if blocks.first?.kind != .list {
            problems.append(.careWithoutList(name.rawValue, place))
        }
        if count > 1 { problems.append(.secondCareCard(name.rawValue, place)) }
        let links = ([title] + blocks).reduce(0) { $0 + $1.linkCount }
        if name == .emergency, links > 0 { problems.append(.linkInEmergency(place)) }
        return problems
    }

    private func warningProblems(_ place: Place, _ count: Int) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let title = titleText.lowercased()
        if title.isEmpty || ["important", "warning", "note", "caution"].contains(title) {
            problems.append(.vagueWarning(place))
        }
        if title.hasSuffix("if:") || title.contains("emergency number") {
            problems.append(.warningForCare(place))
        }
        if count > 2 { problems.append(.tooManyWarnings(place)) }
        return problems
    }

    private func listProblems(_ place: Place) -> [Diagnostic] {
        guard blocks.count == 1, let list = blocks.first, list.kind == .list,
            titleText.isEmpty
        else { return [.notOnlyAList(name.rawValue, place)] }
        let items = list.children
        if items.count < 2 { return [.singleItem(name.rawValue, place)] }
        let isWrong =
            name == .dont
            && items.contains { item in
                !item.plainText.lowercased().hasPrefix("do not")
            }
        return isWrong ? [.withoutDoNot(place)] : []
    }
}

extension Node {
    fileprivate var linkCount: Int {
        var count = 0
        walk { if $0.kind == .link { count += 1 } }
        return count
    }
}

extension Diagnostic {
    static func callout(
        _ code: String, _ message: String, _ place: Place, help: String
    ) -> Diagnostic {
        Diagnostic(.error, code, message, file: place.file, line: place.line, help: help)
    }

    fileprivate static func calloutWithoutTitle(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "callout-without-title", "[!\(name)] needs a title on the same line", place,
            help: "write > [!\(name)] What it is about")
    }

    fileprivate static func careWithoutIf(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "care-without-if", "the title of this care card does not end in “if:”", place,
            help: "write for example > [!\(name)] Call your team today if:")
    }

    fileprivate static func careWithoutList(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "care-without-list", "this care card has no list of signs under its title", place,
            help: "write > - and a sign on the line after the title")
    }

    fileprivate static func secondCareCard(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "second-care-card", "a page has at most one [!\(name)] card", place,
            help: "put all the signs of this level into one card")
    }

    fileprivate static func linkInEmergency(_ place: Place) -> Diagnostic {
        callout(
            "link-in-emergency", "an emergency card has no links: the reader is to call now", place,
            help: "take the link out of the card")
    }

    fileprivate static func vagueWarning(_ place: Place) -> Diagnostic {
        callout(
            "vague-warning", "the title of this warning does not say what it warns of", place,
            help: "write for example > [!WARNING] Do not stop your medicine for a test")
    }

    fileprivate static func warningForCare(_ place: Place) -> Diagnostic {
        callout(
            "warning-for-care", "a warning is not for telling people to get help", place,
            help: "write a care card: [!EMERGENCY], [!URGENT] or [!ROUTINE]")
    }

    fileprivate static func tooManyWarnings(_ place: Place) -> Diagnostic {
        Diagnostic(
            .warning, "too-many-warnings", "this page has more than two warnings",
            file: place.file, line: place.line, help: "keep the two that matter most")
    }

    fileprivate static func notOnlyAList(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "not-only-a-list", "[!\(name)] holds a list and nothing else", place,
            help: "write > - at the beginning of each line")
    }

    fileprivate static func singleItem(_ name: String, _ place: Place) -> Diagnostic {
        callout(
            "single-item", "[!\(name)] is for two things or more", place,
            help: "write a single piece of advice as a sentence")
    }

    fileprivate static func withoutDoNot(_ place: Place) -> Diagnostic {
        callout(
            "without-do-not", "every line of [!DONT] begins with “do not”", place,
            help:
                "begin each line with “do not”; whoever skips the title must not take it for advice"
        )
    }

}

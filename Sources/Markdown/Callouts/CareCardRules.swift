import HoofbeatContent
import HoofbeatText

/// Checks the shape of care cards (CHK-24, CHK-25; NHS design system 8.14, "care cards").
extension Callout {
    /// Checks that a card is a call to action and then the signs, and that nothing leads away from
    /// an emergency.
    /// - Parameter location: the place of the mark.
    func careProblems(
        _ location: TextLocation, _ document: Document, _ library: Library
    ) -> [Diagnostic] {
        let endings = library.strings.list(.ruleCareTitleEndings)
        if titleText.isEmpty, let below = text?.plainText.trimmed,
            endings.contains(where: below.hasSuffix)
        {
            return [.titleBelow(name.rawValue, below, at: location)]
        }
        // Titles of lists that are drawn from data are checked in their file.
        var problems =
            document.isFromData(quote)
            ? []
            : CareWording(library).problems(
                ofTitle: titleText, card: name.rawValue, at: location)
        if isTornOff {
            problems.append(.tornBox(name.rawValue, at: location))
        } else if blocks.first?.kind != .list {
            problems.append(.careWithoutList(name.rawValue, at: location))
        } else if let text = blocks.first(where: { $0.kind == .paragraph && !$0.holdsNumber }) {
            problems.append(
                .textInCard(name.rawValue, at: self.location(of: text, location, document)))
        }
        if name == .emergency {
            let items = blocks.flatMap { $0.kind == .list ? $0.children : [$0] }
            for part in [title] + items where part.holdsLink {
                problems.append(
                    .linkInEmergency(
                        at: part == title ? location : self.location(of: part, location, document)))
            }
        }
        return problems
    }

    /// The items of the card's lists.
    var items: [Node] { blocks.filter { $0.kind == .list }.flatMap(\.children) }

    /// Reports a card with more signs than a reader takes in at once; the sixth of an urgent card
    /// may stand for all others. Only a clinician can say which sign to drop, so this is no error.
    func lengthProblem(
        of items: Int, endsInCatchAll: Bool, at location: TextLocation
    ) -> Diagnostic? {
        let limit = name == .urgent && endsInCatchAll ? 6 : 5
        return items > limit ? .longCareCard(name.rawValue, items, limit, at: location) : nil
    }

    /// - Parameter mark: the place of the mark. The text taken from its paragraph begins one line
    ///   below.
    func location(of part: Node, _ mark: TextLocation, _ document: Document) -> TextLocation {
        if part == text { return mark.below(1) }
        return TextLocation(file: mark.file, line: document.line(of: part))
    }
}

/// Checks the cards under one heading: the most serious comes first, and each level only once.
struct CardOrder {
    private var section = -1
    private var names: [Callout.Name] = []

    /// - Parameter section: the number of the heading above the card.
    mutating func add(_ name: Callout.Name, under section: Int, at location: TextLocation)
        -> [Diagnostic]
    {
        if section != self.section { names = [] }
        self.section = section
        defer { names.append(name) }
        if names.contains(name) { return [.secondCareCard(name.rawValue, at: location)] }
        let order = Callout.Name.allCases
        let milder = names.first { other in
            (order.firstIndex(of: other) ?? 0) > (order.firstIndex(of: name) ?? 0)
        }
        return milder.map { [.careOrder(name.rawValue, $0.rawValue, at: location)] } ?? []
    }
}

extension Node {
    fileprivate var holdsLink: Bool { holdsLink { _ in true } }

    /// Whether it names a telephone number, so that it calls for help.
    fileprivate var holdsNumber: Bool { holdsLink { $0.hasPrefix("tel:") } }

    private func holdsLink(to isMeant: (String) -> Bool) -> Bool {
        var isFound = false
        walk { if $0.kind == .link, isMeant($0.url) { isFound = true } }
        return isFound
    }
}

extension Diagnostic {
    fileprivate static func titleBelow(_ name: String, _ title: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "care-without-if", at: location, "the title of this care card is on the next line",
            help: "write it behind the mark: > [!\(name)] \(title)")
    }

    fileprivate static func careWithoutList(_ name: String, at location: TextLocation) -> Diagnostic
    {
        .error(
            "care-without-list", at: location,
            "this care card has no list of signs under its title",
            help: "write > - and a sign on the line after the title")
    }

    /// Nothing checks what it says, and it could ask the reader to wait.
    fileprivate static func textInCard(_ name: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "text-in-care-card", at: location,
            "this text is in the card [!\(name)], below the signs",
            help: "take it out, or write it as closing: of the level in signs.yaml; what does not "
                + "call for help stands below the card, under a heading")
    }

    fileprivate static func linkInEmergency(at location: TextLocation) -> Diagnostic {
        .error(
            "link-in-emergency", at: location,
            "this emergency card has a link, and a reader who follows it does not call",
            help: "write the words without the link; links can follow under the next heading")
    }

    fileprivate static func longCareCard(
        _ name: String, _ count: Int, _ limit: Int, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "long-care-card", at: location,
            "this [!\(name)] card has \(count) signs; a reader in need takes in \(limit)",
            help: "give each group of signs a heading, such as Bleeding, and a card of its own; "
                + "only a clinician can say which sign may be left out")
    }

    fileprivate static func secondCareCard(_ name: String, at location: TextLocation) -> Diagnostic
    {
        .warning(
            "second-care-card", at: location,
            "there is already a card [!\(name)] under this heading",
            help: "put its signs into the first card, or write a heading above this one that says "
                + "what the reader sees")
    }

    fileprivate static func careOrder(
        _ name: String, _ milder: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "care-order", at: location,
            "[!\(name)] comes after [!\(milder)], which is less serious",
            help: "under a heading, put EMERGENCY first, then URGENT, then ROUTINE")
    }
}

import Content

/// The shape that a care card must have (CHK-24, CHK-25; NHS design system 8.14, "care cards").
extension Callout {
    /// One call to action that ends in "if:", then the signs; nothing leads away from an emergency.
    /// - Parameter location: of the mark.
    func careProblems(
        _ location: TextLocation, _ document: Document, _ strings: Strings
    ) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let endings = strings.list(.ruleCareTitleEndings)
        if let ending = endings.first, !endings.contains(where: titleText.hasSuffix) {
            problems.append(.careWithoutIf(name.rawValue, ending, at: location))
        }
        if strings.list(.ruleSecondCalls).contains(where: titleText.lowercased().contains) {
            problems.append(.twoCalls(name.rawValue, at: location))
        }
        if blocks.first?.kind != .list {
            problems.append(.careWithoutList(name.rawValue, at: location))
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

    /// More than can be taken in at once; the sixth of an urgent card may stand for all others.
    /// Which sign could go is for a clinician to say, so this is no error.
    func lengthProblem(
        of items: Int, endsInCatchAll: Bool, at location: TextLocation
    ) -> Diagnostic? {
        let limit = name == .urgent && endsInCatchAll ? 6 : 5
        return items > limit ? .longCareCard(name.rawValue, items, limit, at: location) : nil
    }

    /// Words that leave open whether the reader has the sign.
    func vagueProblems(
        in items: [Node], _ location: TextLocation, _ document: Document, _ strings: Strings
    ) -> [Diagnostic] {
        let vague = strings.list(.ruleVagueSigns)
        guard !vague.isEmpty else { return [] }
        return items.compactMap { item in
            let text = item.plainText.lowercased()
            return vague.first(where: text.contains).map { word in
                .vagueSign(word, at: self.location(of: item, location, document))
            }
        }
    }

    /// - Parameter mark: the line of the mark; the text taken from its paragraph begins below it.
    func location(of part: Node, _ mark: TextLocation, _ document: Document) -> TextLocation {
        if part == text { return mark.below(1) }
        return TextLocation(file: mark.file, line: document.line(of: part))
    }
}

/// The cards under one heading: the most serious first, and one of each level.
struct CardOrder {
    private var section = -1
    private var names: [Callout.Name] = []

    /// - Parameter section: a number of the heading above the card.
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
    fileprivate var holdsLink: Bool {
        var isFound = false
        walk { if $0.kind == .link { isFound = true } }
        return isFound
    }
}

extension Diagnostic {
    fileprivate static func careWithoutIf(
        _ name: String, _ ending: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "care-without-if", at: location,
            "the title of this care card does not end in “\(ending)”",
            help: "write for example > [!\(name)] Call your team today \(ending)")
    }

    fileprivate static func twoCalls(_ name: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "two-calls", at: location, "the title of this care card asks for two things",
            help: "ask for the one that matters most, as in > [!\(name)] Call your team today if:")
    }

    fileprivate static func careWithoutList(_ name: String, at location: TextLocation) -> Diagnostic
    {
        .error(
            "care-without-list", at: location,
            "this care card has no list of signs under its title",
            help: "write > - and a sign on the line after the title")
    }

    fileprivate static func linkInEmergency(at location: TextLocation) -> Diagnostic {
        .error(
            "link-in-emergency", at: location,
            "an emergency card has no links: the reader is to call now",
            help: "take the link out of the card")
    }

    fileprivate static func longCareCard(
        _ name: String, _ count: Int, _ limit: Int, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "long-care-card", at: location,
            "this [!\(name)] card has \(count) signs; a reader in need takes in \(limit)",
            help: "divide it among headings that say what the reader sees, such as Bleeding, each "
                + "with its own card; only a clinician can say which sign may be left out")
    }

    fileprivate static func vagueSign(_ word: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "vague-sign", at: location,
            "“\(word)” leaves open whether a reader has this sign",
            help: "say what the reader sees or feels")
    }

    fileprivate static func secondCareCard(_ name: String, at location: TextLocation) -> Diagnostic
    {
        .warning(
            "second-care-card", at: location,
            "there is already a card [!\(name)] under this heading",
            help: "put all its signs into one card, or give this one a heading of its own that "
                + "says what the reader sees")
    }

    fileprivate static func careOrder(
        _ name: String, _ milder: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "care-order", at: location, "[!\(name)] stands below [!\(milder)]",
            help: "put the cards under a heading in the order EMERGENCY, URGENT, ROUTINE")
    }
}

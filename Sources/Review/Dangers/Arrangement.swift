/// What the blocks of a page are to each other: which are gone for good, which stand in another
/// order or section, and which hold the same text, divided in another way.
struct Arrangement {
    private let sections: [[ComparedBlock]]
    private let words: DangerWords
    private var found: [[[Danger]]]
    private var isSame: [[Bool]]

    init(_ sections: [[ComparedBlock]], _ words: DangerWords) {
        self.sections = sections
        self.words = words
        found = sections.map { $0.map { _ in [] } }
        isSame = sections.map { $0.map { _ in false } }
        for section in sections.indices {
            let areas = Self.areas(sections[section])
            for area in areas { look(at: area, in: section) }
            findOrder(in: section)
        }
        findExchanges()
        findOtherPlaces()
    }

    func dangers(_ section: Int, _ place: Int) -> [Danger] { found[section][place] }

    /// Whether the block stands among neighbours that hold the same text as before.
    func hasSameText(_ section: Int, _ place: Int) -> Bool { isSame[section][place] }

    /// The blocks between two that were kept, without those that moved.
    private static func areas(_ blocks: [ComparedBlock]) -> [[Int]] {
        var areas: [[Int]] = [[]]
        for (place, block) in blocks.enumerated() where !block.isMoved {
            if block.change == .none {
                areas.append([])
            } else {
                areas[areas.count - 1].append(place)
            }
        }
        return areas.filter { !$0.isEmpty }
    }

    private mutating func look(at area: [Int], in section: Int) {
        let blocks = area.map { sections[section][$0] }
        let boxes = Set(blocks.flatMap { [$0.before?.boxes, $0.after?.boxes].compactMap { $0 } })
        let before = blocks.flatMap { $0.words.before.said }
        if area.count > 1, boxes.count < 2, before == blocks.flatMap({ $0.words.after.said }) {
            for place in area { isSame[section][place] = true }
            return
        }
        let removed = area.filter { isWordy(section, $0) && change(section, $0) == .removed }
        let added = area.filter { isWordy(section, $0) && change(section, $0) == .added }
        let isWhole = blocks.count == sections[section].count
        if removed.count > added.count {
            for place in removed { note(.gone, section, place) }
        } else if removed.isEmpty, !isWhole {
            for place in added { note(.wording, section, place) }
        } else if removed.count == added.count {
            for (old, new) in zip(removed, added) { findReplacement(old, new, in: section) }
        }
    }

    /// “Nuts” in place of “fish”: so few words that nothing of the block was left.
    private mutating func findReplacement(_ old: Int, _ new: Int, in section: Int) {
        guard isShort(section, old), isShort(section, new) else { return }
        let before = sections[section][old].shown.tokens.filter(\.kind.isWord)
        let after = sections[section][new].shown.tokens.filter(\.kind.isWord)
        let (removed, inserted) = (before.map(\.text.plain), after.map(\.text.plain))
        if removed.count == inserted.count,
            zip(removed, inserted).allSatisfy({ $0 == $1 || $0.isForm(of: $1) })
        {
            isSame[section][old] = true
            isSame[section][new] = true
            return
        }
        let found = words.opposites.exchange(of: removed, for: inserted)
        let isIllness = words.reasons(of: before + after).contains { $0.contains(.illness) }
        let danger =
            found.map {
                Danger(.opposite, before: before[$0.removed].text, after: after[$0.inserted].text)
            }
            ?? Danger(isIllness ? .illness : .wording, before: before.words, after: after.words)
        self.found[section][old].append(danger)
        self.found[section][new].append(danger)
    }

    private func change(_ section: Int, _ place: Int) -> ComparedBlock.Change {
        sections[section][place].change
    }

    private func isWordy(_ section: Int, _ place: Int) -> Bool {
        sections[section][place].shown.tokens.hasWords
    }

    private func isShort(_ section: Int, _ place: Int) -> Bool {
        sections[section][place].shown.tokens.filter(\.kind.isWord).count <= 3
    }

    private mutating func note(_ reason: Danger.Reason, _ section: Int, _ place: Int) {
        let block = sections[section][place]
        found[section][place].append(
            Danger(reason, before: block.before?.words ?? "", after: block.after?.words ?? ""))
    }

    /// Steps in another order; and paragraphs that moved alone and not with their heading.
    private mutating func findOrder(in section: Int) {
        let moved = sections[section].indices.filter { sections[section][$0].isMoved }
        let headings = Set(
            moved.map { sections[section][$0].shown }.filter(\.isHeading).map(\.words))
        for place in moved {
            let block = sections[section][place].shown
            if block.isStep {
                note(.order, section, place)
            } else if block.name == "p", !headings.contains(block.label) {
                note(.wording, section, place)
            }
        }
    }

    private struct Place: Hashable {
        let section: Int
        let block: Int
    }

    /// Words that changed places between two blocks, or went round among the rows of a table:
    /// “fish: good, nuts: bad”, and now “fish: bad, nuts: good”.
    private mutating func findExchanges() {
        var lost: [Place: Set<String>] = [:]
        var gained: [Place: Set<String>] = [:]
        var losers: [String: [Place]] = [:]
        var gainers: [String: [Place]] = [:]
        for (section, blocks) in sections.enumerated() {
            for (number, block) in blocks.enumerated() where block.change == .changed {
                let place = Place(section: section, block: number)
                let gone = content(block.words.before, block.words.isKeptBefore)
                let new = content(block.words.after, block.words.isKeptAfter)
                (lost[place], gained[place]) = (gone, new)
                for word in gone { losers[word, default: []].append(place) }
                for word in new { gainers[word, default: []].append(place) }
            }
        }
        // A word that is new in many places changed places with none.
        func others(_ words: Set<String>, _ all: [String: [Place]], _ place: Place) -> [Place] {
            words.flatMap { (all[$0] ?? []).count <= 8 ? all[$0] ?? [] : [] }.filter { $0 != place }
        }
        for (place, words) in lost {
            let own = gained[place] ?? []
            let partners = others(words, gainers, place)
            let isExchanged =
                partners.contains { !own.isDisjoint(with: lost[$0] ?? []) }
                || partners.contains { isRow($0, beside: place) }
                    && others(own, losers, place).contains { isRow($0, beside: place) }
            if isExchanged {
                found[place.section][place.block].append(
                    Danger(
                        .order, before: words.sorted().joined(separator: " "),
                        after: own.sorted().joined(separator: " ")))
            }
        }
    }

    /// Whether two blocks are rows of tables in one section.
    private func isRow(_ place: Place, beside other: Place) -> Bool {
        place.section == other.section
            && [place, other].allSatisfy { sections[$0.section][$0.block].shown.name == "tr" }
    }

    private func content(_ tokens: [FormToken], _ isKept: [Bool]) -> Set<String> {
        Set(
            zip(tokens, isKept).filter { !$1 && $0.kind.isWord }.map(\.0.text.plain)
                .filter { !words.isSmall($0) })
    }

    /// Blocks that are gone from one section and stand in another now.
    private mutating func findOtherPlaces() {
        var gone: [String: [Place]] = [:]
        for (section, blocks) in sections.enumerated() {
            for (number, block) in blocks.enumerated()
            where block.change == .removed && isWordy(section, number) {
                gone[block.shown.words, default: []].append(
                    Place(section: section, block: number))
            }
        }
        guard !gone.isEmpty else { return }
        for (section, blocks) in sections.enumerated() {
            for (number, block) in blocks.enumerated() where block.change == .added {
                guard let old = gone[block.shown.words]?.popLast(), old.section != section else {
                    continue
                }
                let danger = Danger(
                    .place, before: title(old.section, \.before), after: title(section, \.after))
                found[section][number].append(danger)
                found[old.section][old.block].append(danger)
            }
        }
    }

    /// The words of the heading of a section.
    private func title(_ section: Int, _ side: (ComparedBlock) -> FormBlock?) -> String {
        sections[section].lazy.compactMap(side).first { $0.isHeading }?.words ?? ""
    }
}

extension FormBlock {
    /// Whether it is an item of a numbered list.
    fileprivate var isStep: Bool {
        name == "li"
            && path.dropLast().last { ["ul", "ol"].contains($0.tag.name) }?.tag.name == "ol"
    }
}

extension [FormToken] {
    /// What the tokens say, wherever they stand and however they look.
    fileprivate var said: [String] {
        filter { $0.kind != .lineBreak && $0.kind != .tag }.map { token in
            let style = token.style.map(\.meaning).joined(separator: "\u{1}")
            return "\(token.kind)\(token.isGlued)\(token.text)\u{1}\(style)"
        }
    }
}

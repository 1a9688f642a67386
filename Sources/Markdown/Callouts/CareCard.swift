import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// What a care card says besides its title: the signs that it names, drawn from the site's data,
/// and what follows from them.
///
/// A page writes `- sign: stroke`. So each sign has one wording and one level on all pages.
struct CareCard {
    static let mark = "sign:"

    let callout: Callout
    let document: Document
    let library: Library
    /// The place that problems with the card as a whole are reported at.
    let location: TextLocation
    private(set) var signs: [Sign] = []
    /// Signs whose marks are reported.
    private(set) var meant: [Sign] = []
    /// The items that name no sign, typed by hand.
    private(set) var typed: [Node] = []
    private(set) var problems: [Diagnostic] = []

    init(
        _ callout: Callout, at location: TextLocation, in document: Document, _ library: Library
    ) {
        self.callout = callout
        self.location = location
        self.document = document
        self.library = library
    }

    /// Puts the words of the signs in the places where they are named.
    mutating func drawSigns() {
        var lines: [String: Int] = [:]
        var last: Sign?
        // The groups in a list that is drawn from data are checked in their file.
        let isDrawn = callout.blocks.first.map(document.isFromData) ?? false
        for block in callout.blocks {
            guard block.kind == .list else {
                checkCopy(block)
                continue
            }
            for item in block.children {
                last = nil
                if item.firstChild == nil { continue }
                guard let mark = SignMark(in: item.firstChild?.plainText ?? "") else {
                    typed.append(item)
                    checkCopy(item, isItem: true)
                    continue
                }
                let line = document.line(of: item)
                if !mark.isExact || item.firstChild?.holdsBreak == true
                    || item.firstChild?.next != nil || mark.name.contains(Self.mark)
                {
                    problems.append(.misspeltSign(mark.name, at: location(of: item)))
                    note(meant: mark.name)
                    // Its name is not looked up, since it has been reported already.
                    replace(item, with: "…")
                    continue
                }
                if let first = lines.updateValue(line, forKey: mark.name) {
                    problems.append(.repeatedSign(mark.name, first, at: location(of: item)))
                }
                last = draw(mark.name, in: item)
            }
        }
        checkTogether(last: last, isDrawn: isDrawn)
    }

    /// Reports signs that must not be in one card, or not in this order.
    private mutating func checkTogether(last: Sign?, isDrawn: Bool) {
        let isClosed = callout.name.levels.contains { library.signs.closing[$0] != nil }
        let open = signs.first { !$0.hasClosing }
        let hasOthers =
            signs.contains(where: \.hasClosing) || signs.count < callout.items.count
        if isClosed, !isDrawn, hasOthers, let open {
            problems.append(.mixedClosing(open.name, at: location))
        }
        if signs.contains(where: \.isCatchAll), last?.isCatchAll != true {
            problems.append(.catchAllNotLast(at: location))
        }
    }

    private mutating func draw(_ name: String, in item: Node) -> Sign? {
        guard let sign = library.signs[name] else {
            let key = String(name.prefix { $0 != " " })
            note(meant: library.signNames.nearest(to: name) ?? key)
            if !library.signs.refused.contains(key) {
                problems.append(
                    .unknownSign(
                        name, library.signNames.nearest(to: name), library.signs.isEmpty,
                        at: location(of: item)))
            }
            return nil
        }
        if sign.level.callout != callout.name {
            problems.append(.wrongLevel(sign, callout.name, at: location(of: item)))
        }
        signs.append(sign)
        replace(item, with: words(of: sign))
        return sign
    }

    /// Records a sign that was meant, and whose mark is reported: it is not also one that no page
    /// shows.
    private mutating func note(meant name: String) {
        let key = String(name.prefix { $0 != " " })
        if let sign = library.signs[name] ?? library.signs[key] { meant.append(sign) }
    }

    /// The words of a sign, and what a reader must know besides them.
    private func words(of sign: Sign) -> String {
        let strings = library.strings
        var text = sign.words.escaped
        let circumstance = sign.forWhom ?? (sign.isInTreatment ? strings[.signInTreatment] : nil)
        if let circumstance { text = "**\(circumstance.escaped):** \(text)" }
        var notes: [String] = []
        if sign.isAtOnce, callout.name == .urgent { notes.append(strings[.signAtOnce]) }
        if sign.level == .soon { notes.append(strings[.signSoon]) }
        if let say = sign.say { notes.append(strings[.signSay, ["words": say]]) }
        if !notes.isEmpty { text += " (\(strings.notes(notes).escaped))" }
        return text
    }

    /// Puts Markdown in the place of an item. It counts as text from a data file, which is checked
    /// there.
    private func replace(_ item: Node, with markdown: String) {
        let text = SourceText(file: document.source.file, bytes: Array(("- " + markdown).utf8))
        let lines = document.lines(of: item)
        let list = document.tree.parsed(text.bytes[...]).firstChild
        guard let drawn = list?.firstChild else { return }
        document.tree.replace(item, with: drawn)
        document.note(drawn, madeOf: text, at: lines)
    }

    /// Reports text typed by hand that repeats a sign of the site.
    private mutating func checkCopy(_ block: Node, isItem: Bool = false) {
        let text = block.plainText
        // What is still to be replaced is reported by itself.
        guard !library.signs.isEmpty, Placeholder(rawValue: text) == nil else { return }
        let match = library.signMatcher.value.match(text)
        if let match, match.nearness == .same {
            problems.append(.copiedSign(match.name, at: location(of: block)))
        } else if isItem {
            problems.append(.unlistedSign(match?.name, at: location(of: block)))
        }
    }

    private func location(of block: Node) -> TextLocation {
        if block == callout.text { return location.below(1) }
        return TextLocation(file: location.file, line: document.line(of: block))
    }
}

/// Derives what follows from the signs of a card.
extension CareCard {
    /// What to do when nobody answers, as Markdown; nil if no sign asks for it.
    var fallback: String? {
        let isNeeded =
            callout.name != .emergency && signs.contains(where: \.isEmergencyIfNobodyAnswers)
        return isNeeded ? library.strings[.signNobodyAnswers].escaped : nil
    }

    /// The line that cards of the level end in, as Markdown; nil if this one has none.
    var closing: String? {
        guard signs.isEmpty || signs.contains(where: \.hasClosing) else { return nil }
        let levels = signs.isEmpty ? callout.name.levels : signs.map(\.level)
        return levels.lazy.compactMap { library.signs.closing[$0] }.first?.escaped
    }
}

/// The line below a card, or below the last of several in a row, that cites the references of
/// their signs. It is below the cards, since nothing in an emergency card leads away from it.
struct CareSources {
    private var keys: [String] = []
    private var cards = 0

    mutating func add(_ signs: [Sign]) {
        keys += signs.flatMap(\.sources)
        cards += 1
    }

    /// The line as Markdown; nil if the signs have no references. The next card starts afresh.
    mutating func take(_ strings: Strings) -> String? {
        defer { self = CareSources() }
        guard !keys.isEmpty else { return nil }
        return strings[.careSources, count: cards].escaped + keys.unique.citation
    }
}

extension Node {
    /// Whether one of its inlines ends a line.
    fileprivate var holdsBreak: Bool {
        children.contains { $0.kind == .softBreak || $0.kind == .lineBreak }
    }
}

extension Sign.Level {
    /// The card that shows signs of the level.
    var callout: Callout.Name {
        switch self {
        case .emergency: .emergency
        case .urgent: .urgent
        case .soon, .routine: .routine
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownSign(
        _ name: String, _ near: String?, _ hasNone: Bool, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unknown-sign", at: location, "there is no sign “\(name)”",
            help: near.map { "did you mean “\($0)”?" }
                ?? (hasNone
                    ? "write it in content/data/signs.yaml, with its words and its level"
                    : "add it to content/data/signs.yaml, or name one that is there"))
    }

    fileprivate static func wrongLevel(
        _ sign: Sign, _ card: Callout.Name, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "wrong-sign-level", at: location,
            "the sign “\(sign.name)” is \(sign.level.rawValue), so it cannot be in "
                + "[!\(card.rawValue)]",
            help: "move it to a card [!\(sign.level.callout.rawValue)]; if it has another level "
                + "here, signs.yaml needs a variant of it that says why")
    }

    fileprivate static func repeatedSign(_ name: String, _ first: Int, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "repeated-sign", at: location,
            "the sign “\(name)” is already in this card, on line \(first)",
            help: "take one of the two out")
    }

    fileprivate static func copiedSign(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "copied-sign", at: location,
            "this repeats the sign “\(name)” in other words, and would not change with it",
            help: "write - sign: \(name), or, if it is another sign, add it to signs.yaml with its "
                + "level")
    }

    /// A card would show readers the key, or only a part of the item.
    fileprivate static func misspeltSign(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "misspelt-sign", at: location, "this item does not name a sign as cards read it",
            help: "write > - sign: \(name.prefix { $0 != " " }) on a line of its own, and nothing "
                + "below it in the item")
    }

    fileprivate static func unlistedSign(_ near: String?, at location: TextLocation) -> Diagnostic {
        .warning(
            "unlisted-sign", at: location, "content/data/signs.yaml has no such sign",
            help: near.map { "is it - sign: \($0)? If not, add it there and name it here" }
                ?? "add it there, with its level, and name it here as - sign: key")
    }

    /// Someone in despair must not have to look for an alert card.
    fileprivate static func mixedClosing(_ name: String, at location: TextLocation) -> Diagnostic {
        .error(
            "mixed-closing", at: location,
            "the sign “\(name)” has no closing line, and others in this card have one",
            help: "give it a card of its own, under a heading of its own")
    }

    fileprivate static func catchAllNotLast(at location: TextLocation) -> Diagnostic {
        .error(
            "catch-all-not-last", at: location,
            "the sign that stands for all others is not the last of this card",
            help: "move it to the end of the list")
    }
}

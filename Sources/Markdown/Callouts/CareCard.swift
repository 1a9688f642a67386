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
    /// Whether another card begins in it, so that nobody knows which signs belong to it.
    private var holdsOtherCard = false

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
                let text = item.firstChild?.plainText ?? ""
                guard let mark = SignMark(in: text, of: library.signs) else {
                    typed.append(item)
                    checkCopy(item, isItem: true)
                    continue
                }
                let line = document.line(of: item)
                if !mark.isExact || item.firstChild?.holdsBreak == true
                    || item.firstChild?.next != nil || mark.name.contains(Self.mark)
                {
                    problems.append(
                        gluedText(below: item)
                            ?? .misspeltSign(mark.name, at: location(of: item)))
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
        if sign.level.callout != callout.name, !holdsOtherCard {
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

    /// The problem with text that Markdown takes for a part of an item, because there is no empty
    /// line above it: a line without `>`, or the mark of the next card.
    private mutating func gluedText(below item: Node) -> Diagnostic? {
        guard !document.isFromData(item) else { return nil }
        for number in document.lines(of: item).dropFirst() {
            let line = document.source.line(number).trimmed
            let isInQuote = line.first == UInt8(ascii: ">")
            let text = isInQuote ? line.dropFirst().trimmed : line
            let location = TextLocation(file: location.file, line: number)
            if text.starts(with: "[!".utf8) {
                holdsOtherCard = true
                return .gluedCard(at: location)
            }
            if !isInQuote, !text.isEmpty { return .gluedText(at: location) }
        }
        return nil
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

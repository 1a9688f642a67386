import HoofbeatContent
import HoofbeatText

/// What the tags of a body mean for the text between them.
extension ProseScanner {
    /// The last eight bytes of the name of an element.
    private enum Name {
        static var a: UInt64 { 0x61 }
        static var p: UInt64 { 0x70 }
        static var br: UInt64 { 0x6272 }
        static var em: UInt64 { 0x656D }
        static var dt: UInt64 { 0x6474 }
        static var li: UInt64 { 0x6C69 }
        static var ol: UInt64 { 0x6F6C }
        static var ul: UInt64 { 0x756C }
        static var img: UInt64 { 0x696D67 }
        static var pre: UInt64 { 0x707265 }
        static var sub: UInt64 { 0x737562 }
        static var sup: UInt64 { 0x737570 }
        static var svg: UInt64 { 0x737667 }
        static var code: UInt64 { 0x636F6465 }
        static var span: UInt64 { 0x7370616E }
        static var table: UInt64 { 0x7461_626C65 }
        static var details: UInt64 { 0x6465_7461_696C73 }
        static var strong: UInt64 { 0x7374_726F_6E67 }
        /// `h1` to `h6`.
        static func isHeading(_ name: UInt64) -> Bool { name >= 0x6831 && name <= 0x6836 }
    }

    /// - Returns: the place behind the tag, or behind an element that is passed over.
    mutating func tag(at start: Int) -> Int {
        var place = start &+ 1
        let isEnd = text[place] == UInt8(ascii: "/")
        if isEnd { place &+= 1 }
        var name: UInt64 = 0
        while text[place].isLetterOrDigit {
            name = name << 8 | UInt64(text[place])
            place &+= 1
        }
        if let skipped = passOver(name, isEnd: isEnd, start, nameEnd: place) { return skipped }
        switch name {
        case Name.a:
            if isEnd || hasClass(" class=\"term\"", at: place) { meetTerm(isEnd: isEnd) }
        case Name.strong: meetBold(at: start, isEnd: isEnd)
        case Name.em: meetItalics(at: start, isEnd: isEnd)
        case Name.span, Name.sup, Name.sub, Name.img: break
        case Name.br: endToken()
        case Name.p: isEnd ? endParagraph(at: start) : endBlock(at: start)
        case Name.li:
            endBlock(at: start)
            if !isEnd { openItem(at: start) }
        case Name.ul, Name.ol:
            endBlock(at: start)
            isEnd ? closeList(at: start) : openList()
        case Name.details:
            endBlock(at: start)
            isDescription = !isEnd && hasClass(" class=\"long-description\"", at: place)
        default: endBlock(at: start)
        }
        return endOfTag(from: place)
    }

    /// The place behind an element in which there is no running text; nil for any other.
    @inline(__always) private mutating func passOver(
        _ name: UInt64, isEnd: Bool, _ start: Int, nameEnd: Int
    ) -> Int? {
        if isEnd { return nil }
        switch name {
        case Name.sup: guard hasClass(" class=\"cite\"", at: nameEnd) else { return nil }
        case Name.span:
            guard hasClass(" class=\"visually-hidden\"", at: nameEnd) else { return nil }
        case Name.p: guard hasClass(" class=\"source\"", at: nameEnd) else { return nil }
        case Name.code: meetCode(at: start)
        case Name.dt, Name.pre, Name.svg, Name.table: endBlock(at: start)
        case _ where Name.isHeading(name): endBlock(at: start)
        case 0:
            // A comment marks a hole.
            return text[nameEnd] == UInt8(ascii: "!") ? endOfTag(from: nameEnd) : nil
        default: return nil
        }
        return endOfElement(start + 1..<nameEnd)
    }

    private var markup: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: text, count: end) }

    /// Whether the first attribute of a tag is this class and no other, as in ` class="cite"`.
    @inline(__always) private func hasClass(_ attribute: StaticString, at place: Int) -> Bool {
        // Most tags have no attributes.
        guard text[place] == UInt8(ascii: " ") else { return false }
        // A closure that used `self` would copy all of it.
        let rest = UnsafeRawBufferPointer(start: text + place, count: end - place)
        return attribute.withUTF8Buffer { wanted in
            wanted.count <= rest.count && rest.areEqual(UnsafeRawBufferPointer(wanted), at: 0)
        }
    }

    private func endOfTag(from place: Int) -> Int {
        if text[place] == UInt8(ascii: ">") { return place &+ 1 }
        return markup.firstPlace(of: UInt8(ascii: ">"), from: place).map { $0 + 1 } ?? end
    }

    /// The place behind the end tag of an element, in which no other has its name.
    private func endOfElement(_ name: Range<Int>) -> Int {
        var place = name.upperBound
        while let found = markup.firstPlace(of: UInt8(ascii: "<"), from: place) {
            place = found + 2
            let behind = place + name.count
            if text[found + 1] == UInt8(ascii: "/"), behind < end,
                markup.areEqual(name, place..<behind)
            {
                return endOfTag(from: behind)
            }
        }
        return end
    }

    private mutating func openList() {
        if !lists.isEmpty { lists[lists.count - 1].hasGroups = true }
        lists.append(OpenList())
    }

    private mutating func openItem(at place: Int) {
        let last = lists.count &- 1
        guard last >= 0 else { return }
        lists[last].items &+= 1
        if let limit = limits.list, lists[last].items == limit + 1 { lists[last].excess = place }
    }

    private mutating func closeList(at place: Int) {
        guard let list = lists.popLast(), let limit = limits.list, list.items > limit,
            !list.hasGroups
        else { return }
        findings.append(
            ProseFinding(kind: .longList(items: list.items), range: list.excess..<place))
    }
}

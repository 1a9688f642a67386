import HoofbeatText

/// Reads one tag of HTML as a browser does (WHATWG HTML, section 13.2.5), as far as a check of
/// finished pages asks.
struct TagReader {
    /// A tag that begins an element. It is read again and again, and never copied.
    struct Tag: ~Copyable {
        var range = 0..<0
        var name = 0..<0
        /// nil for all elements of which nothing is asked, which are nearly all.
        var element: Element?
        /// As they are written, values without their quotation marks; those without a value are
        /// empty. Of an element of which nothing is asked, only those of which something is.
        var attributes: [(name: Range<Int>, value: Range<Int>)] = []

        /// Whether it says nothing that is asked, as nearly all do.
        var isPlain: Bool { element == nil && attributes.isEmpty }
    }

    /// The elements of which the check of pages asks more than their attributes.
    enum Element {
        case html, body, main, heading, link, image, source, drawing, meta, resource, form, base
        case script, style, text, embedded, template, scripts, details

        /// Whether its content is no markup.
        var isRaw: Bool { self == .script || self == .style || self == .text }
    }

    let bytes: UnsafeRawBufferPointer

    /// - Parameter passesLinks: whether nothing is asked of links, which are most elements.
    func read(_ tag: inout Tag, at open: Int, passesLinks: Bool) {
        if !tag.attributes.isEmpty { tag.attributes.removeAll(keepingCapacity: true) }
        tag.name = word(from: open + 1)
        tag.element = element(named: tag.name)
        if passesLinks, tag.element == .link { tag.element = nil }
        var place = tag.name.upperBound
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if bytes[place] <= 32 || bytes[place] == UInt8(ascii: "/") {
                place += 1
                continue
            }
            let name = attributeName(from: place)
            let value = attributeValue(behind: name, &place)
            if tag.element != nil || isAsked(name) { tag.attributes.append((name, value)) }
        }
        tag.range = open..<min(place + 1, bytes.count)
    }

    /// Whether any element with an attribute of such a name needs a look: handlers, style,
    /// formaction, tabindex, hidden, inert and aria-hidden, by the letters that tell them from
    /// `href`, `class`, `id` and `aria-label`.
    private func isAsked(_ name: Range<Int>) -> Bool {
        guard name.count > 3 else { return false }
        switch bytes[name.lowerBound] | 32 {
        case UInt8(ascii: "a"): return name.count == "aria-hidden".utf8.count
        case UInt8(ascii: "h"): return name.count == "hidden".utf8.count
        case UInt8(ascii: "f"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "s"),
            UInt8(ascii: "t"):
            return true
        default: return false
        }
    }

    private func attributeName(from start: Int) -> Range<Int> {
        let count = bytes.count
        var place = start + 1
        while place < count, !isEndOfName(bytes[place]), bytes[place] != UInt8(ascii: "=") {
            place += 1
        }
        return start..<place
    }

    /// - Parameter place: afterwards, where to go on.
    private func attributeValue(behind name: Range<Int>, _ place: inout Int) -> Range<Int> {
        place = name.upperBound
        let sign = pastSpace(place)
        guard sign < bytes.count, bytes[sign] == UInt8(ascii: "=") else { return place..<place }
        let first = pastSpace(sign + 1)
        let quote = first < bytes.count ? bytes[first] : 0
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = bytes.firstPlace(of: quote, from: first + 1) ?? bytes.count
            place = min(end + 1, bytes.count)
            return min(first + 1, end)..<end
        }
        place = first
        while place < bytes.count, bytes[place] > 32, bytes[place] != UInt8(ascii: ">") {
            place += 1
        }
        return first..<place
    }

    private func pastSpace(_ start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] <= 32 { place += 1 }
        return min(place, bytes.count)
    }

    private func isEndOfName(_ byte: UInt8) -> Bool {
        // Most bytes are letters, and need no other comparison.
        byte <= UInt8(ascii: ">")
            && (byte <= 32 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/"))
    }

    /// The name of an element.
    func word(from start: Int) -> Range<Int> {
        let count = bytes.count
        let start = min(start, count)
        var place = start
        while place < count, !isEndOfName(bytes[place]) { place += 1 }
        return start..<place
    }

    /// Whether bytes are a word, in capitals or not.
    func holds(_ word: StaticString, _ range: Range<Int>) -> Bool {
        word.withUTF8Buffer { word in
            range.count == word.count
                && word.indices.allSatisfy { bytes[range.lowerBound + $0] | 32 == word[$0] }
        }
    }

    /// Whether a text is at a place as it is.
    func holds(_ text: StaticString, at place: Int) -> Bool {
        let end = place + text.withUTF8Buffer { $0.count }
        return end <= bytes.count && bytes.holds(text, before: end)
    }

    func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).allSatisfy { bytes[$0] | 32 == bytes[$1] | 32 }
    }

    func place(of text: StaticString, from start: Int) -> Int? {
        text.withUTF8Buffer {
            bytes.firstPlace(of: UnsafeRawBufferPointer($0), from: min(start, bytes.count))
        }
    }

    func value(_ name: StaticString, of tag: borrowing Tag) -> Range<Int>? {
        tag.attributes.first { holds(name, $0.name) }?.value
    }
}

extension TagReader {
    private func element(named name: Range<Int>) -> Element? {
        switch name.count {
        case 1: return holds("a", name) ? .link : nil
        case 2: return holds("h1", name) ? .heading : nil
        case 3:
            if holds("img", name) { return .image }
            if holds("use", name) { return .drawing }
        case 4:
            if holds("meta", name) { return .meta }
            if holds("link", name) { return .resource }
            if holds("main", name) { return .main }
            if holds("form", name) { return .form }
            if holds("html", name) { return .html }
            if holds("body", name) { return .body }
            if holds("base", name) { return .base }
        case 5...6: return longElement(name)
        case 7: return holds("details", name) ? .details : nil
        case 8:
            if holds("template", name) { return .template }
            if holds("noscript", name) { return .scripts }
            if holds("textarea", name) { return .text }
        default: break
        }
        return nil
    }

    private func longElement(_ name: Range<Int>) -> Element? {
        if holds("title", name) { return .text }
        if holds("style", name) { return .style }
        if holds("script", name) { return .script }
        if holds("source", name) { return .source }
        if holds("image", name) { return .drawing }
        let isEmbedded =
            holds("embed", name) || holds("video", name) || holds("audio", name)
            || holds("frame", name) || holds("iframe", name) || holds("object", name)
        return isEmbedded ? .embedded : nil
    }

    /// Why readers do not see what an element holds.
    func cause(of tag: borrowing Tag) -> PageMarkup.Cause? {
        switch tag.element {
        case .template: return .template
        case .scripts: return .scripts
        case .details where value("open", of: tag) == nil: return .folded
        default: break
        }
        for (name, value) in tag.attributes {
            switch bytes[name.lowerBound] | 32 {
            case UInt8(ascii: "h") where holds("hidden", name): return .hidden
            case UInt8(ascii: "i") where holds("inert", name): return .inert
            case UInt8(ascii: "a") where holds("aria-hidden", name) && holds("true", value):
                return .silent
            default: break
            }
        }
        return nil
    }

    /// Whether an element holds nothing, so that it has no end.
    func isAlone(_ tag: borrowing Tag) -> Bool {
        let last = tag.range.upperBound - 2
        if last > 0, bytes[last] == UInt8(ascii: "/") { return true }
        return switch tag.name.count {
        case 2: holds("br", tag.name) || holds("hr", tag.name)
        case 3: holds("img", tag.name) || holds("wbr", tag.name) || holds("col", tag.name)
        case 4: holds("meta", tag.name) || holds("link", tag.name) || holds("area", tag.name)
        case 5: holds("input", tag.name) || holds("embed", tag.name) || holds("track", tag.name)
        case 6: holds("source", tag.name)
        default: false
        }
    }
}

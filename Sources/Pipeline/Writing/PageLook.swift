import HoofbeatContent
import HoofbeatText

/// A look at one finished page for what must be seen on it.
struct PageLook {
    enum Sight: Equatable {
        case seen, missing
        case hidden(String)
    }

    let bytes: [UInt8]
    let markup: PageMarkup
    var faults: [PageFault]
    /// Where the next search begins.
    var place = 0

    init(_ bytes: [UInt8], _ markup: PageMarkup) {
        self.bytes = bytes
        self.markup = markup
        faults = markup.faults.map { fault in
            .markup(fault.kind, tag: Self.excerpt(of: bytes[fault.tag]))
        }
    }

    /// The tag as it is written, on one line, and not all of a long one.
    private static func excerpt(of tag: ArraySlice<UInt8>) -> String {
        let text = String(decoding: tag, as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.count > 80 ? text.prefix(79) + "…" : text
    }

    /// Looks for bytes where readers see them; the next search begins behind them.
    mutating func find(_ wanted: [UInt8], before end: Int? = nil) -> Sight {
        let end = end ?? bytes.count
        var cause: String?
        for range in [min(place, end)..<end, 0..<min(place, end)] where !range.isEmpty {
            var start = range.lowerBound
            // What begins before the place may end behind it.
            let limit = min(end, range.upperBound + wanted.count)
            while start < limit, let found = bytes[start..<limit].firstPlace(of: wanted) {
                guard let unseen = markup.unseen(at: found) else {
                    place = found + wanted.count
                    return .seen
                }
                cause = cause ?? unseen.cause.rawValue
                start = max(unseen.range.upperBound, found + 1)
            }
        }
        return cause.map { .hidden($0) } ?? .missing
    }

    mutating func require(_ part: PagePart, _ wanted: [UInt8]?, before end: Int? = nil) {
        guard let wanted, !wanted.isEmpty else { return }
        note(part, find(wanted, before: end))
    }

    /// Notes only what is there and hidden.
    mutating func requireSeen(_ part: PagePart, _ wanted: [UInt8]) {
        let sight = find(wanted)
        if sight != .missing { note(part, sight) }
    }

    mutating func note(_ part: PagePart, at range: Range<Int>?) {
        guard let range else { return note(part, .missing) }
        note(part, markup.unseen(at: range.lowerBound).map { .hidden($0.cause.rawValue) } ?? .seen)
        place = range.upperBound
    }

    mutating func note(_ part: PagePart, _ sight: Sight) {
        switch sight {
        case .seen: return
        // Without the main part, all that stands in it is gone with it.
        case _ where part.isInMain && lacks(.main): return
        case .missing: faults.append(.missing(part))
        case .hidden(let cause): faults.append(.hidden(part, in: cause))
        }
    }

    func lacks(_ part: PagePart) -> Bool {
        faults.contains { $0.part == part }
    }

    mutating func requireDocument(_ rules: MarkupRules) {
        let start = bytes.prefix(64).drop { $0 <= 32 }
        let isHTML = start.prefix(15).map { $0 | 32 }.elementsEqual("<!doctype html>".utf8)
        if !isHTML { faults.append(.missing(.doctype)) }
        // Without a direction, it is from left to right.
        let direction = markup.direction.map { bytes[$0] } ?? Array("ltr".utf8)[...]
        let isOurs =
            markup.language.map { bytes[$0].elementsEqual(rules.language) } == true
            && direction.elementsEqual(rules.direction)
        if !isOurs { faults.append(.missing(.language)) }
    }

    mutating func requireTitle(_ title: [UInt8]) {
        let titles = markup.titles
        if titles.count == 1, bytes[titles[0]].firstPlace(of: title) != nil {
            place = max(place, titles[0].upperBound)
        } else if titles.isEmpty, let heading = bytes.firstPlace(of: Array("<h1".utf8)) {
            let unseen = markup.unseen(at: heading)
            note(.title, unseen.map { .hidden($0.cause.rawValue) } ?? .missing)
        } else {
            note(.title, .missing)
        }
    }
}

extension [UInt8] {
    func place(of wanted: [UInt8], from start: Int) -> Int? {
        self[start...].firstPlace(of: wanted) ?? self[..<start].firstPlace(of: wanted)
    }
}

extension ArraySlice<UInt8> {
    /// The address of `0; url=ADDRESS`; nil if it is written in another way.
    var refreshTarget: [UInt8]? {
        guard let sign = firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let before = self[..<sign].filter { $0 > 32 }.map { $0 | 32 }
        guard before.elementsEqual("0;url".utf8) else { return nil }
        return Array(self[(sign + 1)...].drop { $0 == UInt8(ascii: " ") })
    }
}

import HoofbeatText

/// What the tags of a finished page say: which of it readers do not see, what must not be there,
/// and the few elements that every page has.
struct PageMarkup {
    /// Bytes that readers do not see, with the tag that hides them.
    struct Unseen {
        var range: Range<Int>
        let cause: Cause
    }

    /// Why readers, or some of them, do not see what an element holds.
    enum Cause: String {
        case comment = "a comment"
        case template = "<template>"
        case raw = "an element whose content is no markup"
        case scripts = "<noscript>"
        case hidden = "an element with “hidden”"
        case silent = "an element with aria-hidden=\"true\""
        case inert = "an element with “inert”"
        case folded = "a closed <details>"
    }

    /// A tag that must not be there, or not as it is.
    struct Fault {
        let kind: MarkupFault
        let tag: Range<Int>
    }

    /// In the order of the page; none inside another.
    fileprivate(set) var unseen: [Unseen] = []
    fileprivate(set) var faults: [Fault] = []
    /// Elements that readers see: where each `<main>` begins, and what each `<h1>` holds.
    fileprivate(set) var mains: [Int] = []
    fileprivate(set) var titles: [Range<Int>] = []
    /// The addresses of links that readers see; the first only, unless all are asked for.
    fileprivate(set) var links: [Range<Int>] = []
    /// What `<html>` says.
    fileprivate(set) var language: Range<Int>?
    fileprivate(set) var direction: Range<Int>?
    /// What `<meta http-equiv="refresh">` says.
    fileprivate(set) var refreshes: [Range<Int>] = []

    /// - Parameters:
    ///   - skipped: bytes to pass over, which are known to be whole elements of the program's own.
    ///   - keepsLinks: whether all links are wanted.
    init(
        _ page: [UInt8], _ rules: MarkupRules, skipping skipped: Range<Int> = 0..<0,
        keepsLinks: Bool = false
    ) {
        self = page.withUnsafeBytes { bytes in
            var scan = TagScan(bytes, rules, keepsLinks: keepsLinks)
            scan.run(skipping: skipped)
            return scan.page
        }
    }

    fileprivate init() {}

    /// What hides a place, if anything does.
    func unseen(at place: Int) -> Unseen? {
        var low = 0
        var high = unseen.count
        while low < high {
            let middle = (low + high) / 2
            if unseen[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low < unseen.count && unseen[low].range.contains(place) ? unseen[low] : nil
    }
}

/// Goes from tag to tag, and knows no tree: of all open elements only the outermost that hides its
/// content matters, and it ends where as many elements of its name have ended as have begun in it.
/// So it takes one pass and no memory, whatever is nested in what.
private struct TagScan: ~Copyable {
    private struct Hiding {
        let cause: PageMarkup.Cause
        let name: Range<Int>
        var start: Int
        var depth = 1
        /// The summary of a closed `<details>` is seen.
        var hasSummary = false

        var isBeforeSummary: Bool { cause == .folded && depth == 1 && !hasSummary }
    }

    private let tags: TagReader
    private let rules: MarkupRules
    private let keepsLinks: Bool
    private var hiding: Hiding?
    private(set) var page = PageMarkup()

    private var bytes: UnsafeRawBufferPointer { tags.bytes }

    init(_ bytes: UnsafeRawBufferPointer, _ rules: MarkupRules, keepsLinks: Bool) {
        tags = TagReader(bytes: bytes)
        self.rules = rules
        self.keepsLinks = keepsLinks
    }

    mutating func run(skipping skipped: Range<Int>) {
        var place = 0
        var tag = TagReader.Tag()
        while let open = bytes.firstPlace(of: UInt8(ascii: "<"), from: place) {
            guard !skipped.contains(open), open + 1 < bytes.count else {
                place = max(skipped.upperBound, open + 1)
                continue
            }
            switch bytes[open + 1] {
            case UInt8(ascii: "/"): place = end(at: open)
            case UInt8(ascii: "!"): place = declaration(at: open)
            case let byte where (97...122).contains(byte | 32):
                if let end = endOfPlainTag(at: open) {
                    place = end
                    continue
                }
                tags.read(&tag, at: open, passesLinks: !keepsLinks && !page.links.isEmpty)
                place = tag.range.upperBound
                if !tag.isPlain { place = take(tag) } else if hiding != nil { nest(tag) }
            default: place = open + 1
            }
        }
        if let hiding { close(hiding, at: bytes.count) }
    }

    /// The end of `<p>`, `<li>`, `<td>`, and of a link with an address alone: most tags of a page
    /// are such, and none needs to be read.
    private func endOfPlainTag(at open: Int) -> Int? {
        // Of what is within an element with a name as short, each tag counts.
        if let length = hiding?.name.count, length < 3 { return nil }
        let address = open + "<a href=\"".utf8.count
        guard address < bytes.count else { return nil }
        if bytes[open + 2] == UInt8(ascii: ">") { return open + 3 }
        if bytes[open + 3] == UInt8(ascii: ">") {
            return bytes[open + 2] == UInt8(ascii: "1") ? nil : open + 4
        }
        guard !keepsLinks, !page.links.isEmpty, bytes.holds("<a href=\"", before: address),
            let quote = bytes.firstPlace(of: UInt8(ascii: "\""), from: address),
            quote + 1 < bytes.count, bytes[quote + 1] == UInt8(ascii: ">")
        else { return nil }
        return quote + 2
    }

    private mutating func close(_ hiding: Hiding, at end: Int) {
        page.unseen.append(.init(range: hiding.start..<end, cause: hiding.cause))
        self.hiding = nil
    }

    private mutating func declaration(at open: Int) -> Int {
        guard tags.holds("<!--", at: open) else { return open + 2 }
        let end = tags.place(of: "-->", from: open + 2).map { $0 + 3 } ?? bytes.count
        if hiding == nil { page.unseen.append(.init(range: open..<end, cause: .comment)) }
        return end
    }

    private mutating func end(at open: Int) -> Int {
        guard let hidden = hiding?.name else { return open + 2 }
        let name = tags.word(from: open + 2)
        if tags.areEqual(name, hidden) {
            hiding?.depth -= 1
            if let hiding, hiding.depth == 0 { close(hiding, at: name.upperBound) }
        } else if name.count == 7, hiding?.isBeforeSummary == true, tags.holds("summary", name) {
            hiding?.hasSummary = true
            hiding?.start = name.upperBound
        }
        return name.upperBound
    }

    /// - Returns: where to go on.
    private mutating func take(_ tag: borrowing TagReader.Tag) -> Int {
        let range = tag.range
        rules.check(tag, tags) { page.faults.append(.init(kind: $0, tag: range)) }
        if tag.element?.isRaw == true { return passContent(of: tag) }
        hide(tag)
        if let element = tag.element, hiding == nil { note(tag, element) }
        if tag.element == .meta { noteRefresh(tag) }
        return range.upperBound
    }

    private mutating func hide(_ tag: borrowing TagReader.Tag) {
        if hiding != nil {
            nest(tag)
        } else if let cause = tags.cause(of: tag), !tags.isAlone(tag) {
            let start = cause == .folded ? tag.range.upperBound : tag.range.lowerBound
            hiding = Hiding(cause: cause, name: tag.name, start: start)
        }
    }

    /// Counts what begins within an element of the same name that hides it.
    @inline(__always)
    private mutating func nest(_ tag: borrowing TagReader.Tag) {
        guard let name = hiding?.name, name.count == tag.name.count else { return }
        if tags.areEqual(tag.name, name), !tags.isAlone(tag) { hiding?.depth += 1 }
    }

    /// The content of scripts and the like is no markup.
    private mutating func passContent(of tag: borrowing TagReader.Tag) -> Int {
        let start = tag.range.upperBound
        var end = start
        while let open = bytes.firstPlace(of: UInt8(ascii: "<"), from: end) {
            end = open + 1
            guard end < bytes.count, bytes[end] == UInt8(ascii: "/") else { continue }
            let name = tags.word(from: end + 1)
            if tags.areEqual(name, tag.name) {
                if hiding == nil { page.unseen.append(.init(range: start..<open, cause: .raw)) }
                return name.upperBound
            }
        }
        if hiding == nil { page.unseen.append(.init(range: start..<bytes.count, cause: .raw)) }
        return bytes.count
    }

    private mutating func note(_ tag: borrowing TagReader.Tag, _ element: TagReader.Element) {
        switch element {
        case .link:
            guard keepsLinks || page.links.isEmpty, let address = tags.value("href", of: tag) else {
                return
            }
            page.links.append(address)
        case .main:
            page.mains.append(tag.range.lowerBound)
            if page.mains.count > 1 {
                page.faults.append(.init(kind: .secondMain, tag: tag.range))
            }
        case .heading:
            let start = tag.range.upperBound
            page.titles.append(start..<(tags.place(of: "</h1", from: start) ?? start))
        case .html:
            guard page.language == nil else { return }
            page.language = tags.value("lang", of: tag)
            page.direction = tags.value("dir", of: tag)
        default: break
        }
    }

    private mutating func noteRefresh(_ tag: borrowing TagReader.Tag) {
        guard let kind = tags.value("http-equiv", of: tag), tags.holds("refresh", kind) else {
            return
        }
        page.refreshes.append(tags.value("content", of: tag) ?? tag.range)
        if !keepsLinks { page.faults.append(.init(kind: .refresh, tag: tag.range)) }
    }
}

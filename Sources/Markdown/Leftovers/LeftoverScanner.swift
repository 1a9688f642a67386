import HoofbeatText

/// Finds what looks like Markdown but is none, in the text of a block or of a field.
struct LeftoverScanner {
    let text: [UInt8]
    /// The same with escaped characters and addresses as they were written.
    let written: [UInt8]
    let setting: Setting
    let isKey: (String) -> Bool
    private(set) var found: [Leftover] = []
    /// What was found of the kinds that are told only once, since a text may hold a hundred
    /// thousand others.
    private(set) var once: [Leftover.Kind] = []
    private(set) var hasTag = false
    /// The names of tags and blocks of other tools that were found.
    private(set) var names: Set<String> = []
    /// For each byte, whether it belongs to something found.
    private var covered: [Bool] = []
    var hasSpacedTable = false
    var isLastComment = false
    /// Whether a comment begins that does not end in this text.
    var opensComment = false

    /// What kind of text it is.
    struct Setting {
        /// Whether it is the first text of a quotation, where a mark may lack its `!`.
        var beginsQuote = false
        var isHeading = false
        /// Whether it is a line of a list item.
        var isInItem = false
        /// The number of the item, if it begins with one.
        var itemNumber: Int?
        var place = BlockPlace.text
        /// Whether its first word is emphasised.
        var beginsInEmphasis = false
        /// Whether the line that begins at a place has at least four blanks before it.
        var isIndented: (Int) -> Bool = { _ in false }
        /// Whether it is shown as it is written, so that no markup means anything.
        var isPlain = false
    }

    init(
        _ text: [UInt8], written: [UInt8]? = nil, _ setting: Setting,
        isKey: @escaping (String) -> Bool
    ) {
        self.text = text
        self.written = written ?? text
        self.setting = setting
        self.isKey = isKey
    }

    /// All leftovers in the order of the text.
    static func all(
        in text: [UInt8], _ setting: Setting = Setting(), isKey: @escaping (String) -> Bool
    ) -> [Leftover] {
        var scanner = LeftoverScanner(text, setting, isKey: isKey)
        scanner.scan()
        return scanner.found
    }

    /// What is left over in a text, and whether a comment begins in it that does not end there.
    static func all(
        in text: BlockText, _ setting: Setting, isKey: @escaping (String) -> Bool
    ) -> (found: [Leftover], opensComment: Bool) {
        var scanner = LeftoverScanner(text.bytes, written: text.written, setting, isKey: isKey)
        scanner.scan()
        return (scanner.found, scanner.opensComment)
    }

    private mutating func scan() {
        scanLines()
        var place = 0
        while place < text.count { place = max(place + 1, end(ofSignAt: place)) }
        scanQuoteStart()
        scanRest()
        scanPaths()
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    mutating func remove(overlapping range: Range<Int>) {
        found.removeAll { $0.range.overlaps(range) }
    }

    mutating func add(_ kind: Leftover.Kind, _ range: Range<Int>) {
        found.append(Leftover(kind: kind, range: range))
        if kind.isToldOnce { once.append(kind) }
        switch kind {
        case .tag: hasTag = true
        case .shortTag(let name), .attributes(let name): names.insert(name)
        default: break
        }
        if covered.isEmpty { covered = [Bool](repeating: false, count: text.count) }
        for place in range where place < covered.count { covered[place] = true }
    }

    func isFound(at range: Range<Int>) -> Bool {
        !covered.isEmpty && covered[range].contains(true)
    }

    /// Looks at the sign at a place, and returns where to go on.
    private mutating func end(ofSignAt place: Int) -> Int {
        switch text[place] {
        case BlockText.emphasis: return joinedNumbers(at: place)
        case UInt8(ascii: "["): return otherMarker(at: place) ?? bracket(at: place)
        case 0xC2, 0xE2, 0xE3, 0xEF:
            guard isWideBracket(at: place) else { break }
            return openComment(at: place) ?? otherMarker(at: place) ?? place + 1
        case UInt8(ascii: ">"): return commentEnd(at: place)
        case UInt8(ascii: "$"): return formula(at: place)
        case UInt8(ascii: "]"):
            if byte(place + 1) == UInt8(ascii: "("), !isProtected(place) {
                add(.link(.blankInAddress(address(from: place + 2))), place..<place + 2)
            }
            return otherBrackets(after: place)
        case UInt8(ascii: ")"): return turnedRoundLink(at: place)
        case UInt8(ascii: "("), UInt8(ascii: "@"): return bareCitation(at: place)
        case UInt8(ascii: "%"): return comment(at: place)
        case UInt8(ascii: "^") where byte(place + 1) == UInt8(ascii: "["):
            add(.footnote, place..<place + 2)
        case UInt8(ascii: "!"): return bareMarker(at: place)
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return run(at: place)
        case UInt8(ascii: "{"): return otherMarker(at: place) ?? brace(at: place)
        case UInt8(ascii: "h"), UInt8(ascii: "w"):
            return brokenAddress(at: place) ?? afterAddress(at: place)
        case UInt8(ascii: "="), UInt8(ascii: "+"): return doubledMark(at: place)
        case UInt8(ascii: "^"): return shortMark(at: place)
        case UInt8(ascii: "`"): return backtick(at: place)
        case UInt8(ascii: "&"): return entity(at: place)
        case UInt8(ascii: "\\"): return command(at: place)
        case UInt8(ascii: "'"): return quotedBold(at: place)
        case UInt8(ascii: ":"): return shortName(at: place)
        case UInt8(ascii: "<"):
            return openComment(at: place) ?? otherMarker(at: place) ?? pointedAddress(at: place)
                ?? pastedTag(at: place) ?? pageInBrackets(at: place)
        default: break
        }
        return place + 1
    }

    func byte(_ place: Int) -> UInt8? { place < text.count && place >= 0 ? text[place] : nil }

    /// A part of the text as it is read, without the marks of edges.
    func string(_ range: Range<Int>) -> String {
        String(decoding: text[range].filter { !$0.isEdge }, as: UTF8.self)
    }

    /// A part of the text as an editor wrote it, without what stands for code and edges.
    func shown(_ range: Range<Int>) -> String {
        String(decoding: written[range].filter { $0 >= 32 }, as: UTF8.self)
    }

    /// Whether the bracket that closes here was opened by one that an editor escaped, so that it is
    /// text.
    func isProtected(_ close: Int) -> Bool {
        let opening = text[..<close].suffix(300).last {
            $0 == UInt8(ascii: "[") || $0 == BlockText.blank
        }
        return opening == BlockText.blank
    }

    /// Looks for `**`, `__` or `~~`. Longer runs are lines to write on, or ornaments.
    private mutating func run(at place: Int) -> Int {
        let sign = text[place]
        let end = text[place...].firstIndex { $0 != sign } ?? text.count
        let isTilde = sign == UInt8(ascii: "~")
        let longest = sign == UInt8(ascii: "*") ? 3 : 2
        if end - place == 1 {
            if isTilde { return shortMark(at: place) }
            // `***both**` leaves one sign over before the bold text.
            let isAlone = byte(end)?.isEdge == true && (byte(place - 1) ?? 32) <= 32
            if isAlone, place > 0 || byte(end + 1)?.isOfWord == true {
                add(.emphasis(string(place..<end)), place..<end)
            }
            if let after = spacedEmphasis(at: place) { return after }
            return setting.isPlain ? plainEmphasis(at: place) : end
        }
        guard (2...longest).contains(end - place) else { return end }
        add(isTilde ? .strikethrough : .emphasis(string(place..<place + 2)), place..<end)
        return end
    }

    /// Looks for `{#anchor}`, `{.class}`, `{{name}}` and the like.
    private mutating func brace(at place: Int) -> Int {
        let start = text[(place + 1)...].firstIndex { $0 != 32 } ?? text.count
        guard let sign = byte(start) else { return start }
        if let after = wikiBrace(at: place) { return after }
        let end = text[start...].prefix(200).firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
        if let after = brace(behind: place, end) ?? braceBeforeCode(place, end) { return after }
        switch sign {
        case UInt8(ascii: "#"):
            add(.anchor(string(place..<(end ?? start + 1))), place..<(end ?? start + 1))
        case UInt8(ascii: "."), UInt8(ascii: ":"):
            guard let end else { return start }
            add(.attributes(string(place..<end)), place..<end)
        case UInt8(ascii: "/") where byte(start + 1) == UInt8(ascii: "*"), UInt8(ascii: ">"):
            // `{/* hidden */}` and `{>> a remark <<}`
            guard sign != UInt8(ascii: ">") || byte(start + 1) == sign else { return start }
            add(.comment(string(place..<start + 2)), place..<start + 2)
        case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "<"):
            guard sign != UInt8(ascii: "<") || text[place...].starts(with: "{<".utf8) else {
                return start
            }
            add(.shortcode, place..<start + 1)
            return text[(start + 1)...].prefix(200).firstIndex(of: UInt8(ascii: "}")) ?? start + 1
        default: return start
        }
        return end ?? start + 1
    }

    /// Skips a web address, in which signs mean nothing else.
    private func afterAddress(at place: Int) -> Int {
        guard byte(place - 1)?.isOfWord != true,
            ["http://", "https://", "www."].contains(where: { text[place...].starts(with: $0.utf8) }
            )
        else { return place + 1 }
        return text[place...].indices.first {
            text[$0] <= 32 || "]>".utf8.contains(text[$0])
                || text[$0] == UInt8(ascii: ")") && byte($0 + 1) == UInt8(ascii: "[")
        } ?? text.count
    }

    /// `!EMERGENCY`
    private mutating func bareMarker(at place: Int) -> Int {
        let end = text[(place + 1)...].firstIndex { !$0.isCapital } ?? text.count
        let name = string(place + 1..<end)
        let before = byte(place - 1) ?? 32
        if Callout.Name(rawValue: name) != nil, !before.isOfWord, before != BlockText.blank,
            !isFound(at: place..<place + 1)
        {
            add(.callout(name), place..<end)
        }
        return max(end, place + 1)
    }
}

import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// The anchors of a finished page, and the links to them, found in one pass over its bytes.
///
/// Our own renderers escape every quotation mark in a text, so `="` occurs only in tags.
struct PageAnchors {
    /// Anchors that the page links to but does not have.
    private(set) var dead: [String] = []
    /// Anchors that it has twice.
    private(set) var duplicates: [String] = []

    /// - Parameter href: the page's own address, as links have it.
    init(_ page: [UInt8], href: String) {
        page.withUnsafeBytes { bytes in
            var scan = Scan(bytes, href: Array((href + "#").utf8))
            scan.run()
            duplicates = scan.findDuplicates().map(scan.text)
            dead = scan.findDead().map(scan.text)
        }
    }
}

private struct Scan {
    private let bytes: UnsafeRawBufferPointer
    private let href: [UInt8]
    private var ids: [Range<Int>] = []
    private var targets: [Range<Int>] = []
    /// An open hash table of places in `ids`; -1 marks a free slot.
    private var table: [Int32] = []

    init(_ bytes: UnsafeRawBufferPointer, href: [UInt8]) {
        self.bytes = bytes
        self.href = href
        ids.reserveCapacity(128)
        targets.reserveCapacity(128)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// Stops at every equals sign, of which a page has many hundreds.
    mutating func run() {
        var place = 0
        while let equals = bytes.firstPlace(of: UInt8(ascii: "="), from: place) {
            take(equals)
            place = equals + 1
        }
    }

    private mutating func take(_ equals: Int) {
        guard equals > 4, equals + 1 < bytes.count, let start = bytes.baseAddress else { return }
        let before = UInt32(bigEndian: (start + equals - 4).loadUnaligned(as: UInt32.self))
        if before == 0x6872_6566, bytes[equals - 5] <= 32 {  // href
            if let value = value(from: equals + 1) { addTarget(value) }
        } else if before & 0xFFFF == 0x6964, bytes[equals - 3] <= 32 {  // id
            if let value = value(from: equals + 1) { ids.append(value) }
        }
    }

    /// The value between double quotes; or between single ones or none, as a theme may write it.
    private func value(from start: Int) -> Range<Int>? {
        let quote = bytes[start]
        if quote == UInt8(ascii: "\"") {
            return bytes.firstPlace(of: quote, from: start + 1).map { start + 1..<$0 }
        }
        // Text may hold the same characters, so look back for the tag.
        let tag = bytes[..<start].lastIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
        guard let tag, bytes[tag] == UInt8(ascii: "<") else { return nil }
        if quote == UInt8(ascii: "'") {
            return bytes.firstPlace(of: quote, from: start + 1).map { start + 1..<$0 }
        }
        let end = bytes[start...].firstIndex { $0 <= 32 || $0 == UInt8(ascii: ">") }
        return end.map { start..<$0 }
    }

    private mutating func addTarget(_ address: Range<Int>) {
        var start = address.lowerBound
        if address.count >= href.count, bytes[address].starts(with: href) {
            start += href.count
        } else if bytes[start] == UInt8(ascii: "#") {
            start += 1
        } else {
            return
        }
        // An empty fragment leads to the top of the page.
        if start < address.upperBound { targets.append(start..<address.upperBound) }
    }

    /// Finds ids that occur twice, and fills the table on the way.
    mutating func findDuplicates() -> [Range<Int>] {
        var size = 16
        while size < ids.count * 2 { size *= 2 }
        table = [Int32](repeating: -1, count: size)
        var duplicates: [Range<Int>] = []
        for (number, id) in ids.enumerated() {
            var slot = hash(id) & (size - 1)
            while table[slot] >= 0, !bytes.areEqual(ids[Int(table[slot])], id) {
                slot = (slot + 1) & (size - 1)
            }
            if table[slot] < 0 { table[slot] = Int32(number) } else { duplicates.append(id) }
        }
        return duplicates
    }

    func findDead() -> [Range<Int>] {
        let missing = targets.filter { !isThere($0) }
        guard !missing.isEmpty else { return [] }
        // An anchor may be written in another way than in the link, but few are.
        let known = Set(ids.map { SafeURL.percentEncoded(text($0).unescaped) } + ["top"])
        return missing.filter { !known.contains(SafeURL.percentEncoded(text($0).unescaped)) }
    }

    private func isThere(_ target: Range<Int>) -> Bool {
        var slot = hash(target) & (table.count - 1)
        while table[slot] >= 0 {
            if bytes.areEqual(ids[Int(table[slot])], target) { return true }
            slot = (slot + 1) & (table.count - 1)
        }
        return false
    }

    private func hash(_ range: Range<Int>) -> Int {
        var hash = FNV1a()
        for place in range { hash.add(bytes[place]) }
        return Int(truncatingIfNeeded: hash.value >> 16)
    }
}

extension String {
    /// The text with the five characters restored that the `HTML` type escapes.
    fileprivate var unescaped: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        return replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}

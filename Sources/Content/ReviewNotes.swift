import HoofbeatMarkup
import HoofbeatText

/// Puts a note below each heading that begins a section, and one above everything.
struct ReviewNotes {
    private let body: HTML

    init(_ body: HTML) {
        self.body = body
    }

    /// - Parameter note: for the id of a heading, and for that of the part above all headings.
    func adding(_ note: (String) -> HTML?) -> HTML {
        var noted = HTML()
        if let top = note(PageReview.top) { noted.append(top) }
        var rest = body.bytes[...]
        while let start = rest.firstPlace(of: Self.start),
            let quote = rest[(start + Self.start.count)...].firstIndex(of: UInt8(ascii: "\"")),
            let end = rest[quote...].firstPlace(of: Self.end)
        {
            let id = String(decoding: rest[(start + Self.start.count)..<quote], as: UTF8.self)
            let next = end + Self.end.count
            noted.append(verbatim: rest[..<next])
            if let note = note(id) { noted.append("\n\(note)") }
            rest = rest[next...]
        }
        noted.append(verbatim: rest)
        return noted
    }

    private static let start = Array("<h2 id=\"".utf8)
    private static let end = Array("</h2>".utf8)
}

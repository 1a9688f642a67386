import HoofbeatMarkup

/// The words of a page as a reader sees them, section by section, without any knowledge of how
/// forms are made. Drawings and the numbers of sources are left out, which no review is of.
enum BodyWords {
    static func sections(of body: HTML) -> [String] {
        String(decoding: body.bytes, as: UTF8.self)
            .replacing(/<svg[^>]*>(?s:.*?)<\/svg>/, with: " ")
            .replacing(/<sup class="cite">(?s:.*?)<\/sup>/, with: "")
            .split(separator: "<h2 id=", omittingEmptySubsequences: false).enumerated()
            .map { number, part in number == 0 ? String(part) : "<h2 id=" + part }
            .map(words)
    }

    /// The words between tags, with one blank between two.
    static func words(_ markup: String) -> String {
        markup.replacing(/<[^>]*>/, with: " ")
            .replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

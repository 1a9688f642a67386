import HoofbeatText

/// Looks through a calendar or a contact card for what runs, and for what a program would fetch
/// when it opens it.
struct CardParts {
    private let bytes: [UInt8]

    /// What an alarm may do: a sound or a message.
    private static let actions: Set = ["AUDIO", "DISPLAY", "NONE"]
    private static let addresses: Set = [
        "URL", "SOURCE", "TZURL", "CONFERENCE", "ATTACH", "FBURL", "CALURI", "CALADRURI", "IMPP",
        "KEY", "STRUCTURED-DATA", "STYLED-DESCRIPTION", "ORG-DIRECTORY", "MEMBER", "RELATED",
    ]
    /// What programs show at once.
    private static let fetched: Set = ["PHOTO", "LOGO", "SOUND", "IMAGE"]
    private static let pictures: Set<FileContent> = [.png, .jpeg, .gif, .webp, .avif, .heic]
    /// What nothing looks into here.
    private static let packed: Set<FileContent> = [
        .zip, .gzip, .docx, .xlsx, .pptx, .odt, .ods, .odp, .epub, .pdf, .rtf, .utf16,
    ]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func check() throws(RunningPart) {
        var alarms = 0
        for line in CardLines(bytes.plain) {
            let value = String(decoding: line.value.prefix(2_000), as: UTF8.self)
            let word = value.uppercased().filter { $0 > " " }
            switch line.name {
            case "BEGIN" where word == "VALARM": alarms += 1
            case "END" where word == "VALARM": alarms -= 1
            case "ACTION" where !Self.actions.contains(word):
                throw RunningPart(
                    "has an alarm that does more than ring (\(value.prefix(40)))", .card,
                    line: line.line)
            default: try check(line, value, isAlarm: alarms > 0)
            }
        }
    }

    private func check(
        _ line: CardLine, _ value: String, isAlarm: Bool
    ) throws(RunningPart) {
        if let data = line.data {
            let content = FileContent(data)
            let isRefused =
                line.name == "ATTACH"
                ? !Self.pictures.contains(content)
                : content.runs || Self.packed.contains(content)
            guard isRefused else { return }
            throw RunningPart(
                "holds \(content.rawValue), under \(line.name)", .card, line: line.line)
        }
        let isFetched = Self.fetched.contains(line.name) || isAlarm && line.name == "ATTACH"
        if isFetched, LinkTarget.isOutside(value), !value.lowercased().hasPrefix("cid:") {
            throw RunningPart("fetches a part from \(value.prefix(80))", .card, line: line.line)
        }
        var links = Self.addresses.contains(line.name) ? [value] : []
        if let start = line.parameters.firstRange(of: "ALTREP=\"") {
            links.append(String(line.parameters[start.upperBound...].prefix { $0 != "\"" }))
        }
        for link in links where !LinkTarget.isHarmless(link) {
            throw RunningPart(
                "has a link to \(link.prefix(80)), which is no address of a web page", .card,
                line: line.line)
        }
        if line.parameters.contains("TEXT/HTML"), !HTMLText.isPlain(line.text) {
            throw RunningPart(
                "has a text in HTML with more than words, under \(line.name)", .card,
                line: line.line)
        }
    }
}

/// A text in HTML, as programs for mail and calendars write it.
enum HTMLText {
    private static let elements: Set = [
        "html", "head", "meta", "title", "body", "p", "br", "div", "span", "b", "i", "u", "s",
        "strong", "em", "font", "a", "ul", "ol", "li", "table", "tbody", "thead", "tr", "td", "th",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "center", "sup", "sub", "pre",
        "code", "small", "big", "o:p", "doctype", "html-blob", "wbr", "dl", "dt", "dd",
    ]

    /// Whether it has only words and their look, and loads nothing.
    static func isPlain(_ text: [UInt8]) -> Bool {
        let text = String(decoding: text.map(\.lowercased), as: UTF8.self)
        for part in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let tag = part.prefix { $0 != ">" }
            if tag.hasPrefix("!--") { continue }
            let rest = tag.drop { $0 == "/" || $0 == "!" }
            let name = rest.prefix { !$0.isWhitespace && $0 != "/" }
            guard let first = name.first, first.isLetter else { continue }
            guard elements.contains(String(name)) else { return false }
            let attributes = rest.dropFirst(name.count).filter { $0 > " " }
            let loads = [
                "src=", "background=", "http-equiv=refresh", "http-equiv=\"refresh", "url(",
                "script:", "data:", "\\",
            ]
            if loads.contains(where: attributes.contains) { return false }
            let names = rest.split { $0.isWhitespace || $0 == "/" }.dropFirst()
            if names.contains(where: { $0.hasPrefix("on") && $0.contains("=") }) { return false }
        }
        return true
    }
}

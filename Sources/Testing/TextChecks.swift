import HoofbeatMarkup

/// Looks for hostile text that became more than text.
struct TextChecks {
    private(set) var findings: [ThemeCheck.Finding] = []
    private let file: DrawnFile

    private static let addresses: Set = [
        "href", "src", "action", "formaction", "poster", "data", "cite", "ping", "xlink:href",
    ]

    /// - Parameter harmless: the same file of harmless text.
    init(_ hostile: DrawnFile, harmless: DrawnFile) {
        file = hostile
        let tokens = MarkupReader(hostile.html.bytes).tokens
        compare(tokens, MarkupReader(harmless.html.bytes).tokens)
        for token in tokens {
            switch token {
            case .tag(let tag): check(tag)
            case .raw(let text, let tag): check(text, in: tag)
            case .comment: break
            }
        }
    }

    private mutating func compare(
        _ hostile: [MarkupReader.Token], _ harmless: [MarkupReader.Token]
    ) {
        let shapes = (hostile.map(\.shape), harmless.map(\.shape))
        guard shapes.0 != shapes.1 else { return }
        let count = zip(shapes.0, shapes.1).prefix { $0 == $1 }.count
        let found = count < shapes.0.count ? shapes.0[count] : "the end"
        let wanted = count < shapes.1.count ? shapes.1[count] : "the end"
        let start = count < hostile.count ? hostile[count].start : nil
        let text = start.map { " in “\(excerpt(from: $0))”" } ?? ""
        report(
            "a text became markup: \(found) instead of \(wanted)\(text)",
            "put double quotes around the value of an attribute, and texts nowhere else in a tag")
    }

    private func excerpt(from start: Int) -> String {
        let bytes = file.html.bytes
        let end = bytes.index(start, offsetBy: 80, limitedBy: bytes.endIndex) ?? bytes.endIndex
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private mutating func check(_ tag: MarkupReader.Tag) {
        for (name, value) in tag.attributes {
            let isOurs = !value.contains(HostileModel.mark)
            if Self.addresses.contains(name) {
                let address = Self.decoded(value)
                if SafeURL(address).isRefused && address != "about:invalid"
                    || !isOurs && address.hasPrefix("//")
                {
                    report(
                        "an address runs code or leads elsewhere: \(name)=\"\(value)\"",
                        "write \(name)=\"\\(url: address)\"")
                }
            } else if !isOurs, name.hasPrefix("on") || name == "style" || name == "srcdoc" {
                report(
                    "a text is in \(name)=\"…\", where it is code: \(value)",
                    "put it into an attribute data-NAME, and read it from there")
            }
        }
    }

    private mutating func check(_ text: String, in tag: MarkupReader.Tag) {
        guard ["script", "style"].contains(tag.name), text.contains(HostileModel.mark) else {
            return
        }
        let type = tag.attributes.first { $0.name == "type" }?.value ?? ""
        // Data, which no browser runs.
        guard tag.name == "style" || !type.hasSuffix("json") else { return }
        report(
            "a text is in <\(tag.name)>, where it is code",
            "put it into an attribute data-NAME, and read it from there")
    }

    /// The value as a browser has it, as far as `HTML` escapes.
    private static func decoded(_ value: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(value) { text, pair in
                text.split(separator: pair.0, omittingEmptySubsequences: false)
                    .joined(separator: pair.1)
            }
    }

    private mutating func report(_ message: String, _ help: String) {
        findings.append(.init(member: file.name, message: message, help: help))
    }
}

extension MarkupReader.Token {
    fileprivate var shape: String {
        switch self {
        case .tag(let tag): tag.shape
        case .comment: "<!-- -->"
        case .raw(_, let tag): "the content of <\(tag.name)>"
        }
    }

    fileprivate var start: Int? {
        switch self {
        case .tag(let tag): tag.start
        case .comment(let start): start
        case .raw: nil
        }
    }
}

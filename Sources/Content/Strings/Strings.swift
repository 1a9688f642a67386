/// All texts of the interface in one language: those of the templates, and those that the build
/// writes into pages by itself.
///
/// A guide gives its own in `content/data/strings/LANGUAGE.yaml`. English stands in for those that
/// are missing there.
public struct Strings: Sendable, Hashable {
    /// The text or texts of a key.
    package enum Text: Sendable, Hashable {
        /// A text that may have places to be filled in, such as `{title}`.
        case text(String)
        /// The forms of a text about a number, which is filled in as `{count}`.
        case plural([PluralCategory: String])
        case list([String])
    }

    /// The language in the form that plural rules use.
    package let language: String
    /// The texts, by the raw value of their keys.
    private let all: [Text]
    private let rule: PluralRule

    /// - Parameters:
    ///   - language: a BCP 47 tag.
    ///   - own: the texts of the language or the site, as far as it has any.
    package init(language: String, _ own: [Key: Text]) {
        self.language = language
        let isEnglish = language.primarySubtag == "en"
        all = Key.allCases.map { key in
            let english = Self.englishTexts[key] ?? .text("")
            if key.isAddedToEnglish, case .list(let items)? = own[key],
                case .list(let known) = english
            {
                return .list(items + known)
            }
            if let text = own[key] { return text }
            // English words must not judge another language.
            return key.isRule && !isEnglish && !key.isAddedToEnglish ? .list([]) : english
        }
        rule = PluralRule(language: language)
    }

    /// A text in which nothing is to be filled in.
    public subscript(key: Key) -> String {
        switch all[key.rawValue] {
        case .text(let text): text
        case .plural(let forms): forms[.other] ?? ""
        case .list(let items): items.first ?? ""
        }
    }

    /// A text with its places filled in: `strings[.onOnePage, ["title": "Symptoms"]]`.
    public subscript(key: Key, values: KeyValuePairs<String, String>) -> String {
        Self.fill(self[key], values)
    }

    /// In bytes, which takes a tenth of the time: every page has a dozen such texts.
    private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
        var filled = ""
        var rest = text.utf8[...]
        // In one go: a value may hold braces of its own.
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            let name = Substring(rest[rest.index(after: open)..<close])
            filled += Substring(rest[..<open])
            filled += values.first { $0.key == name }?.value ?? String(text[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + Substring(rest)
    }

    /// A text about a number of things, in the form that the language uses for that number.
    public subscript(key: Key, count count: Int) -> String {
        guard case .plural(let forms) = all[key.rawValue] else {
            return self[key, ["count": "\(count)"]]
        }
        let form = forms[rule.category(of: count)] ?? forms[.other] ?? ""
        return Self.fill(form, ["count": "\(count)"])
    }

    /// All forms of a text about a number, by category, with a text in place of the number.
    public func forms(_ key: Key, count: String) -> [(PluralCategory, String)] {
        guard case .plural(let forms) = all[key.rawValue] else {
            return [(.other, self[key, ["count": count]])]
        }
        return forms.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value.replacing("{count}", with: count)) }
    }

    package func text(_ key: Key) -> Text { all[key.rawValue] }

    /// Items one after the other in a sentence, with the comma of the language between them.
    package func list(of items: [String]) -> String { items.joined(separator: comma) }

    /// What is between two items of a list: `, ` in English, `، ` in Arabic.
    public var comma: String { between(.nextInList) }

    /// Remarks one after the other in brackets.
    package func notes(_ notes: [String]) -> String { notes.joined(separator: between(.nextNote)) }

    /// What a text has between its two places.
    private func between(_ key: Key) -> String {
        String(self[key].drop { $0 != "}" }.dropFirst().prefix { $0 != "{" })
    }

    package func list(_ key: Key) -> [String] {
        guard case .list(let items) = all[key.rawValue] else { return [] }
        return items
    }

    /// The title of a page as browsers show it; that of the home page is the site's own.
    public func title(of page: String, on site: String) -> String {
        page == site ? site : self[.pageTitle, ["page": page, "site": site]]
    }
}

extension Strings.Text: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .text(text) }
    package init(arrayLiteral items: String...) { self = .list(items) }
    package init(dictionaryLiteral forms: (PluralCategory, String)...) {
        self = .plural(Dictionary(forms) { first, _ in first })
    }
}

extension String {
    /// The language without script and region: `de` for `de-CH`.
    package var primarySubtag: String { String(prefix { $0 != "-" }).lowercased() }
}

import Content
import Markup
import Text

/// Takes typed values out of a YAML map, and collects what is wrong with the map.
struct Fields {
    /// A text of a list, with its line.
    struct PlacedText {
        let text: String
        let line: Int
    }

    private let fields: [String: YAML.Field]
    let file: String
    private let line: Int
    private(set) var problems: [Diagnostic] = []
    /// Names of fields whose value was refused, so that they are not reported as missing, too.
    var refused: Set<String> = []
    /// Those of the texts that readers see.
    private(set) var shown: [FieldText] = []

    /// - Parameters:
    ///   - known: every name that may occur; another one is an error with the nearest of these.
    ///   - what: what the map describes, for messages.
    init(_ yaml: YAML, known: [String], of what: String, file: String) {
        self.file = file
        self.line = yaml.line
        guard case .map(let list) = yaml.value else {
            fields = [:]
            if yaml.isNothing { return }
            refused = Set(known)
            problems.append(
                .error(
                    "wrong-type", at: TextLocation(file: file, line: yaml.line),
                    "\(what) must be lines of the form “name: value”",
                    help: "for example “\(known[0]): …”"))
            return
        }
        fields = Dictionary(list.map { ($0.name, $0) }) { first, _ in first }
        for field in list where !known.contains(field.name) {
            let near = nearest(to: field.name, among: known)
            // The field is there, only misspelt, so it is not reported as missing, too.
            if let near { refused.insert(near) }
            problems.append(
                .error(
                    "unknown-field", at: TextLocation(file: file, line: field.line),
                    "\(what) has no field “\(field.name)”",
                    help: near.map { "did you mean “\($0)”?" }
                        ?? "the fields are \(known.joined(separator: ", "))"))
        }
    }

    func line(of name: String) -> Int {
        fields[name]?.line ?? line
    }

    func has(_ name: String) -> Bool {
        fields[name] != nil
    }

    /// - Parameter manner: how readers see the text; nil for what they do not see, which names
    ///   something and is brought into the normal form of names.
    mutating func text(_ name: String, shown manner: FieldText.Manner? = nil) -> String? {
        if let field = fields[name], checkComment(field.value) { refused.insert(name) }
        return scalar(name, shown: manner)
    }

    /// Reads a text that is then checked as a whole, as a date is. So a comment may follow it,
    /// since it is clear that this is no part of the text.
    mutating func scalar(
        _ name: String, shown manner: FieldText.Manner? = nil
    ) -> String? {
        guard let field = fields[name] else { return nil }
        guard case .scalar(let text, let isPlain) = field.value.value else {
            return wrong(
                name, "a text", help: "put a text that begins with [ or { in double quotes")
        }
        if isPlain, text.isEmpty || text == "~" || text == "null" { return nil }
        let trimmed = text.trimmingBlanks
        if trimmed.isEmpty { return nil }
        if !trimmed.isPlainText { return wrong(name, "a text without control characters") }
        guard isVisible(trimmed, in: name, line: field.line) else { return nil }
        guard let manner else { return trimmed.normalForm }
        shown.append(FieldText(text, of: field.value, in: file, manner))
        return trimmed
    }

    /// Reads a text that may be empty if it is in quotes, so that nothing is shown.
    mutating func emptiableText(_ name: String, shown manner: FieldText.Manner) -> String? {
        if case .scalar("", isPlain: false) = fields[name]?.value.value { return "" }
        return text(name, shown: manner)
    }

    /// A text with its place; nil if the field has none.
    func fieldText(_ name: String, _ manner: FieldText.Manner) -> FieldText? {
        guard let value = fields[name]?.value, case .scalar(let text, _) = value.value else {
            return nil
        }
        return FieldText(text, of: value, in: file, manner)
    }

    /// Reads a text that must be there.
    mutating func required(
        _ name: String, of what: String, shown manner: FieldText.Manner? = nil
    ) -> String {
        if !refused.contains(name), let text = text(name, shown: manner) { return text }
        if !refused.contains(name) {
            problems.append(
                .error(
                    "missing-field", at: TextLocation(file: file, line: line(of: name)),
                    "\(what) needs the field “\(name)”",
                    help: has(name)
                        ? "write it behind “\(name):”" : "add a line “\(name): …”"))
        }
        return ""
    }

    /// Reads a list of texts; a single text counts as a list of one.
    mutating func texts(_ name: String, shown manner: FieldText.Manner? = nil) -> [String] {
        placedTexts(name, shown: manner).map(\.text)
    }

    /// Reads a list of texts, each with its own line, since it may be written over several.
    mutating func placedTexts(
        _ name: String, shown manner: FieldText.Manner? = nil
    ) -> [PlacedText] {
        guard let field = fields[name] else { return [] }
        switch field.value.value {
        case .scalar(_, let isPlain):
            guard let text = text(name, shown: manner),
                !isPlain
                    || isWhole(text, in: name, line: field.line)
                        && isOne(text, in: name, line: field.line, isShown: manner != nil)
            else { return [] }
            return [PlacedText(text: text, line: field.value.line)]
        case .map:
            return wrong(
                name, "a list, as in [one, two]",
                help: "put a text that begins with { in double quotes"
            ) ?? []
        case .list(let items):
            var texts: [PlacedText] = []
            texts.reserveCapacity(items.count)
            for item in items {
                if let name = item.simpleName, manner == nil {
                    texts.append(PlacedText(text: name, line: item.line))
                    continue
                }
                if checkComment(item), item.isNothing { continue }
                guard case .scalar(let text, let isPlain) = item.value,
                    case let trimmed = text.trimmingBlanks, !trimmed.isEmpty
                else {
                    return wrong(
                        name, "a list of texts, as in [one, two]", line: item.line,
                        help: "put a text that holds a colon and a space, or begins with [ or {, "
                            + "in double quotes") ?? []
                }
                guard text.isPlainText else {
                    return wrong(name, "texts without control characters", line: item.line) ?? []
                }
                guard isVisible(trimmed, in: name, line: item.line) else { continue }
                guard !isPlain || isWhole(trimmed, in: name, line: item.line) else { return [] }
                if let manner { shown.append(FieldText(text, of: item, in: file, manner)) }
                texts.append(
                    PlacedText(
                        text: manner == nil ? trimmed.normalForm : trimmed, line: item.line))
            }
            return texts
        }
    }

    /// Reads a list of maps.
    mutating func maps(_ name: String) -> [YAML] {
        guard let field = fields[name], !field.value.isUnset else { return [] }
        guard case .list(let items) = field.value.value else {
            return wrong(
                name, "a list of entries, each beginning with -",
                help: "write a hyphen and a blank before the first line of each entry") ?? []
        }
        return items
    }

    func map(_ name: String) -> YAML? {
        fields[name]?.value
    }

    /// Refuses long names, since every word of every page is compared with them.
    mutating func checkLengths(ofNames names: [String]) {
        let limit = PhraseMatcher.maximumLength
        guard let name = names.first(where: { $0.utf8.count > limit }) else { return }
        problems.append(
            .error(
                "long-name", at: TextLocation(file: file, line: line),
                "“\(name.prefix(40))…” is too long to be looked for in pages",
                help: "shorten it to \(limit) letters at most"))
    }

    mutating func add(_ problem: Diagnostic) {
        problems.append(problem)
    }

    /// Adds a problem with a field, which then does not count as missing.
    mutating func refuse(_ name: String, _ problem: Diagnostic) {
        refused.insert(name)
        problems.append(problem)
    }

    /// Reports a `#` behind a text: what follows would be lost, and may be part of the text.
    /// - Returns: whether there is such a comment.
    @discardableResult
    private mutating func checkComment(_ value: YAML) -> Bool {
        guard let line = value.commentLine else { return false }
        problems.append(.comment(at: TextLocation(file: file, line: line)))
        return true
    }

    /// Refuses hidden characters, which YAML can also write as `\u202E`, and Markdown as
    /// `&#x202E;`.
    private mutating func isVisible(_ text: String, in name: String, line: Int) -> Bool {
        guard let found = HiddenCharacter.found(in: text, escapes: true).first else { return true }
        refused.insert(name)
        problems.append(.invisibleCharacter(found.scalar, at: TextLocation(file: file, line: line)))
        return false
    }

    mutating func wrong<Value>(
        _ name: String, _ wanted: String, line: Int? = nil, help: String? = nil
    ) -> Value? {
        refused.insert(name)
        problems.append(
            .error(
                "wrong-type", at: TextLocation(file: file, line: line ?? self.line(of: name)),
                "“\(name)” must be \(wanted)", help: help))
        return nil
    }
}

extension Diagnostic {
    static let commentCode = "yaml-comment"
    static let commentMessage = "the text ends before the #, since a comment begins there"
    static let commentHelp = "put the whole text in double quotes; a comment has a line of its own"

    fileprivate static func comment(at location: TextLocation) -> Diagnostic {
        .error(commentCode, at: location, commentMessage, help: commentHelp)
    }
}

extension FieldText {
    fileprivate init(_ text: String, of value: YAML, in file: String, _ manner: Manner) {
        let blankLines = text.utf8.prefix { $0.isWhitespace }
            .reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
        self.init(
            text.trimmingBlanks, file: file,
            line: value.isLiteral ? value.line + 1 + blankLines : value.line,
            keepsLines: value.isLiteral, manner)
    }
}

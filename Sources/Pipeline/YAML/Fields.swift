import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Takes typed values out of a YAML map, and collects what is wrong with the map.
struct Fields {
    /// A text of a list, with its line.
    struct PlacedText {
        let text: String
        let line: Int
    }

    private let fields: [String: YAML.Field]
    private let entry: EntryDeclaration
    let file: String
    private let line: Int
    private(set) var problems: [Diagnostic] = []
    /// Names of fields whose value was refused, so that they are not reported as missing, too.
    var refused: Set<String> = []
    /// Those of the texts that readers see.
    private(set) var shown: [FieldText] = []

    /// - Parameter entry: every field that may occur; another one is an error.
    init(_ yaml: YAML, _ entry: EntryDeclaration, file: String) {
        self.entry = entry
        self.file = file
        self.line = yaml.line
        guard case .map(let list) = yaml.value else {
            fields = [:]
            if yaml.isNothing { return }
            refused = Set(entry.names)
            problems.append(
                .error(
                    "wrong-type", at: TextLocation(file: file, line: yaml.line),
                    "\(entry.what) must be lines of the form “name: value”",
                    help: entry.names.first.map { "for example “\($0): …”" }))
            return
        }
        fields = Dictionary(list.map { ($0.name, $0) }) { first, _ in first }
        for field in list where !entry.names.contains(field.name) {
            if let name = field.name.split(separator: ":", maxSplits: 1).first.map(String.init),
                name != field.name, entry.names.contains(name)
            {
                // Nothing in the entry can be told from what it lacks.
                refused = Set(entry.names)
                problems.append(
                    .withoutBlank(field.name, name, at: TextLocation(file: file, line: field.line)))
                return
            }
            let near = nearest(to: field.name, among: entry.names)
            // The field is there, only misspelt, so it is not reported as missing, too.
            if let near { refused.insert(near) }
            problems.append(
                .unknownField(
                    field.name, near, of: entry, at: TextLocation(file: file, line: field.line)))
        }
    }

    func line<Value>(of field: Field<Value>) -> Int { line(of: field.declaration) }

    func line(of field: FieldDeclaration) -> Int {
        fields[field.name]?.line ?? line
    }

    func has<Value>(_ field: Field<Value>) -> Bool { has(field.declaration) }

    func has(_ field: FieldDeclaration) -> Bool { value(of: field) != nil }

    /// What is written for the field. All reading begins here, so that nothing is read that is not
    /// declared.
    func value(of field: FieldDeclaration) -> YAML? {
        assert(entry.names.contains(field.name), "\(entry.what) has no field \(field.name)")
        return fields[field.name]?.value
    }

    /// - Parameter manner: how readers see the text; nil for what they do not see, which names
    ///   something and is brought into the normal form of names.
    mutating func text(_ field: FieldDeclaration, shown manner: FieldText.Manner?) -> String? {
        if let value = value(of: field), checkComment(value) { refused.insert(field.name) }
        return scalar(field, shown: manner)
    }

    /// Reads a text that is then checked as a whole, as a date is. So a comment may follow it,
    /// since it is clear that this is no part of the text.
    mutating func scalar(
        _ field: FieldDeclaration, shown manner: FieldText.Manner? = nil
    ) -> String? {
        guard let value = value(of: field) else { return nil }
        guard case .scalar(let text, let isPlain) = value.value else {
            return wrong(field, "a text", help: value.asOneText)
        }
        if isPlain, text.isEmpty || text == "~" || text == "null" { return nil }
        let trimmed = text.trimmingBlanks
        if trimmed.isEmpty { return nil }
        if !trimmed.isPlainText { return wrong(field, "a text without control characters") }
        guard isVisible(trimmed, in: field, line: line(of: field)) else { return nil }
        guard let manner else { return trimmed.normalForm }
        shown.append(FieldText(text, of: value, in: file, manner))
        return trimmed
    }

    /// A text with its place; nil if the field has none.
    func fieldText<Value>(_ field: Field<Value>, _ manner: FieldText.Manner) -> FieldText? {
        guard let value = value(of: field.declaration), case .scalar(let text, _) = value.value
        else { return nil }
        return FieldText(text, of: value, in: file, manner)
    }

    /// Reports a field that is not there, unless its value was refused.
    /// - Parameter what: what needs the field, if only some of these entries do.
    mutating func reportMissing<Value>(_ field: Field<Value>, of what: String? = nil) {
        guard !refused.contains(field.name) else { return }
        problems.append(
            .error(
                "missing-field", at: TextLocation(file: file, line: line(of: field)),
                "\(what ?? entry.what) needs the field “\(field.name)”",
                help: has(field)
                    ? "write it behind “\(field.name):”" : "add a line “\(field.name): …”"))
    }

    /// Reads a list of texts, each with its own line, since it may be written over several.
    mutating func placedTexts(
        _ field: FieldDeclaration, shown manner: FieldText.Manner?
    ) -> [PlacedText] {
        guard let value = value(of: field) else { return [] }
        switch value.value {
        case .scalar(_, let isPlain):
            guard let text = text(field, shown: manner),
                isPlain || !isListInQuotes(text, in: field),
                !isPlain
                    || isWhole(text, in: field, line: line(of: field))
                        && isOne(text, in: field, line: line(of: field), isShown: manner != nil)
            else { return [] }
            return [PlacedText(text: text, line: value.line)]
        case .map:
            return wrong(
                field, "a list, as in [one, two]",
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
                        field, "a list of texts, as in [one, two]", line: item.line,
                        help: "put a text that holds a colon and a space, or begins with [ or {, "
                            + "in double quotes") ?? []
                }
                guard text.isPlainText else {
                    return wrong(field, "texts without control characters", line: item.line) ?? []
                }
                guard isVisible(trimmed, in: field, line: item.line) else { continue }
                guard !isPlain || isWhole(trimmed, in: field, line: item.line) else { return [] }
                if let manner { shown.append(FieldText(text, of: item, in: file, manner)) }
                texts.append(
                    PlacedText(
                        text: manner == nil ? trimmed.normalForm : trimmed, line: item.line))
            }
            return texts
        }
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
    mutating func refuse(_ field: FieldDeclaration, _ problem: Diagnostic) {
        refused.insert(field.name)
        problems.append(problem)
    }

    /// Reports a `#` behind a text: what follows would be lost, and may be part of the text.
    /// - Returns: whether there is such a comment.
    @discardableResult
    mutating func checkComment(_ value: YAML) -> Bool {
        guard let line = value.commentLine else { return false }
        problems.append(.comment(at: TextLocation(file: file, line: line)))
        return true
    }

    /// Refuses hidden characters, which YAML can also write as `\u202E`, and Markdown as
    /// `&#x202E;`.
    private mutating func isVisible(
        _ text: String, in field: FieldDeclaration, line: Int
    ) -> Bool {
        guard let found = HiddenCharacter.found(in: text, escapes: true).first else { return true }
        refused.insert(field.name)
        problems.append(.invisibleCharacter(found.scalar, at: TextLocation(file: file, line: line)))
        return false
    }

    mutating func wrong<Value>(
        _ field: FieldDeclaration, _ wanted: String, line: Int? = nil, help: String? = nil
    ) -> Value? {
        refused.insert(field.name)
        problems.append(
            .error(
                "wrong-type", at: TextLocation(file: file, line: line ?? self.line(of: field)),
                "“\(field.name)” must be \(wanted)", help: help))
        return nil
    }
}

extension Diagnostic {
    /// How many fields a message lists. The texts of the interface are more than a hundred.
    private static let listedFields = 12

    fileprivate static func unknownField(
        _ name: String, _ near: String?, of entry: EntryDeclaration, at location: TextLocation
    ) -> Diagnostic {
        var help: String
        if let near {
            help = "did you mean “\(near)”?"
        } else if name.contains(" ") {
            help = "put a text with a comma in it in double quotes"
        } else if entry.names.isEmpty {
            help = "to have fields of your own, declare them in kinds.yaml, under extra of the kind"
        } else {
            help = "the fields are " + entry.names.prefix(listedFields).joined(separator: ", ")
            let more = entry.names.count - listedFields
            if more > 0 { help += " and \(more) more" }
            help += "; hoofbeat reference explains them"
        }
        return .error(
            "unknown-field", at: location, "\(entry.what) has no field “\(name)”", help: help)
    }

    /// `{key:waking}` is a field of that long name.
    fileprivate static func withoutBlank(
        _ written: String, _ name: String, at location: TextLocation
    )
        -> Diagnostic
    {
        .error(
            "unknown-field", at: location, "“\(written)” is read as one word, and not as a field",
            help: "write a blank behind the colon: \(name): …")
    }

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

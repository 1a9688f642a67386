/// Looks through the elements of one part of a document of Word, Excel or PowerPoint.
struct OfficePart {
    private let entry: ZIPArchive.Entry
    /// The fields that are open, one inside the other.
    private var fields: [WordField] = []
    /// Instructions that stand in no field.
    private var loose = WordField()
    /// The element whose text is read: an instruction of a field, or a formula.
    private var inside = Inside.none
    private var formula = ""

    private enum Inside { case none, instruction, formula }

    private static let instructions: Set = ["instrtext", "delinstrtext"]
    private static let formulas: Set = ["f", "formula", "formula1", "formula2", "definedname"]
    /// What a click on a slide may do, without its parameters.
    private static let actions: Set = [
        "", "hlinkshowjump", "hlinksldjump", "customshow", "media", "noaction",
    ]
    /// Elements that draw what their address names.
    private static let drawn: Set = ["imagedata", "fill", "stroke", "image"]
    /// Elements that name a table to fetch.
    private static let sources: Set = ["mailmerge", "ddelink", "webpr", "dbpr", "oledbpr"]
    private static let sheets: Set = ["macrosheet", "dialogsheet"]

    init(_ entry: ZIPArchive.Entry) {
        self.entry = entry
    }

    mutating func take(_ token: XMLScanner.Token, _ scanner: XMLScanner) throws(RunningPart) {
        switch token {
        case .start(let range, let isEmpty):
            let name = XMLName(scanner.bytes[range]).local
            inside = .none
            if !isEmpty, Self.instructions.contains(name) { inside = .instruction }
            if !isEmpty, Self.formulas.contains(name), entry.key.hasPrefix("xl/") {
                inside = .formula
            }
            if Self.sources.contains(name) {
                throw RunningPart("fetches data from elsewhere (\(entry.name))", .withoutLinks)
            }
            if Self.sheets.contains(name) {
                throw RunningPart("holds macros (\(entry.name))", .withoutMacros)
            }
            for attribute in scanner.attributes {
                let key = XMLName(scanner.bytes[attribute.name]).local
                try take(name, key) { Self.text(attribute.value, scanner) }
            }
        case .text(let range):
            if inside != .none { add(Self.text(range, scanner)) }
        case .characters(let range):
            if inside != .none { add(String(decoding: scanner.bytes[range], as: UTF8.self)) }
        case .end:
            if inside == .formula { try Formula(formula, style: .excel).check() }
            (inside, formula) = (.none, "")
        default: break
        }
    }

    private mutating func take(
        _ element: String, _ attribute: String, _ value: () -> String
    ) throws(RunningPart) {
        switch attribute {
        case "instr" where element == "fldsimple":
            var field = WordField()
            field.add(value())
            try field.check()
        case "fldchartype": try mark(value())
        case "action":
            let action = value().lowercased()
            guard action.hasPrefix("ppaction:") else { return }
            let name = action.dropFirst("ppaction://".count).prefix { $0 != "?" }
            guard Self.actions.contains(String(name)) else {
                throw RunningPart(
                    "starts a program, a macro or another file (\(entry.name))", .withoutMacros)
            }
        case "href" where !Self.drawn.contains(element): try RunningPart.check(link: value())
        case "src", "href", "althref":
            let address = value()
            guard LinkTarget.isOutside(address) else { return }
            throw RunningPart("fetches a part from \(address.prefix(80))", .withoutLinks)
        default: break
        }
    }

    private mutating func add(_ text: String) {
        switch inside {
        case .instruction where fields.isEmpty: loose.add(text)
        case .instruction: fields[fields.count - 1].add(text)
        case .formula: formula += text
        default: break
        }
    }

    private static func text(_ range: Range<Int>, _ scanner: XMLScanner) -> String {
        String(decoding: scanner.decodedForHTML(range), as: UTF8.self)
    }

    /// Takes the beginning or the end of a field, whose instruction may be divided into several
    /// texts, with other fields between them.
    private mutating func mark(_ type: String) throws(RunningPart) {
        switch type.lowercased() {
        case "begin":
            if !fields.isEmpty { fields[fields.count - 1].holdCode() }
            guard fields.count < 100 else {
                throw RunningPart("is nested too deeply to be read, in \(entry.name)", .again)
            }
            fields.append(WordField())
        case "end":
            guard let field = fields.popLast() else { return }
            try field.check()
        default: break
        }
    }

    /// Looks at fields that do not end.
    func end() throws(RunningPart) {
        for field in fields + [loose] { try field.check() }
    }
}

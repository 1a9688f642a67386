/// The instruction of a field in a text of Word or RTF (ECMA-376, part 1, 17.16). The fields that
/// only show something are listed; any other fetches, asks or starts a program.
struct WordField {
    private static let harmless: Set = [
        "=", "ADDIN", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BIBLIOGRAPHY",
        "CITATION", "COMMENTS", "COMPARE", "CREATEDATE", "DATE", "DOCPROPERTY",
        "DOCVARIABLE", "EDITTIME", "EQ", "FILENAME", "FILESIZE", "FORMCHECKBOX", "FORMDROPDOWN",
        "FORMTEXT", "GOTOBUTTON", "GREETINGLINE", "HYPERLINK", "IF", "INDEX", "INFO", "KEYWORDS",
        "LASTSAVEDBY", "LISTNUM", "MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT", "NOTEREF",
        "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "QUOTE", "REF",
        "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "SET", "SHAPE", "STYLEREF",
        "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE", "TIME", "TITLE", "TOA", "TOC", "USERADDRESS",
        "USERINITIALS", "USERNAME", "XE",
    ]

    private(set) var text = ""
    /// What it would do, once that is known.
    private(set) var problem: RunningPart?

    private var name: Substring {
        let start = text.drop(while: \.isWhitespace)
        if start.first == "=" { return "=" }
        return start.prefix { !$0.isWhitespace && $0 != "\"" && $0 != "\\" }
    }

    /// Whether its name is complete, so that nothing that comes now can change it.
    private var isNamed = false

    private mutating func lookForName() {
        let start = text.drop(while: \.isWhitespace)
        isNamed =
            isNamed || start.first == "=" || name.endIndex < text.endIndex && !name.isEmpty
    }

    mutating func add(_ more: some StringProtocol) { text += more }

    /// Refuses a name that is put together from something else than letters.
    /// - Parameter inAddress: whether what follows the name must not be, either.
    mutating func holdCode(inAddress: Bool = false) {
        // One problem is enough, and looking for the name reads all that there is.
        guard problem == nil, inAddress || !isNamed else { return }
        lookForName()
        guard inAddress || !isNamed else { return }
        problem = problem ?? RunningPart("holds a field whose name is put together", .withoutLinks)
    }

    /// Looks at the whole instruction.
    func check() throws(RunningPart) {
        if let problem { throw problem }
        // A field without an instruction shows nothing.
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        let written = name.uppercased()
        guard Self.harmless.contains(written) else {
            throw RunningPart(
                "holds a field that may fetch or start something (\(written.prefix(40)))",
                .withoutLinks)
        }
        if written == "HYPERLINK" { try checkAddresses(in: text[name.endIndex...]) }
    }

    /// Looks at each word or quotation that is not the argument of a switch: a place in the
    /// document, a tip, or a frame.
    private func checkAddresses(in arguments: Substring) throws(RunningPart) {
        var rest = arguments.drop(while: \.isWhitespace)
        var isOfSwitch = false
        while let first = rest.first {
            let isQuoted = first == "\""
            if isQuoted { rest.removeFirst() }
            let word = rest.prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace }
            rest = rest[word.endIndex...].dropFirst(isQuoted ? 1 : 0).drop(while: \.isWhitespace)
            let isSwitch = !isQuoted && word.first == "\\" && word.count == 2
            if !isSwitch, !isOfSwitch { try RunningPart.check(link: String(word)) }
            isOfSwitch = isSwitch && "lots".contains(word.last ?? " ")
        }
    }
}

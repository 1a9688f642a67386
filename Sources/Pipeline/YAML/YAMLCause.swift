import CHoofbeatYaml
import HoofbeatContent
import HoofbeatText

/// Why libyaml cannot read a text, in words for an editor. libyaml names what confused it, which is
/// seldom what is wrong, and often the line after.
struct YAMLCause {
    private let line: Int
    private let message: String
    private let help: String
    private var code = "yaml"

    static let quotes = "put the whole text in double quotes"
    static let typeSpace = "delete it and type a space"

    /// - Parameter lines: the lines of the text.
    init(_ parser: yaml_parser_t, _ lines: YAMLLines) {
        let problem = parser.problem.map { String(cString: $0) } ?? "this cannot be read"
        if parser.error == YAML_READER_ERROR {
            let line = lines.line(at: Int(parser.problem_offset))
            if problem.hasPrefix("control") {
                let help = "delete this part of the line and type it again"
                self.init(line, "there is a control character here", help)
            } else {
                self.init(line, "this is not text in UTF-8", "save the file in the encoding UTF-8")
            }
            return
        }
        var lines = lines
        let mark = parser.problem_mark
        let rest = lines.rest(from: mark)
        let line = min(Int(mark.line), lines.count - 1)
        let start = Int(parser.context_mark.line)
        let context = parser.context.map { String(cString: $0) } ?? ""
        let shape = YAMLShape(lines)
        self =
            (shape.conflict ?? shape.foreignSign(near: line)).map(Self.init)
            ?? Self.ofSpaces(line, rest, lines) ?? Self.ofQuotes(problem, context, start, line)
            ?? Self.ofCurlyQuotes(lines, line) ?? Self.ofValue(lines, line)
            ?? Self.ofComment(line, lines) ?? Self.ofOpenQuote(lines, line)
            ?? Self.ofMissingSpace(lines, line)
            ?? Self.ofBracket(context, start, lines)
            ?? Self.ofSign(problem, rest, line)
            ?? Self.ofStructure(problem, context, start, line, lines)
    }

    private init(_ odd: YAMLShape.OddLine) {
        self.init(odd.line, odd.message, odd.help)
        code = odd.code
    }

    private init(_ line: Int, _ message: String, _ help: String) {
        self.line = line
        self.message = message
        self.help = help
    }

    func failure(firstLine: Int) -> YAML.Failure {
        YAML.Failure(code: code, message: message, line: line + firstLine, help: help)
    }

    /// Finds tabs and no-break spaces, which look like spaces.
    private static func ofSpaces(
        _ line: Int, _ rest: ArraySlice<UInt8>, _ lines: YAMLLines
    ) -> YAMLCause? {
        let text = lines[line]
        if text.indentation.contains(9) || rest.first == 9 {
            return YAMLCause(
                line, "there is a tab where YAML needs spaces", "replace the tab by two spaces")
        }
        // The fault may be in the line above, which has not ended for YAML.
        for line in [line, line - 1] where line >= 0 {
            let bytes = lines[line]
            let isStrange = bytes.indices.contains { place in
                guard bytes[place] >= 0x80, bytes[place...].widthOfStrangeSpace > 0 else {
                    return false
                }
                let before = bytes[..<place].last { $0 != 32 }
                return before.map { ":-".utf8.contains($0) } ?? true
            }
            guard isStrange else { continue }
            var cause = YAMLCause(
                line, "there is a no-break space where YAML needs a usual one", typeSpace)
            cause.code = "yaml-space"
            return cause
        }
        return nil
    }

    private static func ofQuotes(
        _ problem: String, _ context: String, _ start: Int, _ line: Int
    ) -> YAMLCause? {
        guard
            context == "while scanning a quoted scalar"
                || context == "while parsing a quoted scalar"
        else { return nil }
        if problem.contains("escape") || problem.contains("hexdecimal") {
            return YAMLCause(
                line, "a backslash begins a code in a text in double quotes",
                "write it twice, \\\\, or put the text in single quotes")
        }
        return YAMLCause(
            start, "a text in quotes begins here and never ends",
            "add the quote at its end; inside double quotes, write \\\" for a quote")
    }

    /// Finds a text that is in quotes for whoever wrote it in a word processor.
    private static func ofCurlyQuotes(_ lines: YAMLLines, _ line: Int) -> YAMLCause? {
        let quoted = [line, line - 1].first { line in
            guard line >= 0, lines[line].yamlValue.holds(": ") else { return false }
            let value = lines[line].yamlValue
            return ["“", "”", "„", "‘", "«"].contains { value.starts(with: $0.utf8) }
        }
        guard let quoted else { return nil }
        return YAMLCause(
            quoted, "these quotes are letters for YAML",
            "type straight ones around the whole text, as in \"Hand, foot: what it is\"")
    }

    /// Finds a sign that a text cannot begin with, in this line or in the one above.
    private static func ofValue(_ lines: YAMLLines, _ line: Int) -> YAMLCause? {
        for line in [line, line - 1] where line >= 0 {
            let value = lines[line].yamlValue
            guard let first = value.first else { continue }
            let sign = String(decoding: [first], as: UTF8.self)
            switch first {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard value.hasMore(afterQuote: first) else { continue }
                return YAMLCause(
                    line, "more text follows the quote that ends this one",
                    "put the whole text in double quotes, and write \\\" for a quote inside it")
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                let end: UInt8 = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
                guard let place = value.lastIndex(of: end),
                    let next = value[(place + 1)...].first(where: { $0 != 32 && $0 != 9 }),
                    next != UInt8(ascii: "#")
                else { continue }
                return .ofBeginning(sign, line)
            case UInt8(ascii: "|"), UInt8(ascii: ">"):
                let header = value.dropFirst().drop { "+-0123456789 ".utf8.contains($0) }
                if header.isEmpty { continue }
                return .ofBeginning(sign, line)
            case _
            where "@`%&*!".utf8.contains(first)
                || "?-,]}".utf8.contains(first) && lines[line].hasName:
                return .ofBeginning(sign, line)
            default: continue
            }
        }
        return nil
    }

    private static func ofBeginning(_ sign: String, _ line: Int) -> YAMLCause {
        YAMLCause(line, "a text cannot begin with \(sign) unless it is in quotes", quotes)
    }

    /// Finds such a sign in a list between brackets.
    private static func ofSign(
        _ problem: String, _ rest: ArraySlice<UInt8>, _ line: Int
    ) -> YAMLCause? {
        if problem.contains("expected alphabetic") { return .ofBeginning("*", line) }
        guard problem.contains("cannot start any token"), let sign = rest.first, sign < 0x80 else {
            return nil
        }
        return .ofBeginning(String(decoding: [sign], as: UTF8.self), line)
    }

    /// Finds a comment in a text of several lines, which ends the text.
    private static func ofComment(_ line: Int, _ lines: YAMLLines) -> YAMLCause? {
        guard line > 0 else { return nil }
        let above = lines[line - 1]
        let value = above.yamlValue
        guard let first = value.first, !"\"'#".utf8.contains(first), value.holds(" #") else {
            return nil
        }
        return .comment(line - 1)
    }

    /// Explains that a comment cuts a text.
    static func comment(_ line: Int) -> YAMLCause {
        var cause = YAMLCause(line, Diagnostic.commentMessage, Diagnostic.commentHelp)
        cause.code = Diagnostic.commentCode
        return cause
    }

    /// Finds a quote above that is not closed: the apostrophe of `'Tis` opens a text that ends at
    /// the next one, wherever that is.
    private static func ofOpenQuote(_ lines: YAMLLines, _ line: Int) -> YAMLCause? {
        let above = stride(from: line - 1, through: max(0, line - 20), by: -1)
        let start = above.first { number in
            let value = lines[number].yamlValue
            guard let first = value.first, "\"'".utf8.contains(first) else { return false }
            return value.place(afterQuote: first) == nil
        }
        return start.map {
            YAMLCause(
                $0, "a text in quotes begins here and does not end in this line",
                "put the whole text in double quotes, and write \\\" for a quote inside it")
        }
    }

    /// Finds a missing blank: `title:A` and `-key: a` are words to YAML.
    private static func ofMissingSpace(_ lines: YAMLLines, _ line: Int) -> YAMLCause? {
        for line in [line, line - 1] where line >= 0 {
            let text = lines[line].drop { $0 == 32 }
            guard let first = text.first, !lines[line].hasName || first == UInt8(ascii: "-") else {
                continue
            }
            let name = text.prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
            if first == UInt8(ascii: "-"), text.dropFirst().first?.isLetter ?? false {
                // The first of several such lines is the one to begin with.
                var line = line
                while line > 0, lines[line - 1].drop(while: { $0 == 32 }).first == first,
                    lines[line - 1].drop(while: { $0 == 32 }).dropFirst().first?.isLetter == true
                {
                    line -= 1
                }
                return YAMLCause(
                    line, "a space is missing after the hyphen", "write “- ” before the entry")
            }
            if name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ":") {
                let shown = String(decoding: name, as: UTF8.self)
                return YAMLCause(
                    line, "a space is missing after the colon", "write “\(shown): ” and the value")
            }
        }
        return nil
    }

    private static func ofBracket(
        _ context: String, _ start: Int, _ lines: YAMLLines
    ) -> YAMLCause? {
        guard context.contains("flow") else { return nil }
        let value = lines[start].yamlValue.filter { $0 != 32 }
        for (signs, message, help) in [
            (["[,", ",,"], "there is a comma too many in this list", "take it out"),
            (["[#", ",#"], "a text in a list cannot begin with # unless it is in quotes", quotes),
        ] where signs.contains(where: { value.holds($0) }) {
            return YAMLCause(start, message, help)
        }
        if lines[start].holds(" #") {
            return YAMLCause(
                start, "a # begins a comment here, so the bracket before it never ends",
                "put what begins with # in double quotes, as in \"#ffc46b\"")
        }
        return YAMLCause(
            start, "a bracket is opened here and never closed",
            "close it; put a text that holds brackets in double quotes")
    }

    private static func ofStructure(
        _ problem: String, _ context: String, _ start: Int, _ line: Int, _ lines: YAMLLines
    ) -> YAMLCause {
        if problem.hasPrefix("mapping values") {
            if lines[line].yamlValue.hasName {
                return YAMLCause(line, "there is a second colon in this line", quotes)
            }
            if line > 0, !lines[line - 1].isEmpty, !lines[line - 1].hasName {
                return withoutColon(line - 1)
            }
        }
        if problem.hasPrefix("could not find expected ':'") {
            return withoutColon(context.contains("simple key") ? start : line)
        }
        if problem.hasPrefix("did not find expected key")
            || problem.contains("'-' indicator") || problem.hasPrefix("mapping values")
            || problem.contains("block sequence entries")
        {
            // The name of a field is one word, and a sentence mostly has several before its colon.
            let isSentence = lines[line].drop { $0 == 32 }
                .prefix { $0 != UInt8(ascii: ":") }.contains(32)
            if problem.hasPrefix("mapping values"), line > 0, isSentence, lines[line].first == 32 {
                return YAMLCause(
                    line, "there is a colon in a text that goes on from the line above", quotes)
            }
            if let odd = YAMLShape(lines).oddIndentation(at: line, endsAbove: false) {
                return YAMLCause(odd)
            }
            return YAMLCause(
                line, "this line does not begin below those that it belongs to",
                "give every field of an entry the same number of spaces at its beginning")
        }
        if problem.contains("<document start>") {
            if let odd = YAMLShape(lines).oddIndentation(at: line, endsAbove: true) {
                return YAMLCause(odd)
            }
            return YAMLCause(
                line, "the list or the fields end above this line",
                "begin it like the lines above, and keep everything in one")
        }
        return YAMLCause(line, "this line cannot be read as “name: value”", quotes)
    }

    private static func withoutColon(_ line: Int) -> YAMLCause {
        YAMLCause(
            line, "this line has no name with a colon",
            "write “name: value”; indent a text that goes on in another line")
    }
}

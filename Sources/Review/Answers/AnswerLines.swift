import HoofbeatText

/// The lines of the one answer that a text holds, without what mail put around them.
struct AnswerLines {
    struct Line {
        /// Counted from the first line of the whole text.
        let number: Int
        let text: String
    }

    /// Those between the first and the last one, without empty ones.
    let lines: [Line]

    init(_ text: String) throws(AnswerFaults) {
        let all = Self.lines(of: text)
        let starts = all.filter { $0.lettersAndDigits.isStart }
        guard let start = starts.first else { throw AnswerFaults([Self.missing(all)]) }
        if let fault = Self.fault(of: start) { throw AnswerFaults([fault]) }
        if starts.count > 1 {
            throw AnswerFaults([
                AnswerFault(
                    line: starts[1].number, "a second answer begins here",
                    help: "keep the one that counts, and take the other out")
            ])
        }
        let ends = all.filter { $0.lettersAndDigits == "endofthereview" }
        guard let end = ends.first(where: { $0.number > start.number }) else {
            throw AnswerFaults([
                AnswerFault(
                    line: all.last?.number, "the text is cut off",
                    help: "it ends with the line “\(AnswerText.lastLine)”; ask for the whole text")
            ])
        }
        if let other = ends.first(where: { $0.number != end.number }) {
            throw AnswerFaults([
                AnswerFault(
                    line: other.number, "“\(AnswerText.lastLine)” is there twice",
                    help: "keep one answer, from its first line to its last")
            ])
        }
        let outside = all.filter { $0.number < start.number || $0.number > end.number }
        let inside = all.filter { $0.number > start.number && $0.number < end.number }
        let faults = Self.faults(outside: outside) + Self.encodingFaults(inside)
        guard faults.isEmpty else { throw AnswerFaults(faults) }
        lines = inside.filter { !$0.text.isEmpty }
    }

    /// The lines with nothing around them that mail added.
    private static func lines(of text: String) -> [Line] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .map { number, line in
                var rest = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
                while rest.first == ">" { rest = rest.dropFirst().drop(while: \.isWhitespace) }
                return Line(number: number + 1, text: String(rest).withPlainSpaces.trimmed)
            }
    }

    /// Why nothing in a text is the beginning of an answer.
    private static func missing(_ lines: [Line]) -> AnswerFault {
        let texts = lines.lazy.map { $0.text.lowercased() }
        let named = texts.contains { $0.contains("hoofbeat review") }
        if named, texts.contains(where: { $0.contains("</") || $0.contains("<br") }) {
            return AnswerFault(
                "this is the source of a mail in HTML",
                help: "copy the text as the mail program shows it, and save it as plain text")
        }
        if !named, texts.contains(where: { $0.isInBase64 }) {
            return AnswerFault(
                "this is the source of a mail, in code (base64)",
                help: "copy the text as the mail program shows it")
        }
        return AnswerFault(
            "there is no answer in this text",
            help: "it begins with the line “\(AnswerText.firstLine)”, alone on its line")
    }

    private static func fault(of start: Line) -> AnswerFault? {
        let words = start.text.lowercased().split(separator: " ").joined(separator: " ")
        if words == AnswerText.firstLine.lowercased() { return nil }
        if start.lettersAndDigits == "hoofbeatreview1" {
            return AnswerFault(
                line: start.number, "“\(start.text.shortened)” is not the first line of an answer",
                help: "it is “\(AnswerText.firstLine)”, with nothing before or behind it")
        }
        return AnswerFault(
            line: start.number,
            "“\(start.text.shortened)” is a form of answers that is not known",
            help: "a newer version of this program reads it")
    }

    /// Decisions that stand outside of the answer, where nobody would read them.
    private static func faults(outside lines: [Line]) -> [AnswerFault] {
        let decisive: Set<AnswerText.Key> = [.digest, .decision, .remarks]
        return lines.filter { line in
            let text = line.text.drop { "|*_ ".contains($0) }
            guard let colon = text.firstIndex(of: ":") else { return false }
            return AnswerText.Key(written: text[..<colon]).map(decisive.contains) ?? false
        }
        .prefix(AnswerFaults.limit).map { line in
            AnswerFault(
                line: line.number,
                "“\(line.text.shortened)” stands outside of the answer",
                help: "move it to where it belongs, or take it out")
        }
    }

    /// Whether the text went through an encoding of mail that puts other signs in place of letters.
    private static func encodingFaults(_ lines: [Line]) -> [AnswerFault] {
        let encoded = lines.first { line in
            line.text.hasSuffix("=") || line.text.contains("=3D")
                || line.text.firstMatch(of: /=[0-9A-F]{2}=[0-9A-F]{2}/) != nil
        }
        return encoded.map {
            [
                AnswerFault(
                    line: $0.number,
                    "this is the source of a mail, in code (quoted-printable)",
                    help: "copy the text as the mail program shows it")
            ]
        } ?? []
    }
}

extension AnswerLines.Line {
    /// Whether it belongs to a line above it.
    var goesOn: Bool { text.hasPrefix(AnswerText.mark) }

    /// In small letters; empty for a line that goes on, and for a long one.
    fileprivate var lettersAndDigits: String {
        guard text.utf8.count < 100, !goesOn else { return "" }
        return text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

extension String {
    fileprivate var isStart: Bool {
        guard hasPrefix("hoofbeatreview") else { return false }
        let version = dropFirst("hoofbeatreview".count)
        return !version.isEmpty && version.allSatisfy(\.isNumber)
    }

    /// Whether it is a line of letters and digits, as long as those of mail.
    fileprivate var isInBase64: Bool {
        utf8.count >= 60
            && utf8.allSatisfy { byte in
                byte.isSmallLetterOrDigit || byte == UInt8(ascii: "+")
                    || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
            }
    }
}

import HoofbeatText

/// What an editor sees at once and libyaml does not: the line that is unlike those around it.
/// libyaml names the first line that it cannot place, which is often the one after.
struct YAMLShape {
    /// A line, counted from 0, with what is wrong with it.
    struct OddLine {
        let line: Int
        let message: String
        let help: String
        var code = "yaml"
    }

    private let lines: YAMLLines
    /// How far above a line its cause may be.
    private static let reach = 20

    init(_ lines: YAMLLines) {
        self.lines = lines
    }

    /// What Git leaves behind where two people changed the same lines.
    var conflict: OddLine? {
        guard
            let line = (0..<lines.count).first(where: {
                lines[$0].starts(with: MergeConflict.start)
            })
        else { return nil }
        return OddLine(
            line: line, message: MergeConflict.message, help: MergeConflict.help,
            code: "merge-conflict")
    }

    /// A sign that means something elsewhere and nothing here, near the line that libyaml names.
    func foreignSign(near line: Int) -> OddLine? {
        for number in max(0, line - 3)...line {
            let text = content(number)
            if Self.bullets.contains(where: { text.starts(with: $0.utf8) }) {
                return OddLine(
                    line: number, message: "an entry of a list begins with a hyphen and a blank",
                    help: "write - and a blank in place of the sign at the beginning")
            }
            if text.starts(with: "**".utf8) {
                return OddLine(
                    line: number, message: "the name of a field has no stars around it",
                    help: "take the stars out")
            }
            if text.starts(with: "//".utf8) || text.starts(with: "<!--".utf8) {
                return OddLine(
                    line: number, message: "this is no comment here: comments begin with #",
                    help: "write # and a blank at its beginning, or take it out")
            }
            if text.first == UInt8(ascii: "\""), text.holds("\": "), text.last == UInt8(ascii: ",")
            {
                return OddLine(
                    line: number, message: "this is written as in JSON",
                    help: "write name: value, without the quotes around the name and the comma")
            }
        }
        return nil
    }

    private static let bullets = ["* ", "• ", "· ", "‣ ", "– ", "— ", "− "]

    /// The line whose beginning keeps this one from its place.
    /// - Parameter endsAbove: whether the fields seem to end above this line.
    func oddIndentation(at line: Int, endsAbove: Bool) -> OddLine? {
        let own = lines[line].indentation.count
        if endsAbove {
            guard own == 0, let first = textLines(0..<line).first,
                !lines[first].indentation.isEmpty
            else { return nil }
            return OddLine(
                line: first, message: "this line begins with a blank, and those below do not",
                help: "take the blanks at its beginning out")
        }
        guard let above = textLines(max(0, line - Self.reach)..<line).last else { return nil }
        return hyphen(in: above, before: line, own) ?? shortLine(above, before: line, own)
    }

    /// A hyphen at one line of an entry that is no list.
    private func hyphen(in above: Int, before line: Int, _ own: Int) -> OddLine? {
        let before = lines[above].indentation.count
        let isList =
            isItem(above)
            && textLines(0..<lines.count).contains {
                $0 != above && isItem($0) && lines[$0].indentation.count == before
            }
        if isItem(above), !isList, before == own, !isItem(line), isField(line) {
            return OddLine(
                line: above, message: "the hyphen begins a list, and the next line is not in it",
                help: "take the hyphen and the blank behind it out")
        }
        if isItem(line), isField(line), isItem(above) ? own == before + 2 : own == before,
            !isHeader(above), isField(above)
        {
            return OddLine(
                line: line, message: "the hyphen begins a list, and the line above is not in it",
                help: "write two blanks in place of the hyphen and its blank if it is a field of "
                    + "the same entry; a new entry begins as far left as the others")
        }
        return nil
    }

    /// A line below `extra:` that is not as far right as the one after it.
    private func shortLine(_ above: Int, before line: Int, _ own: Int) -> OddLine? {
        guard own > lines[above].indentation.count, isField(above), !isHeader(above) else {
            return nil
        }
        let run = textLines(max(0, line - Self.reach)..<line)
        guard let header = run.last(where: isHeader),
            lines[header].indentation.count <= lines[above].indentation.count,
            let first = run.first(where: { $0 > header }),
            run.allSatisfy({ $0 <= header || lines[$0].indentation.count < own })
        else { return nil }
        let name = String(decoding: content(header), as: UTF8.self)
        return OddLine(
            line: first, message: "this line does not begin as those that belong to “\(name)” do",
            help: "give it as many spaces at its beginning as the lines below have")
    }

    /// The cause of a field that is in an entry twice: the line that begins the next entry has lost
    /// its hyphen, or is a comment.
    func lostBeginning(at line: Int) -> OddLine? {
        let own = lines[line].indentation.count
        let above = (0..<line).reversed()
        guard
            let start = above.first(where: {
                isItem($0) && lines[$0].indentation.count < own
            })
        else { return nil }
        let name = { (line: Int) in
            content(line).drop { "- ".utf8.contains($0) }.prefix { $0 != 58 }
        }
        if name(start).elementsEqual(name(line)) {
            let shown = String(decoding: name(line), as: UTF8.self)
            return OddLine(
                line: line, message: "“\(shown)” begins an entry, but there is no hyphen before it",
                help: "write - \(shown): with the hyphen below those of the other entries")
        }
        let comment = (start..<line).last { number in
            let text = content(number)
            return text.first == UInt8(ascii: "#")
                && text.drop { "# ".utf8.contains($0) }.starts(with: "- ".utf8)
        }
        return comment.map {
            OddLine(
                line: $0, message: "this line begins an entry, but it is a comment",
                help: "take the # out, or put a # before each line of the entry")
        }
    }

    private func content(_ line: Int) -> ArraySlice<UInt8> { lines[line].trimmed }

    private func isItem(_ line: Int) -> Bool { content(line).starts(with: "- ".utf8) }

    private func isField(_ line: Int) -> Bool {
        let text = content(line)
        return text.holds(": ") || text.last == UInt8(ascii: ":")
    }

    private func isHeader(_ line: Int) -> Bool { content(line).last == UInt8(ascii: ":") }

    /// Lines that are neither empty nor comments.
    private func textLines(_ range: Range<Int>) -> [Int] {
        range.filter { number in
            content(number).first.map { $0 != UInt8(ascii: "#") } ?? false
        }
    }
}

/// What Git leaves behind where two people changed the same lines.
enum MergeConflict {
    static let start = Array("<<<<<<< ".utf8)
    static let message = "two people changed the lines from here on, and both versions are there"
    static let help =
        "keep one of the two, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
}

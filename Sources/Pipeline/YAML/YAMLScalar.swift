import CHoofbeatYaml
import HoofbeatText

/// A text in YAML as libyaml read it, and what the editor may have meant instead.
struct YAMLScalar {
    private let scalar: (text: UnsafeBufferPointer<UInt8>, style: yaml_scalar_style_t)
    /// The rest of the line behind a text, or behind the sign of a block.
    private let rest: ArraySlice<UInt8>
    /// The first line of a text in double quotes, as it was written.
    private let written: ArraySlice<UInt8>

    /// - Parameter event: must outlive this value.
    init(_ event: yaml_event_t, in lines: inout YAMLLines) {
        let text = event.data.scalar
        scalar = (UnsafeBufferPointer(start: text.value, count: text.length), text.style)
        let isCoded = text.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && lines.mayHoldCodes
        written = isCoded ? lines.rest(from: event.start_mark) : []
        switch text.style {
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
            rest = lines.rest(from: event.start_mark).dropFirst()
        default: rest = lines.rest(from: event.end_mark)
        }
    }

    /// Whether a part of a text may be lost or changed; most texts are safe.
    static func mayMatter(_ event: yaml_event_t, in lines: YAMLLines) -> Bool {
        let text = event.data.scalar
        switch text.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: return lines.mayHoldComments
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
            return lines.mayHoldComments || lines.mayHoldCodes
        case YAML_PLAIN_SCALAR_STYLE:
            guard text.length > 0, !lines.mayHoldComments else { return true }
            let (first, last) = (text.value[0], text.value[text.length - 1])
            return last.isDigit && lines.mayHoldNumber(behindCommaAt: event.end_mark)
                || first >= 0x80 || first == UInt8(ascii: "-") || last == UInt8(ascii: "\"")
        default: return true
        }
    }

    /// Whether a comment begins right behind the text that may be a part of it.
    var hasComment: Bool {
        switch scalar.style {
        case YAML_PLAIN_SCALAR_STYLE:
            return rest.drop(while: \.isSpaceOrTab).first == UInt8(ascii: "#")
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE:
            return Self.isCut(rest)
        default: return false
        }
    }

    /// Whether a quote or bracket is followed by something like `#1`, which is no comment like `#
    /// this`.
    static func isCut(_ rest: ArraySlice<UInt8>) -> Bool {
        let rest = rest.drop(while: \.isSpaceOrTab)
        guard rest.first == UInt8(ascii: "#") else { return false }
        return rest.dropFirst().first.map { $0 != 32 && $0 != 9 } ?? false
    }

    /// The part of the text that would be lost or changed without a word.
    func fault(line: Int) -> YAML.Failure? {
        switch scalar.style {
        case YAML_PLAIN_SCALAR_STYLE:
            if beginsWithStrangeSpace { return .strangeSpace(line: line) }
            if endsInQuote { return .quoteAtEnd(line: line) }
            return isNumberWithComma ? .numberWithComma(line: line) : nil
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return code.map { .code($0, line: line) }
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
            return isMoreThanBlock ? .notABlock(line: line) : nil
        default: return nil
        }
    }

    /// A backslash and the letter behind it that mean a sign which nobody types, in the middle of a
    /// word as in `"Shade\new"`, or behind a blank.
    private var code: String? {
        var place = written.startIndex + 1
        while place + 1 < written.endIndex, written[place] != UInt8(ascii: "\"") {
            guard written[place] == UInt8(ascii: "\\") else {
                place += 1
                continue
            }
            let next = place + 2 < written.endIndex ? written[place + 2] : 32
            let isInWord = "0abtnvfreNLP_".utf8.contains(written[place + 1]) && next.isSmallLetter
            if isInWord || written[place + 1] == 32 {
                return String(decoding: written[place...place + 1], as: UTF8.self)
            }
            place += 2
        }
        return nil
    }

    /// Whether it ends in a quotation mark that none before it opens. Behind a digit it may stand
    /// for inches.
    private var endsInQuote: Bool {
        let quote = UInt8(ascii: "\"")
        guard scalar.text.last == quote, scalar.text.count > 1,
            !scalar.text[scalar.text.count - 2].isDigit
        else { return false }
        return scalar.text.reduce(0) { $0 + ($1 == quote ? 1 : 0) } == 1
    }

    /// Whether it begins with what looks like a blank, or like the hyphen of a list with its blank,
    /// but is part of the text.
    private var beginsWithStrangeSpace: Bool {
        guard let first = scalar.text.first, first >= 0x80 || first == UInt8(ascii: "-") else {
            return false
        }
        let start = Array(scalar.text.prefix(4))[...]
        return start.widthOfStrangeSpace > 0
            || first == UInt8(ascii: "-") && start.dropFirst().widthOfStrangeSpace > 0
    }

    /// Whether a comma divides a number: `[1,000 people]` is two texts to YAML.
    private var isNumberWithComma: Bool {
        guard rest.first == UInt8(ascii: ","), let next = rest.dropFirst().first,
            let last = scalar.text.last
        else { return false }
        return next.isDigit && last.isDigit
    }

    /// Whether `>` or `|` does not begin a block: `summary: > 5 cm`, or a `>` with nothing below.
    private var isMoreThanBlock: Bool {
        scalar.text.isEmpty || !rest.drop { "+-0123456789 \t".utf8.contains($0) }.isEmpty
    }
}

extension YAML.Failure {
    fileprivate static func strangeSpace(line: Int) -> Self {
        Self(
            code: "yaml-space", message: "there is a no-break space where YAML needs a usual one",
            line: line, help: YAMLCause.typeSpace)
    }

    fileprivate static func quoteAtEnd(line: Int) -> Self {
        Self(
            code: "yaml", message: "a quotation mark ends this text, and none begins it",
            line: line, help: "write one at its beginning, too, or take this one out")
    }

    fileprivate static func code(_ code: String, line: Int) -> Self {
        Self(
            code: "yaml",
            message: "“\(code)” in a text in double quotes stands for a sign that is not shown",
            line: line, help: "write the backslash twice, or put the text in single quotes")
    }

    fileprivate static func numberWithComma(line: Int) -> Self {
        Self(
            code: "yaml-comma", message: "between brackets, a comma begins another text",
            line: line,
            help: "put a number with a comma in double quotes, or a space after the comma")
    }

    fileprivate static func notABlock(line: Int) -> Self {
        Self(
            code: "yaml-block",
            message: "a > or | at the beginning stands for a text in the indented lines below",
            line: line, help: YAMLCause.quotes)
    }
}

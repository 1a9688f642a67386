import HoofbeatMarkup
import HoofbeatText

/// A YAML value that knows its line.
struct YAML: Sendable {
    enum Value: Sendable {
        case scalar(String, isPlain: Bool)
        case list([YAML])
        case map([Field])
    }

    struct Field: Sendable {
        let name: String
        let line: Int
        let value: YAML
    }

    struct Failure: Error {
        let code: String
        let message: String
        let line: Int
        let help: String?
    }

    let value: Value
    /// Counted from the first line of the text, from 1.
    let line: Int
    /// Whether it is a text below a `|`, whose lines are kept as they are in the file.
    let isLiteral: Bool
    /// The line of a comment right behind a text without quotes. Nobody can tell whether the editor
    /// meant it as part of the text.
    let commentLine: Int?

    /// Reads one document. It refuses anchors and aliases, which also ends every alias bomb,
    /// duplicate keys, and anything nested deeper than a person would write.
    ///
    /// libyaml's events are used as they are: they carry the lines, which a loader loses.
    /// - Parameter firstLine: the line of the file at which `text` begins.
    init(_ text: ArraySlice<UInt8>, firstLine: Int = 1) throws(Failure) {
        // Programs of Windows write a byte order mark at the beginning of a file.
        let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
        if let line = Self.firstDirective(in: text) {
            throw Failure(
                code: "yaml-directive", message: "a line may not begin with %",
                line: firstLine + line, help: "take it out, or put the text in quotes")
        }
        let events = try Events(text, firstLine: firstLine)
        do throws(Failure) {
            let reader = Reader(events: events)
            self = try reader.document(firstLine: firstLine)
        } catch {
            // If the rest is not even YAML, reading on throws that error instead: it may be the
            // cause of this one, and has to be mended first.
            while try events.next() != nil {}
            throw error.code == "duplicate-key" ? Self.cause(of: error, text, firstLine) : error
        }
    }

    /// Why a field is in an entry twice, if that can be seen.
    private static func cause(
        of failure: Failure, _ text: ArraySlice<UInt8>, _ firstLine: Int
    ) -> Failure {
        let shape = YAMLShape(YAMLLines(text))
        guard let odd = shape.conflict ?? shape.lostBeginning(at: failure.line - firstLine) else {
            return failure
        }
        return Failure(
            code: odd.code == "yaml" ? failure.code : odd.code, message: odd.message,
            line: odd.line + firstLine, help: odd.help)
    }

    /// The number of lines above the first that begins with a percent sign; nil if none does. Such
    /// lines declare tags, which nobody needs here, and libyaml compares each with all others.
    private static func firstDirective(in text: ArraySlice<UInt8>) -> Int? {
        text.withUnsafeBytes { bytes in
            let newline = UInt8(ascii: "\n")
            var place = 0
            while let found = bytes.firstPlace(of: UInt8(ascii: "%"), from: place) {
                if found == 0 || bytes[found - 1] == newline {
                    return bytes[..<found].count { $0 == newline }
                }
                place = found + 1
            }
            return nil
        }
    }

    private init(
        _ value: Value, line: Int, isLiteral: Bool = false, commentLine: Int? = nil
    ) {
        self.value = value
        self.line = line
        self.isLiteral = isLiteral
        self.commentLine = commentLine
    }

    /// Whether the file or item holds nothing, or only comments.
    var isNothing: Bool {
        switch value {
        case .scalar(let text, let isPlain): text.isEmpty && isPlain
        case .map(let fields): fields.isEmpty
        case .list: false
        }
    }

    private struct Reader {
        static let maximumDepth = 16
        let events: Events

        func document(firstLine: Int) throws(Failure) -> YAML {
            guard let first = try events.next() else { return YAML(.map([]), line: firstLine) }
            let value = try value(first, depth: 0)
            let extra = try events.next()
            while try events.next() != nil {}
            if let extra, first.line != extra.line {
                throw Failure(
                    code: "yaml", message: "a second YAML document begins here", line: extra.line,
                    help: "take out the line --- or ... above it, and keep everything in one")
            }
            return value
        }

        private func value(_ event: Events.Event, depth: Int) throws(Failure) -> YAML {
            guard depth <= Self.maximumDepth else {
                throw Failure(
                    code: "yaml-depth", message: "lists and maps are nested too deeply",
                    line: event.line, help: "at most \(Self.maximumDepth) levels are read")
            }
            switch event.what {
            case .scalar(let text, let isPlain):
                return YAML(
                    .scalar(text, isPlain: isPlain), line: event.line, isLiteral: event.isLiteral,
                    commentLine: event.commentLine)
            case .listStart:
                var items: [YAML] = []
                while let next = try events.next(), next.what != .end {
                    items.append(try value(next, depth: depth + 1))
                }
                return YAML(.list(items), line: event.line)
            case .mapStart:
                return YAML(.map(try fields(depth: depth)), line: event.line)
            case .end:
                throw Failure(
                    code: "yaml", message: "something is missing here", line: event.line, help: nil)
            }
        }

        private func fields(depth: Int) throws(Failure) -> [Field] {
            var fields: [Field] = []
            var lines: [String: Int] = [:]
            while let next = try events.next(), next.what != .end {
                guard case .scalar(let name, _) = next.what else {
                    throw Failure(
                        code: "yaml", message: "the name of a field must be a word",
                        line: next.line,
                        help: "put a text that begins with [ or { in double quotes")
                }
                if let first = lines.updateValue(next.line, forKey: name) {
                    throw Failure(
                        code: "duplicate-key", message: "“\(name)” stands here twice",
                        line: next.line, help: "it is already on line \(first); keep one of them")
                }
                guard let event = try events.next() else { break }
                let value = try value(event, depth: depth + 1)
                fields.append(Field(name: name, line: next.line, value: value))
            }
            return fields
        }
    }
}

extension YAML {
    /// Whether the value is empty: nothing behind the colon, or `""`.
    var isUnset: Bool {
        if case .scalar(let text, _) = value { return text.isEmpty }
        return false
    }
}

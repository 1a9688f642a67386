import CYaml
import Markup

/// A YAML value that knows its line.
struct YAML {
    enum Value {
        case scalar(String, isPlain: Bool)
        case list([YAML])
        case map([Field])
    }

    struct Field {
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
    /// Whether it is a text below a `|`, which has its lines as they are in the file.
    let isLiteral: Bool

    /// Reads one document. Anchors and aliases are refused, which also ends every alias bomb;
    /// so are duplicate keys and anything nested deeper than a person would write.
    ///
    /// libyaml's events are used as they are: they carry the lines, which a loader loses.
    /// - Parameter firstLine: the line of the file at which `text` begins.
    init(_ text: ArraySlice<UInt8>, firstLine: Int = 1) throws(Failure) {
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
            // What is not YAML at all is said first, wherever it stands.
            while try events.next() != nil {}
            throw error
        }
    }

    /// How many lines stand above the first that begins with a percent sign. libyaml compares each
    /// such line with all others, and what they are for, tags, nobody needs here.
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

    private init(_ value: Value, line: Int, isLiteral: Bool = false) {
        self.value = value
        self.line = line
        self.isLiteral = isLiteral
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
                    help: "keep everything in one")
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
                    .scalar(text, isPlain: isPlain), line: event.line, isLiteral: event.isLiteral)
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
                        code: "yaml", message: "a key must be a word", line: next.line, help: nil)
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

/// What libyaml sees, one event after the other.
private final class Events {
    struct Event {
        enum What: Equatable {
            case scalar(String, isPlain: Bool)
            case listStart
            case mapStart
            case end
        }

        let what: What
        let line: Int
        let isLiteral: Bool
    }

    private let firstLine: Int
    /// The parser keeps pointers to itself and to its input, so neither may move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var depth = 0
    private var isAtEnd = false

    init(_ text: ArraySlice<UInt8>, firstLine: Int) throws(YAML.Failure) {
        self.firstLine = firstLine
        parser = .allocate(capacity: 1)
        input = .allocate(capacity: text.count)
        guard yaml_parser_initialize(parser) == 1 else {
            throw YAML.Failure(code: "yaml", message: "out of memory", line: firstLine, help: nil)
        }
        _ = input.initialize(fromContentsOf: text)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// nil when there are no more.
    func next() throws(YAML.Failure) -> Event? {
        while !isAtEnd {
            // After a failure libyaml would go on with empty events for ever.
            isAtEnd = true
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else {
                throw Self.failure(parser.pointee, firstLine: firstLine)
            }
            defer { yaml_event_delete(&event) }
            let taken = try take(event)
            isAtEnd = event.type == YAML_STREAM_END_EVENT
            if let taken { return taken }
        }
        return nil
    }

    /// nil for what says nothing, such as the beginning of the document.
    private func take(_ event: yaml_event_t) throws(YAML.Failure) -> Event? {
        let line = Int(event.start_mark.line) + firstLine
        let what: Event.What
        var isLiteral = false
        let anchor: UnsafeMutablePointer<yaml_char_t>?
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            anchor = scalar.anchor
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            isLiteral = scalar.style == YAML_LITERAL_SCALAR_STYLE
            what = .scalar(String(decoding: text, as: UTF8.self), isPlain: isPlain)
        case YAML_SEQUENCE_START_EVENT:
            anchor = event.data.sequence_start.anchor
            what = .listStart
            depth += 1
        case YAML_MAPPING_START_EVENT:
            anchor = event.data.mapping_start.anchor
            what = .mapStart
            depth += 1
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            anchor = nil
            what = .end
            depth -= 1
        case YAML_ALIAS_EVENT:
            anchor = event.data.alias.anchor
            what = .end
        default:
            return nil
        }
        if anchor != nil {
            throw YAML.Failure(
                code: "yaml-alias", message: "anchors (&) and aliases (*) are not read", line: line,
                help: "write the value out, or put it in quotes if it begins with & or *")
        }
        // libyaml slows down quadratically with depth; nobody writes this by hand.
        if depth > 64 {
            throw YAML.Failure(
                code: "yaml-depth", message: "lists and maps are nested too deeply", line: line,
                help: "at most 16 levels are read")
        }
        return Event(what: what, line: line, isLiteral: isLiteral)
    }

    private static func failure(_ parser: yaml_parser_t, firstLine: Int) -> YAML.Failure {
        let problem = parser.problem.map { String(cString: $0) } ?? "this cannot be read"
        let line =
            parser.error == YAML_READER_ERROR ? 0 : Int(parser.problem_mark.line)
        return YAML.Failure(
            code: "yaml", message: "this is not YAML: \(problem)", line: line + firstLine,
            help: "put a text that contains a colon or begins with a special character in quotes")
    }
}

import CYaml

/// A YAML value that knows its line.
struct YAML {
    indirect enum Value {
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

    /// Reads one document. Anchors and aliases are refused, which also ends every alias bomb;
    /// so are duplicate keys and anything nested deeper than a person would write.
    ///
    /// libyaml's events are used as they are: they carry the lines, which a loader loses.
    /// - Parameter firstLine: the line of the file at which `text` begins.
    init(_ text: ArraySlice<UInt8>, firstLine: Int = 1) throws(Failure) {
        let events = try Events(text, firstLine: firstLine)
        var reader = Reader(events: events.all[...])
        self = try reader.document(firstLine: firstLine)
    }

    private init(_ value: Value, line: Int) {
        self.value = value
        self.line = line
    }

    private struct Reader {
        static let maximumDepth = 16
        var events: ArraySlice<Events.Event>

        mutating func document(firstLine: Int) throws(Failure) -> YAML {
            guard let first = events.first else { return YAML(.map([]), line: firstLine) }
            let value = try value(depth: 0)
            if let extra = events.first, first.line != extra.line {
                throw Failure(
                    code: "yaml", message: "a second YAML document begins here", line: extra.line,
                    help: "keep everything in one")
            }
            return value
        }

        private mutating func value(depth: Int) throws(Failure) -> YAML {
            guard let event = events.popFirst() else {
                throw Failure(code: "yaml", message: "the YAML ends early", line: 1, help: nil)
            }
            guard depth <= Self.maximumDepth else {
                throw Failure(
                    code: "yaml-depth", message: "lists and maps are nested too deeply",
                    line: event.line, help: "at most \(Self.maximumDepth) levels are read")
            }
            switch event.what {
            case .scalar(let text, let isPlain):
                return YAML(.scalar(text, isPlain: isPlain), line: event.line)
            case .listStart:
                var items: [YAML] = []
                while let next = events.first, next.what != .end {
                    items.append(try value(depth: depth + 1))
                }
                _ = events.popFirst()
                return YAML(.list(items), line: event.line)
            case .mapStart:
                return YAML(.map(try fields(depth: depth)), line: event.line)
            case .end:
                throw Failure(
                    code: "yaml", message: "something is missing here", line: event.line, help: nil)
            }
        }

        private mutating func fields(depth: Int) throws(Failure) -> [Field] {
            var fields: [Field] = []
            var lines: [String: Int] = [:]
            while let next = events.first, next.what != .end {
                guard case .scalar(let name, _) = next.what else {
                    throw Failure(
                        code: "yaml", message: "a key must be a word", line: next.line, help: nil)
                }
                events = events.dropFirst()
                if let first = lines.updateValue(next.line, forKey: name) {
                    throw Failure(
                        code: "duplicate-key", message: "“\(name)” stands here twice",
                        line: next.line, help: "it is already on line \(first); keep one of them")
                }
                let value = try value(depth: depth + 1)
                fields.append(Field(name: name, line: next.line, value: value))
            }
            _ = events.popFirst()
            return fields
        }
    }
}

/// What libyaml sees, one event after the other.
private struct Events {
    struct Event {
        enum What: Equatable {
            case scalar(String, isPlain: Bool)
            case listStart
            case mapStart
            case end
        }

        let what: What
        let line: Int
    }

    private(set) var all: [Event] = []

    init(_ text: ArraySlice<UInt8>, firstLine: Int) throws(YAML.Failure) {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            throw YAML.Failure(code: "yaml", message: "out of memory", line: firstLine, help: nil)
        }
        defer { yaml_parser_delete(&parser) }
        // The parser keeps a pointer to its input, so the input must outlive every call.
        let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
        defer { input.deallocate() }
        _ = input.initialize(fromContentsOf: text)
        yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        var depth = 0
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                throw Self.failure(parser, firstLine: firstLine)
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return }
            try take(event, &depth, line: Int(event.start_mark.line) + firstLine)
        }
    }

    private mutating func take(
        _ event: yaml_event_t, _ depth: inout Int, line: Int
    ) throws(YAML.Failure) {
        let anchor: UnsafeMutablePointer<yaml_char_t>?
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            anchor = scalar.anchor
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            all.append(
                Event(
                    what: .scalar(String(decoding: text, as: UTF8.self), isPlain: isPlain),
                    line: line))
        case YAML_SEQUENCE_START_EVENT:
            anchor = event.data.sequence_start.anchor
            all.append(Event(what: .listStart, line: line))
            depth += 1
        case YAML_MAPPING_START_EVENT:
            anchor = event.data.mapping_start.anchor
            all.append(Event(what: .mapStart, line: line))
            depth += 1
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            anchor = nil
            all.append(Event(what: .end, line: line))
            depth -= 1
        case YAML_ALIAS_EVENT:
            anchor = event.data.alias.anchor
        default:
            return
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

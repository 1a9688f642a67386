import CHoofbeatYaml

/// Reads a text with libyaml, one event after the other.
final class Events {
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
        let commentLine: Int?
    }

    private let firstLine: Int
    private var lines: YAMLLines
    /// The parser keeps pointers to itself and to its input, so neither may move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var depth = 0
    /// How many lists and maps in brackets are open.
    private var openBrackets = 0
    private var isAtEnd = false

    init(_ text: ArraySlice<UInt8>, firstLine: Int) throws(YAML.Failure) {
        self.firstLine = firstLine
        lines = YAMLLines(text)
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

    /// The next event; nil when there are no more.
    func next() throws(YAML.Failure) -> Event? {
        while !isAtEnd {
            // After a failure libyaml would go on with empty events for ever.
            isAtEnd = true
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else {
                throw YAMLCause(parser.pointee, lines).failure(firstLine: firstLine)
            }
            defer { yaml_event_delete(&event) }
            let taken = try take(event)
            isAtEnd = event.type == YAML_STREAM_END_EVENT
            if let taken { return taken }
        }
        return nil
    }

    /// Takes over an event; nil for one without content, such as the beginning of the document.
    private func take(_ event: yaml_event_t) throws(YAML.Failure) -> Event? {
        let line = Int(event.start_mark.line) + firstLine
        let what: Event.What
        var (isLiteral, commentLine) = (false, Int?.none)
        let anchor: UnsafeMutablePointer<yaml_char_t>?
        var tag: UnsafeMutablePointer<yaml_char_t>?
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            (anchor, tag) = (scalar.anchor, scalar.tag)
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            isLiteral = scalar.style == YAML_LITERAL_SCALAR_STYLE
            if YAMLScalar.mayMatter(event, in: lines) {
                let written = YAMLScalar(event, in: &lines)
                if let fault = written.fault(line: line) { throw fault }
                if written.hasComment { commentLine = Int(event.end_mark.line) + firstLine }
                if isPlain, openBrackets == 0, let lost = lines.lostLine(below: event) {
                    commentLine = lost + firstLine
                }
            }
            what = .scalar(String(decoding: text, as: UTF8.self), isPlain: isPlain)
        case YAML_SEQUENCE_START_EVENT:
            anchor = event.data.sequence_start.anchor
            tag = event.data.sequence_start.tag
            what = .listStart
            depth += 1
            if event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE { openBrackets += 1 }
        case YAML_MAPPING_START_EVENT:
            anchor = event.data.mapping_start.anchor
            tag = event.data.mapping_start.tag
            what = .mapStart
            depth += 1
            if event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE { openBrackets += 1 }
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            // Only a list or map in brackets has a written end.
            let isWritten = event.start_mark.index < event.end_mark.index
            if isWritten, YAMLScalar.isCut(lines.rest(from: event.end_mark)) {
                throw YAMLCause.comment(Int(event.end_mark.line)).failure(firstLine: firstLine)
            }
            anchor = nil
            what = .end
            depth -= 1
            if isWritten, openBrackets > 0 { openBrackets -= 1 }
        case YAML_ALIAS_EVENT:
            anchor = event.data.alias.anchor
            what = .end
        default:
            return nil
        }
        if anchor != nil {
            throw YAML.Failure(
                code: "yaml-alias",
                message: "a text cannot begin with & or * unless it is in quotes", line: line,
                help: YAMLCause.quotes)
        }
        if tag != nil {
            throw YAML.Failure(
                code: "yaml-tag", message: "a text cannot begin with ! unless it is in quotes",
                line: line, help: YAMLCause.quotes)
        }
        // libyaml slows down quadratically with depth; nobody writes this by hand.
        if depth > 64 {
            throw YAML.Failure(
                code: "yaml-depth", message: "lists and maps are nested too deeply", line: line,
                help: "at most 16 levels are read")
        }
        return Event(what: what, line: line, isLiteral: isLiteral, commentLine: commentLine)
    }
}

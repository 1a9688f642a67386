import HoofbeatContent

/// Finds sources that were taken back, or replaced, and that pages still cite.
struct WithdrawnSources {
    private let entries: [Entry]

    init(_ entries: [Entry]) {
        self.entries = entries
    }

    var problems: [Diagnostic] {
        entries.flatMap { entry in
            entry.citations.compactMap { citation -> Diagnostic? in
                let source = citation.reference
                if let day = source.retracted {
                    return .retractedReference(source.key, day, file: entry.file)
                }
                return source.replacedBy.map {
                    .replacedReference(source.key, $0, file: entry.file)
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func retractedReference(_ key: String, _ day: Day, file: String)
        -> Diagnostic
    {
        .error(
            "retracted-source", in: file,
            "the source “\(key)” that this page cites was retracted on \(day.iso)",
            help: "look at each sentence that rests on it, and cite another source")
    }

    fileprivate static func replacedReference(_ key: String, _ other: String, file: String)
        -> Diagnostic
    {
        .warning(
            "replaced-source", in: file,
            "the source “\(key)” that this page cites was replaced by “\(other)”",
            help: "look at what the new one says, and cite it")
    }
}

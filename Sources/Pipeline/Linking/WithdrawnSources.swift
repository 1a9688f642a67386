import HoofbeatContent

/// Finds sources that were taken back, or replaced, and that pages still cite.
struct WithdrawnSources {
    private let entries: [Entry]
    /// The sources of the site by key.
    private let known: [String: Reference]
    private let today: Day

    init(_ entries: [Entry], among known: [String: Reference], today: Day) {
        self.entries = entries
        self.known = known
        self.today = today
    }

    var problems: [Diagnostic] {
        entries.flatMap { entry in
            entry.citations.compactMap { citation -> Diagnostic? in
                let key = citation.reference.key
                return switch citation.reference.standing(on: today) {
                case .retracted(let day)?: .retractedReference(key, day, file: entry.file)
                // Nobody is sent to a source that is not there.
                case .replaced(let other)? where other != key && known[other] != nil:
                    .replacedReference(key, other, file: entry.file)
                case .replaced?, .old?, nil: nil
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

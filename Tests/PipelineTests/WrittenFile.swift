@testable import HoofbeatPipeline

/// A file in YAML with a value for each field that is declared for it, and one change.
struct WrittenFile {
    enum Change: Equatable {
        case none
        case remove
        /// Another value, on the line of the field.
        case value(String)
        /// A further field with this name, behind the last.
        case add(String)
    }

    private(set) var text = ""
    /// The line of what was changed.
    private(set) var changedLine: Int?
    private var line = 1
    private let path: [String]
    private let change: Change

    /// - Parameter path: the names of the fields that lead to the one to be changed or, for a field
    ///   to be added, to the entry that it is added to.
    init(_ file: DeclaredFile, at path: [String] = [], _ change: Change = .none) {
        self.path = path
        self.change = change
        switch file.contents {
        case .list(let entry): writeItem(entry, [], "")
        case .fields(let entry): write(entry, [], "", "")
        }
    }

    /// The paths of all fields of an entry, and of the entries in it.
    static func paths(of entry: EntryDeclaration) -> [(path: [String], field: FieldDeclaration)] {
        (entry.fields + others(of: entry)).flatMap { field in
            [([field.name], field)]
                + (field.type.entry.map { paths(of: $0) } ?? []).map {
                    ([field.name] + $0.path, $0.field)
                }
        }
    }

    /// A field whose name a site chooses has the name of what the sample calls so.
    private static func others(of entry: EntryDeclaration) -> [FieldDeclaration] {
        entry.others.map {
            [FieldDeclaration(name: TextForm.key.sample, type: $0.type, meaning: $0.meaning)]
        } ?? []
    }

    /// - Parameter first: what is in front of the first field.
    private mutating func write(
        _ entry: EntryDeclaration, _ here: [String], _ first: String, _ rest: String
    ) {
        var start = first
        for field in entry.fields + Self.others(of: entry) {
            let place = here + [field.name]
            if place == path, change == .remove { continue }
            if place == path { changedLine = line }
            if place == path, case .value(let value) = change {
                add("\(start)\(field.name): \(value)")
            } else {
                write(field, place, start, rest)
            }
            start = rest
        }
        if case .add(let name) = change, path == here {
            changedLine = line
            add("\(start)\(name): x")
        }
    }

    private mutating func write(
        _ field: FieldDeclaration, _ place: [String], _ start: String, _ rest: String
    ) {
        switch field.type {
        case .entry(let entry):
            add("\(start)\(field.name):")
            write(entry, place, rest + "  ", rest + "  ")
        case .entries(let entry):
            add("\(start)\(field.name):")
            writeItem(entry, place, rest + "  ")
        default: add("\(start)\(field.name): \(field.type.sample)")
        }
    }

    private mutating func writeItem(_ entry: EntryDeclaration, _ here: [String], _ rest: String) {
        write(entry, here, rest + "- ", rest + "  ")
    }

    private mutating func add(_ written: String) {
        text += written + "\n"
        line += 1
    }
}

extension FieldType {
    /// A value of the type, for one that holds no entries.
    var sample: String {
        switch self {
        case .text(let form): form.sample
        case .texts(let form): "[\(form.sample)]"
        case .flag: "true"
        case .number: "1"
        case .year: "2024"
        case .day: "2026-11-20"
        case .choice(let words): words[0]
        case .choices(let words): "[\(words[0])]"
        case .kindOfPage: "page"
        case .entry, .entries, .extra: ""
        }
    }

    /// The words that the field can hold.
    var words: [String] {
        switch self {
        case .choice(let words), .choices(let words): words
        default: []
        }
    }
}

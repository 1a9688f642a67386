import HoofbeatContent
import HoofbeatMarkdown

/// Reads the YAML files in `content/data/`.
struct DataReader {
    var problems: [Diagnostic] = []
    var references: [Reference] = []
    /// Complete once the references are read.
    var referenceKeys = KnownNames { [] }
    var terms: [Term] = []
    var organisations: [Organisation] = []
    var crossTables: [CrossTable] = []
    var signs = Signs()
    var kinds = Kinds.builtIn
    var ownCallouts: [OwnCallout] = []
    var style = HouseStyle()
    var waivers: [Waiver] = []
    var hazards: [Hazard] = []
    var synonyms: [SynonymGroup] = []
    var searchTests: [SearchTest] = []
    var reviewRecords: [ReviewRecord] = []
    var readerReports: [ReaderReport] = []
    /// The texts of the entries that readers see, except for the definitions of terms.
    var texts: [FieldText] = []
    /// The definitions of terms, by key.
    var definitions: [String: FieldText] = [:]
    let strings: Strings

    static let folder = "data/"

    /// - Parameter files: name and content of each file.
    init(_ files: [String: YAML], _ strings: Strings = .english) {
        self.strings = strings
        for file in Self.files {
            if let yaml = files[file.declared.name] { file.read(&self, yaml) }
        }
        for name in files.keys.filter(Self.isTable).sorted() {
            if let yaml = files[name] { readTable(yaml, name) }
        }
        for name in files.keys.filter(Self.isReview).sorted() {
            if let yaml = files[name] { readReview(yaml, name) }
        }
    }

    /// The data files that have a name of their own, each with its reader. References come first,
    /// since the other files cite them.
    static let files: [(declared: DeclaredFile, read: @Sendable (inout Self, YAML) -> Void)] = [
        (referencesFile, { $0.readReferences($1) }),
        (glossaryFile, { $0.readTerms($1) }),
        (organisationsFile, { $0.readOrganisations($1) }),
        (signsFile, { $0.readSigns($1) }),
        (kindsFile, { $0.readKinds($1) }),
        (calloutsFile, { $0.readCallouts($1) }),
        (houseStyleFile, { $0.readStyle($1) }),
        (hazardsFile, { $0.readHazards($1) }),
        (waiversFile, { $0.readWaivers($1) }),
        (reportsFile, { $0.readReports($1) }),
        (synonymsFile, { $0.readSynonyms($1) }),
        (searchTestsFile, { $0.readSearchTests($1) }),
    ]

    static let names = files.map(\.declared.name)

    /// Whether a file of that name is read.
    static func isNamed(_ name: String) -> Bool {
        names.contains(name) || isTable(name) || isReview(name)
    }

    static func isTable(_ name: String) -> Bool {
        name.hasPrefix(tables) && name.hasSuffix(".yaml")
    }

    /// Files that the build leaves to others: to the test that no fact is lost.
    static let readByOthers: Set<String> = ["checks.yaml", "coverage.yaml"]

    static func path(_ name: String) -> String { ContentNames.name + "/" + folder + name }

    func path(_ name: String) -> String { Self.path(name) }

    /// Reads each entry of a list; the keys must differ.
    mutating func each(
        _ yaml: YAML, in file: String, _ entry: EntryDeclaration,
        _ read: (inout Fields, YAML, inout DataReader) -> Void
    ) {
        // A file in which everything is commented out is an empty list.
        if yaml.isNothing { return }
        guard case .list(let items) = yaml.value else {
            problems.append(
                .error(
                    "wrong-type", at: TextLocation(file: path(file), line: yaml.line),
                    "this file holds a list of entries",
                    help: "begin each entry with - \(entry.names.first ?? "key"): …"))
            return
        }
        let keyField = entry.fields.first { $0.name == "key" }
        var lines: [String: Int] = [:]
        for item in items {
            var fields = Fields(item, entry, file: path(file))
            if let keyField, let key = fields.text(keyField) {
                let location = TextLocation(file: path(file), line: fields.line(of: keyField))
                if let first = lines.updateValue(fields.line(of: keyField), forKey: key) {
                    fields.add(.sharedKey(key, first, at: location))
                }
                if !isKey(key, in: file) { fields.add(.badKey(key, at: location)) }
            }
            read(&fields, item, &self)
            problems += fields.problems
            texts += fields.shown
        }
    }

    /// Whether pages can cite the source, or lists can have an anchor for the entry.
    func isKey(_ key: String, in file: String) -> Bool {
        Slug.isAnchor(file == "references.yaml" ? key.lowercased() : key)
            && (file != "references.yaml" || key.utf8.allSatisfy { $0 < 0x80 })
    }

    /// The keys of references that an entry rests on; each must exist.
    func sources(_ field: Field<[String]>, _ fields: inout Fields) -> [String] {
        let written = fields.placed(field)
        for key in written where !referenceKeys.contains(key.text) {
            let near = referenceKeys.nearest(to: key.text)
            fields.add(
                .unknownReference(
                    key.text, near, at: TextLocation(file: fields.file, line: key.line)))
        }
        return written.map(\.text).filter(referenceKeys.contains)
    }
}

extension Fields {
    /// An http or https address that every reader can open.
    mutating func webAddress(_ field: Field<String?>) -> String? {
        webAddress(field.declaration)
    }

    mutating func webAddress(_ field: FieldDeclaration) -> String? {
        guard let text = text(field) else { return nil }
        if let problem = OutsideAddress(text, file: file, line: line(of: field)).error {
            add(problem)
            return nil
        }
        return text
    }
}

extension Diagnostic {
    static func badKey(_ key: String, at location: TextLocation) -> Diagnostic {
        .error(
            "bad-key", at: location, "“\(key)” cannot be a key",
            help: "use small letters, digits and, between them, hyphens")
    }

    fileprivate static func sharedKey(_ key: String, _ first: Int, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "shared-key", at: location, "the key “\(key)” is here twice",
            help: "it is already on line \(first); give one of them another key")
    }
}

import Content
import Markdown

/// Reads the YAML files in `content/data/`.
struct DataReader {
    var problems: [Diagnostic] = []
    var references: [Reference] = []
    /// Complete once the references are read.
    private var referenceKeys = KnownNames { [] }
    var terms: [Term] = []
    var organisations: [Organisation] = []
    var crossTables: [CrossTable] = []
    var signs = Signs()
    var kinds = Kinds.builtIn
    var ownCallouts: [OwnCallout] = []
    var style = HouseStyle()
    var waivers: [Waiver] = []
    var synonyms: [SynonymGroup] = []
    var searchTests: [SearchTest] = []
    /// The texts of the entries that readers see, except for the definitions of terms.
    var texts: [FieldText] = []
    /// The definitions of terms, by key.
    var definitions: [String: FieldText] = [:]
    let strings: Strings

    static let folder = "data/"

    /// - Parameter files: name and content of each file; references come first, since the other
    ///   files cite them.
    init(_ files: [String: YAML], _ strings: Strings = .english) {
        self.strings = strings
        if let yaml = files["references.yaml"] { readReferences(yaml) }
        referenceKeys = KnownNames { [references] in references.map(\.key) }
        if let yaml = files["glossary.yaml"] { readTerms(yaml) }
        if let yaml = files["organisations.yaml"] { readOrganisations(yaml) }
        for name in files.keys.filter(Self.isTable).sorted() {
            if let yaml = files[name] { readTable(yaml, name) }
        }
        if let yaml = files[Self.signs] { readSigns(yaml) }
        if let yaml = files["kinds.yaml"] { readKinds(yaml) }
        if let yaml = files[Self.callouts] { readCallouts(yaml) }
        if let yaml = files["house-style.yaml"] { readStyle(yaml) }
        if let yaml = files["waivers.yaml"] { readWaivers(yaml) }
        if let yaml = files["synonyms.yaml"] { readSynonyms(yaml) }
        if let yaml = files["search-tests.yaml"] { readSearchTests(yaml) }
    }

    static let names = [
        "references.yaml", "glossary.yaml", "organisations.yaml", signs, "kinds.yaml",
        callouts, "house-style.yaml", "waivers.yaml", "synonyms.yaml", "search-tests.yaml",
    ]

    static func isTable(_ name: String) -> Bool {
        name.hasPrefix(tables) && name.hasSuffix(".yaml")
    }

    /// Files that the build leaves to others: to the test that no fact is lost.
    static let readByOthers: Set<String> = ["checks.yaml", "coverage.yaml"]

    static func path(_ name: String) -> String { ContentNames.name + "/" + folder + name }

    func path(_ name: String) -> String { Self.path(name) }

    /// Reads each entry of a list; the keys must differ.
    mutating func each(
        _ yaml: YAML, in file: String, known: [String], of what: String, keyed: Bool = true,
        _ read: (inout Fields, YAML, inout DataReader) -> Void
    ) {
        // A file in which everything is commented out is an empty list.
        if yaml.isNothing { return }
        guard case .list(let items) = yaml.value else {
            problems.append(
                .error(
                    "wrong-type", at: TextLocation(file: path(file), line: yaml.line),
                    "this file holds a list of entries", help: "begin each entry with - key: …"))
            return
        }
        var lines: [String: Int] = [:]
        for item in items {
            var fields = Fields(item, known: known, of: what, file: path(file))
            if keyed, let key = fields.text("key"),
                let first = lines.updateValue(fields.line(of: "key"), forKey: key)
            {
                fields.add(
                    .sharedKey(
                        key, first,
                        at: TextLocation(file: path(file), line: fields.line(of: "key"))))
            }
            if keyed, let key = fields.text("key"), !isKey(key, in: file) {
                fields.add(
                    .badKey(key, at: TextLocation(file: path(file), line: fields.line(of: "key"))))
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
    func sources(_ fields: inout Fields) -> [String] {
        let written = fields.placedTexts("sources")
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
    mutating func webAddress(_ name: String) -> String? {
        guard let text = text(name) else { return nil }
        if let problem = OutsideAddress(text, file: file, line: line(of: name)).error {
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

import Content
import Markdown
import Markup

/// Reads the YAML files in `content/data/`.
struct DataReader {
    private(set) var problems: [Diagnostic] = []
    private(set) var references: [Reference] = []
    private(set) var terms: [Term] = []
    private(set) var organisations: [Organisation] = []
    private(set) var symptoms = SymptomTable()
    private(set) var style = HouseStyle()
    private(set) var waivers: [Waiver] = []
    private(set) var synonyms: [SynonymGroup] = []
    private(set) var searchTests: [SearchTest] = []
    private let words: Words

    static let folder = "data/"

    /// - Parameter files: name and content of each file; references come first, since the other
    ///   files cite them.
    init(_ files: [String: YAML], words: Words) {
        self.words = words
        if let yaml = files["references.yaml"] { readReferences(yaml) }
        if let yaml = files["glossary.yaml"] { readTerms(yaml) }
        if let yaml = files["organisations.yaml"] { readOrganisations(yaml) }
        if let yaml = files["symptoms.yaml"] { readSymptoms(yaml) }
        if let yaml = files["house-style.yaml"] { readStyle(yaml) }
        if let yaml = files["waivers.yaml"] { readWaivers(yaml) }
        if let yaml = files["synonyms.yaml"] { readSynonyms(yaml) }
        if let yaml = files["search-tests.yaml"] { readSearchTests(yaml) }
    }

    static let names = [
        "references.yaml", "glossary.yaml", "organisations.yaml", "symptoms.yaml",
        "house-style.yaml", "waivers.yaml", "synonyms.yaml", "search-tests.yaml",
    ]

    /// Files that others read: the test that no fact is lost.
    static let readByOthers: Set<String> = ["coverage.yaml"]

    private func path(_ name: String) -> String {
        SourceTree.folder + "/" + Self.folder + name
    }

    /// Reads each entry of a list; the keys must differ.
    private mutating func each(
        _ yaml: YAML, in file: String, known: [String], of what: String, keyed: Bool = true,
        _ read: (inout Fields, YAML, inout DataReader) -> Void
    ) {
        guard case .list(let items) = yaml.value else {
            problems.append(
                Diagnostic(
                    .error, "wrong-type", "this file holds a list of entries", file: path(file),
                    line: yaml.line, help: "begin each entry with - key: …"))
            return
        }
        var lines: [String: Int] = [:]
        for item in items {
            var fields = Fields(item, known: known, of: what, file: path(file))
            if keyed, let key = fields.text("key"),
                let first = lines.updateValue(item.line, forKey: key)
            {
                fields.add(.sharedKey(key, first, file: path(file), line: item.line))
            }
            read(&fields, item, &self)
            problems += fields.problems
        }
    }

    private mutating func readReferences(_ yaml: YAML) {
        let known = [
            "key", "id", "kind", "authors", "title", "publisher", "details", "year", "address",
            "read", "note", "says", "facts",
        ]
        each(yaml, in: "references.yaml", known: known, of: "a source") { fields, item, reader in
            if !fields.has("kind") { _ = fields.required("kind", of: "a source") }
            let reference = Reference(
                key: fields.required("key", of: "a source"),
                kind: fields.choice("kind", Reference.Kind.self) ?? .professionalPage,
                authors: fields.text("authors"), title: fields.required("title", of: "a source"),
                publisher: fields.text("publisher"), details: fields.text("details"),
                year: fields.number("year"), address: fields.webAddress("address"),
                read: fields.text("read"), note: fields.text("note"), says: fields.text("says"),
                facts: fields.texts("facts"), line: item.line, words: reader.words)
            reader.references.append(reference)
        }
    }

    private mutating func readTerms(_ yaml: YAML) {
        let known = [
            "key", "term", "forms", "also", "abbreviation", "definition", "say", "sources",
            "page", "facts",
        ]
        var owners: [String: String] = [:]
        each(yaml, in: "glossary.yaml", known: known, of: "a term") { fields, item, reader in
            let definition = fields.required("definition", of: "a term")
            let term = Term(
                key: fields.required("key", of: "a term"),
                term: fields.required("term", of: "a term"), forms: fields.texts("forms"),
                also: fields.texts("also"), abbreviation: fields.text("abbreviation"),
                definition: definition, html: reader.rendered(definition),
                say: fields.text("say"), sources: reader.sources(&fields),
                page: fields.text("page"), facts: fields.texts("facts"), line: item.line)
            for name in term.names {
                let other = owners.updateValue(term.key, forKey: PhraseMatcher.comparable(name))
                if let other, other != term.key {
                    fields.add(
                        .sharedName(
                            name, other, file: reader.path("glossary.yaml"), line: item.line))
                }
            }
            reader.terms.append(term)
        }
        terms.sort { ($0.term.lowercased(), $0.key) < ($1.term.lowercased(), $1.key) }
    }

    private func rendered(_ markdown: String) -> HTML {
        Document(Source(file: "", bytes: Array(markdown.utf8))).render()
    }

    private mutating func readOrganisations(_ yaml: YAML) {
        let known = [
            "key", "id", "name", "offers", "for", "country", "kind", "address", "access", "cost",
            "languages", "checked", "read", "note", "notice", "facts",
        ]
        let what = "an organisation"
        each(yaml, in: "organisations.yaml", known: known, of: what) { fields, item, reader in
            if !fields.has("kind") { _ = fields.required("kind", of: what) }
            var body = Organisation(
                key: fields.required("key", of: what), name: fields.required("name", of: what),
                offers: fields.required("offers", of: what),
                country: fields.required("country", of: what),
                kind: fields.choice("kind", Organisation.Kind.self) ?? .publisher, line: item.line)
            body.audiences = fields.choices("for", Organisation.Audience.self)
            if body.audiences.isEmpty { _ = fields.required("for", of: what) }
            body.address = fields.webAddress("address")
            body.access = fields.choice("access", Organisation.Access.self)
            body.cost = fields.text("cost")
            body.languages = fields.texts("languages")
            body.checked = fields.day("checked")
            body.read = fields.text("read")
            body.note = fields.text("note")
            body.notice = fields.choice("notice", Notice.self)
            body.facts = fields.texts("facts")
            if body.address != nil, body.checked == nil {
                fields.add(
                    .uncheckedAddress(
                        body.name, file: reader.path("organisations.yaml"),
                        line: fields.line(of: "address")))
            }
            reader.organisations.append(body)
        }
    }

    private mutating func readSymptoms(_ yaml: YAML) {
        let file = "symptoms.yaml"
        let top = Fields(
            yaml, known: ["hormones", "sites", "symptoms"], of: file, file: path(file))
        problems += top.problems
        symptoms.hormones = columns(top.map("hormones"), in: file)
        symptoms.sites = columns(top.map("sites"), in: file)
        guard let list = top.map("symptoms") else { return }
        let hormones = symptoms.hormones.map(\.key)
        let sites = symptoms.sites.map(\.key)
        let known = ["key", "name", "plain", "also", "group", "hormones", "sites"]
        each(list, in: file, known: known, of: "a symptom") { fields, _, reader in
            let symptom = SymptomTable.Symptom(
                key: fields.required("key", of: "a symptom"),
                name: fields.required("name", of: "a symptom"), plain: fields.text("plain"),
                also: fields.texts("also"), group: fields.required("group", of: "a symptom"),
                hormones: reader.cells(fields.maps("hormones"), of: hormones, in: file),
                sites: reader.cells(fields.maps("sites"), of: sites, in: file))
            reader.symptoms.symptoms.append(symptom)
        }
    }

    private mutating func columns(_ yaml: YAML?, in file: String) -> [SymptomTable.Column] {
        guard let yaml else { return [] }
        var columns: [SymptomTable.Column] = []
        let known = ["key", "name", "tumour", "page"]
        each(yaml, in: file, known: known, of: "a column") { fields, item, _ in
            columns.append(
                SymptomTable.Column(
                    key: fields.required("key", of: "a column"),
                    name: fields.required("name", of: "a column"), tumour: fields.text("tumour"),
                    page: fields.text("page"), line: item.line))
        }
        return columns
    }

    private mutating func cells(
        _ items: [YAML], of keys: [String], in file: String
    ) -> [SymptomTable.Cell] {
        items.map { item in
            var fields = Fields(
                item, known: ["of", "note", "sources", "facts"], of: "a cell", file: path(file))
            let key = fields.required("of", of: "a cell")
            if !key.isEmpty, !keys.contains(key) {
                fields.add(
                    .unknownColumn(
                        key, nearest(to: key, among: keys), file: path(file), line: item.line))
            }
            let sources = sources(&fields)
            if fields.texts("sources").isEmpty { _ = fields.required("sources", of: "a cell") }
            let cell = SymptomTable.Cell(
                of: key, note: fields.text("note"), sources: sources, facts: fields.texts("facts"))
            problems += fields.problems
            return cell
        }
    }

    /// The keys of references that an entry rests on; each must exist.
    private func sources(_ fields: inout Fields) -> [String] {
        let keys = fields.texts("sources")
        for key in keys where !references.contains(where: { $0.key == key }) {
            let near = nearest(to: key, among: references.map(\.key))
            fields.add(
                .unknownSource(key, near, file: fields.file, line: fields.line(of: "sources")))
        }
        return keys.filter { key in references.contains { $0.key == key } }
    }

    private mutating func readStyle(_ yaml: YAML) {
        let file = "house-style.yaml"
        var top = Fields(
            yaml, known: ["known-abbreviations", "words"], of: file, file: path(file))
        style.knownAbbreviations = Set(top.texts("known-abbreviations"))
        problems += top.problems
        guard let words = top.map("words") else { return }
        each(
            words, in: file, known: ["write", "instead-of", "why"], of: "a rule", keyed: false
        ) { fields, _, reader in
            let write = fields.required("write", of: "a rule")
            let others = fields.texts("instead-of")
            if others.isEmpty { _ = fields.required("instead-of", of: "a rule") }
            reader.style.rules.append(
                HouseStyle.Rule(write: write, insteadOf: others, why: fields.text("why")))
        }
    }

    private mutating func readSynonyms(_ yaml: YAML) {
        let known = ["to", "words", "urgent"]
        each(yaml, in: "synonyms.yaml", known: known, of: "a group of words", keyed: false) {
            fields, _, reader in
            let group = SynonymGroup(
                preferred: fields.required("to", of: "a group of words"),
                words: fields.texts("words"), isUrgent: fields.flag("urgent"))
            reader.synonyms.append(group)
        }
    }

    private mutating func readSearchTests(_ yaml: YAML) {
        let file = "search-tests.yaml"
        let known = ["query", "first", "top-three", "nothing", "held-out"]
        each(yaml, in: file, known: known, of: "a search test", keyed: false) {
            fields, item, reader in
            // Marks the half that is only measured with, never tuned on.
            _ = fields.flag("held-out")
            let query = fields.required("query", of: "a search test")
            let first = fields.texts("first")
            let topThree = fields.texts("top-three")
            let kinds = [!first.isEmpty, !topThree.isEmpty, fields.flag("nothing")]
            guard kinds.filter({ $0 }).count == 1 else {
                fields.add(.noExpectation(query, file: reader.path(file), line: item.line))
                return
            }
            reader.searchTests.append(
                SearchTest(
                    query: query, pages: first + topThree, within: first.isEmpty ? 3 : 1,
                    line: item.line))
        }
    }

    private mutating func readWaivers(_ yaml: YAML) {
        let file = "waivers.yaml"
        let known = ["check", "file", "about", "reason", "by"]
        each(yaml, in: file, known: known, of: "a waiver", keyed: false) { fields, item, reader in
            reader.waivers.append(
                Waiver(
                    check: fields.required("check", of: "a waiver"), file: fields.text("file"),
                    about: fields.text("about"), reason: fields.required("reason", of: "a waiver"),
                    by: fields.required("by", of: "a waiver"), line: item.line))
        }
    }
}

extension Fields {
    /// An http or https address.
    fileprivate mutating func webAddress(_ name: String) -> String? {
        guard let text = text(name) else { return nil }
        let scheme = SafeURL.scheme(of: text)
        if scheme == "https" || scheme == "http", text.contains("://") { return text }
        add(
            Diagnostic(
                .error, "bad-address", "“\(text)” is not a web address", file: file,
                line: line(of: name), help: "begin it with https://"))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func noExpectation(_ query: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "search-test-expects", "the test of “\(query)” must expect one thing",
            file: file, line: line,
            help: "write first: or top-three: with pages, or nothing: true")
    }

    fileprivate static func sharedKey(
        _ key: String, _ first: Int, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .error, "shared-key", "the key “\(key)” stands here twice", file: file, line: line,
            help: "it is already on line \(first); give one of them another key")
    }

    fileprivate static func sharedName(
        _ name: String, _ other: String, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .error, "shared-name", "“\(name)” also belongs to the term \(other)", file: file,
            line: line, help: "a word can mean only one term; take it out of one of them")
    }

    fileprivate static func uncheckedAddress(
        _ name: String, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .note, "unchecked-address", "nobody has checked the address of \(name)", file: file,
            line: line, help: "open it, and write checked: with the date")
    }

    fileprivate static func unknownColumn(
        _ key: String, _ near: String?, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .error, "unknown-column", "there is no hormone or site named \(key)", file: file,
            line: line, help: near.map { "did you mean \($0)?" } ?? "add it above the symptoms")
    }
}

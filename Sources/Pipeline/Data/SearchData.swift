import HoofbeatContent

/// Reads synonyms for what readers type, and the tests of what they must find.
extension DataReader {
    struct SynonymFields: Sendable {
        let to = Field.required("to", .others, "The word that the site uses; a page must say it.")
        let words = Field.texts("words", .others, "What people type instead.")
        let urgent = Field.flag(
            "urgent",
            """
            Whether someone who types these may need help at once, so that the help page is shown \
            first.
            """)
    }

    struct SearchTestFields: Sendable {
        let query = Field.required("query", .unseen, "What someone types.")
        let first = Field.texts(
            "first", .page, "The page that comes first; of several, any will do.")
        let topThree = Field.texts(
            "top-three", .page, "The page that is among the first three; of several, any will do.")
        let nothing = Field.flag("nothing", "Whether nothing may be found.")
        let heldOut = Field.flag(
            "held-out", "Whether the query only measures the search, and nobody tunes it for this.")
    }

    static let synonymGroup = Declared("a group of words", SynonymFields())
    static let searchTest = Declared("a search test", SearchTestFields())

    static let synonymsFile = DeclaredFile(
        "synonyms.yaml",
        for: """
            Words that people type in the search, and what the site says instead. British and \
            American spellings and slips are known without it.
            """,
        .list(synonymGroup.entry),
        example: """
            - to: glow
              words: [shine, night light]
            - to: emergency
              urgent: true
              words: [ambulance, chest pain]

            """)

    static let searchTestsFile = DeclaredFile(
        "search-tests.yaml",
        for: """
            Queries, and what each must find; `hoofbeat check` fails when one no longer does. Each \
            expects one thing: `first`, `top-three` or `nothing`.
            """,
        .list(searchTest.entry),
        example: """
            - query: beacn fever
              first: illness/beacon-fever.md
            - query: ambulance
              top-three: [when-to-call.md]
            - query: bicycle
              nothing: true

            """)

    mutating func readSynonyms(_ yaml: YAML) {
        let field = Self.synonymGroup.fields
        each(yaml, in: Self.synonymsFile.name, Self.synonymGroup.entry) { fields, item, reader in
            let group = SynonymGroup(
                preferred: fields.read(field.to), words: fields.read(field.words),
                isUrgent: fields.read(field.urgent), line: item.line)
            reader.synonyms.append(group)
        }
    }

    /// The limit is there because every build runs each test through the whole index.
    private static let maximumSearchTests = 1_000

    mutating func readSearchTests(_ yaml: YAML) {
        let file = Self.searchTestsFile.name
        if case .list(let items) = yaml.value, items.count > Self.maximumSearchTests {
            let line = items[Self.maximumSearchTests].line
            problems.append(.tooManySearchTests(at: TextLocation(file: path(file), line: line)))
            return
        }
        let field = Self.searchTest.fields
        each(yaml, in: file, Self.searchTest.entry) { fields, item, reader in
            // Read only to check it: the build runs these tests like all others.
            _ = fields.read(field.heldOut)
            let query = fields.read(field.query)
            let first = fields.placed(field.first)
            let topThree = fields.placed(field.topThree)
            let kinds = [!first.isEmpty, !topThree.isEmpty, fields.read(field.nothing)]
            guard kinds.filter({ $0 }).count == 1 else {
                // What it expects may be in a field that is refused and reported.
                guard fields.problems.isEmpty else { return }
                fields.add(
                    .noExpectation(query, at: TextLocation(file: fields.file, line: item.line)))
                return
            }
            let pages = first + topThree
            reader.searchTests.append(
                SearchTest(
                    query: query, pages: pages.map(\.text), pageLines: pages.map(\.line),
                    within: first.isEmpty ? 3 : 1, line: item.line))
        }
    }
}

extension Diagnostic {
    fileprivate static func tooManySearchTests(at location: TextLocation) -> Diagnostic {
        .error(
            "too-many-search-tests", at: location, "there are more than 1,000 search tests",
            help: "keep those that find what other tests do not")
    }

    fileprivate static func noExpectation(_ query: String, at location: TextLocation) -> Diagnostic
    {
        .error(
            "search-test-expects", at: location, "the test of “\(query)” must expect one thing",
            help: "write first: or top-three: with pages, or nothing: true")
    }
}

import Content

/// Reads synonyms for what readers type, and the tests of what they must find.
extension DataReader {
    mutating func readSynonyms(_ yaml: YAML) {
        let known = ["to", "words", "urgent"]
        each(yaml, in: "synonyms.yaml", known: known, of: "a group of words", keyed: false) {
            fields, item, reader in
            let group = SynonymGroup(
                preferred: fields.required("to", of: "a group of words", shown: .name),
                words: fields.texts("words", shown: .name), isUrgent: fields.flag("urgent"),
                line: item.line)
            reader.synonyms.append(group)
        }
    }

    /// The limit is there because every build runs each test through the whole index.
    private static let maximumSearchTests = 1_000

    mutating func readSearchTests(_ yaml: YAML) {
        let file = "search-tests.yaml"
        if case .list(let items) = yaml.value, items.count > Self.maximumSearchTests {
            let line = items[Self.maximumSearchTests].line
            problems.append(.tooManySearchTests(at: TextLocation(file: path(file), line: line)))
            return
        }
        let known = ["query", "first", "top-three", "nothing", "held-out"]
        each(yaml, in: file, known: known, of: "a search test", keyed: false) {
            fields, item, reader in
            // Marks queries that only measure the search, and that nobody tunes it for.
            _ = fields.flag("held-out")
            let query = fields.required("query", of: "a search test")
            let first = fields.placedTexts("first")
            let topThree = fields.placedTexts("top-three")
            let kinds = [!first.isEmpty, !topThree.isEmpty, fields.flag("nothing")]
            guard kinds.filter({ $0 }).count == 1 else {
                fields.add(
                    .noExpectation(
                        query, at: TextLocation(file: reader.path(file), line: item.line)))
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

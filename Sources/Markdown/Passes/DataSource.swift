import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// The kinds of data that pages can show.
enum DataSource {
    case organisations, glossary, references, questions, signs, numbers
    case table(CrossTable)

    static let fixed: KeyValuePairs<String, DataSource> = [
        "organisations": .organisations, "glossary": .glossary, "references": .references,
        "questions": .questions, "signs": .signs, "numbers": .numbers,
    ]

    init?(_ name: String, in library: Library) {
        if let source = Self.fixed.first(where: { $0.key == name })?.value {
            self = source
        } else if let table = library.tables[name] {
            self = .table(table)
        } else {
            return nil
        }
    }

    static func names(in library: Library) -> [String] {
        library.tables.keys.sorted() + fixed.map(\.key)
    }

    /// The data that a text names, with their view, as they stand behind a fence; nil if it says
    /// more, or something else.
    /// - Parameter isNear: whether a name that is nearly right counts.
    static func meant(by text: String, in library: Library, isNear: Bool = false) -> String? {
        // Code is longer than the name of data and a view.
        guard text.utf8.count < 200 else { return nil }
        guard isNear || beginsWithName(text, in: library) else { return nil }
        let names = names(in: library)
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first, words.count <= 8 else { return nil }
        let name = names.contains(first) ? first : isNear ? nearest(to: first, among: names) : nil
        guard let name, let source = DataSource(name, in: library) else { return nil }
        let view = words.dropFirst().joined(separator: " ")
        let isKnown = source.view(view, in: library) != nil
        guard isKnown || words.count == 1 else { return nil }
        return isKnown ? ([name] + words.dropFirst()).joined(separator: " ") : name
    }

    /// Whether the first word of a text is the name of data. This rules out nearly all code.
    private static func beginsWithName(_ text: String, in library: Library) -> Bool {
        let word = text.utf8.drop { $0 <= 32 }.prefix { $0 > 32 }
        return fixed.contains { $0.key.utf8.elementsEqual(word) }
            || library.tables.keys.contains { $0.utf8.elementsEqual(word) }
    }

    /// The path of the data file from the site's root; nil for what comes from all pages.
    var file: String? {
        switch self {
        case .organisations: "content/data/organisations.yaml"
        case .glossary: "content/data/glossary.yaml"
        case .references: "content/data/references.yaml"
        case .questions: nil
        case .signs: Signs.file
        case .numbers: "content/site.yaml"
        case .table(let table): table.file
        }
    }

    /// Adds the notice that belongs to the data: a list of organisations always has one, a table
    /// may.
    func attachNotice(
        to fragment: Node, in tree: Tree, _ strings: Strings,
        _ blocksWithNotice: inout Set<Node>
    ) {
        switch self {
        case .table(let table):
            guard let notice = table.notice else { return }
            tree.insert(tree.notice(notice, strings), after: fragment)
        case .organisations:
            // One notice is enough, before the first of the lists in a block.
            let isFirst = fragment.parent.map { blocksWithNotice.insert($0).inserted } ?? true
            if isFirst { tree.insert(tree.notice(.directory, strings), before: fragment) }
        case .glossary, .references, .questions, .signs, .numbers: break
        }
    }

    /// Whether a view consists of care cards.
    func drawsCards(_ view: String) -> Bool {
        if case .signs = self { return SignViews.lists.contains(view) }
        return false
    }

    /// What a view shows that is reviewed by itself, apart from the signs of care cards, which are
    /// noted where a card is drawn.
    func reviewedUnits(_ view: String, in library: Library) -> [ReviewRecord.Unit] {
        switch self {
        case .signs where view == "settled":
            library.signs.all.filter { $0.was != nil }.map { .sign($0.name) }
        case .numbers:
            library.settings.numberUnits(CountryNumbers.Line.Kind(rawValue: view))
        default: []
        }
    }

    /// The names of its views.
    func views(in library: Library) -> [String] {
        switch self {
        case .table(let table): table.views
        case .organisations: ["by-country", "by-audience", "by-kind"]
        case .signs: SignViews.names
        case .numbers: NumberViews.names
        case .glossary, .references, .questions: [""]
        }
    }

    /// Why a view would show nothing; nil if it shows something.
    func emptiness(ofView view: String, in library: Library) -> String? {
        let isEmpty =
            switch self {
            case .table(let table): table.isEmpty(view)
            case .organisations: library.organisations.isEmpty
            case .glossary: library.terms.isEmpty
            case .references: library.references.isEmpty
            case .signs: SignViews(library).isEmpty(view)
            case .numbers: NumberViews(library).view(view).isEmpty
            // Which pages ask questions is known only at the barrier.
            case .questions: false
            }
        if isEmpty, case .numbers = self, NumberViews(library).hasUnsure(view) {
            return "in content/site.yaml, none of these numbers has confidence: high"
        }
        return isEmpty ? file.map { "\($0) has nothing for it" } : nil
    }

    /// The view as Markdown; nil if there is no such view.
    func view(_ name: String, in library: Library) -> String? {
        guard views(in: library).contains(name) else { return nil }
        switch self {
        case .table(let table): return TableViews(table, library.strings).view(name)
        case .organisations: return OrganisationViews(library).view(name)
        case .glossary: return GlossaryView(library).markdown
        case .references: return ReferenceView(library).markdown
        case .signs: return SignViews(library).view(name)
        case .numbers: return NumberViews(library).view(name)
        case .questions: return "```hole questions\n```\n"
        }
    }
}

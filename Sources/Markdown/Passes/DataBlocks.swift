import Content
import Markup

/// Fenced code whose first word names data: the list or table that is drawn from it.
///
/// The data are written as Markdown, so that they go through every other pass like any page.
struct DataBlocks: Pass {
    /// Bytes of Markdown that are drawn on a page; as much as a page itself may have.
    private static let maximumDrawn = 5_000_000
    /// What a block counts at least: to draw little, too, all of the data are looked through.
    private static let leastDrawn = 10_000

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var drawn = 0
        var blocksWithNotice: Set<Node> = []
        // The line of each block, by its words.
        var shown: [[String]: Int] = [:]
        for block in document.tree.codeBlocks {
            let info = block.fenceInfo
            let words = info.split(separator: " ").map(String.init)
            guard let name = words.first else { continue }
            let line = document.line(of: block)
            let location = TextLocation(file: context.file, line: line)
            guard let source = DataSource(rawValue: name) else {
                if let problem = problem(
                    withCode: words, isEmpty: block.literal.trimmed.isEmpty, location)
                {
                    findings.problems.append(problem)
                }
                continue
            }
            let library = context.library
            drawn += Self.leastDrawn
            guard drawn <= Self.maximumDrawn else {
                findings.problems.append(.tooMuchData(at: location))
                return
            }
            if let written = block.literal.split(whereSeparator: \.isNewline)
                .first(where: { !$0.allSatisfy(\.isWhitespace) }),
                Fence(of: block, in: document)?.isClosed == true
            {
                findings.problems.append(.textInData(String(written).trimmed, info, at: location))
            }
            let view = source.view(words.dropFirst().joined(separator: " "), in: library)
            guard let view else {
                findings.problems.append(
                    .unknownView(info, source.views(in: library), at: location))
                document.tree.remove(block)
                continue
            }
            if source != .questions {
                findings.dataFiles[line] = "content/data/\(source.rawValue).yaml"
            }
            if let first = shown.updateValue(line, forKey: words) {
                findings.problems.append(.repeatedData(info, first, at: location))
                document.tree.remove(block)
                continue
            }
            if let reason = source.emptiness(ofView: words.dropFirst(), in: library) {
                findings.problems.append(.emptyData(reason, at: location))
            }
            drawn += view.utf8.count
            let text = SourceText(file: context.file, bytes: Array(view.utf8))
            guard drawn <= Self.maximumDrawn, PageBudget.problem(in: text) == nil else {
                findings.problems.append(.tooMuchData(at: location))
                return
            }
            if source == .symptoms {
                findings.symptomViews.append(words.dropFirst().joined(separator: " "))
            }
            if source == .glossary { findings.showsGlossary = true }
            if source == .questions { findings.questionsLine = location.line }
            let fragment = document.replace(block, withMarkdown: view)
            source.attachNotice(to: fragment, in: document.tree, library.words, &blocksWithNotice)
        }
    }

    /// What an editor misspelt is no code for readers.
    private func problem(
        withCode words: [String], isEmpty: Bool, _ location: TextLocation
    ) -> Diagnostic? {
        let names = DataSource.allCases.map(\.rawValue)
        if let near = nearest(to: words[0], among: names) {
            let meant = ([near] + words.dropFirst()).joined(separator: " ")
            return .unknownData(words[0], help: "did you mean ```\(meant)?", at: location)
        }
        guard isEmpty else { return nil }
        return .unknownData(
            words[0],
            help: "there are \(names.joined(separator: ", ")); code goes between the lines of ```",
            at: location)
    }
}

/// Data that pages can show.
private enum DataSource: String, CaseIterable {
    case symptoms, organisations, glossary, references, questions

    /// No list of symptoms or of bodies can be shown without its notice.
    func attachNotice(
        to fragment: Node, in tree: Tree, _ words: Content.Words,
        _ blocksWithNotice: inout Set<Node>
    ) {
        switch self {
        case .symptoms: tree.insert(tree.notice(.otherConditions, words), after: fragment)
        case .organisations:
            // Once, before the first of them.
            let isFirst = fragment.parent.map { blocksWithNotice.insert($0).inserted } ?? true
            if isFirst { tree.insert(tree.notice(.directory, words), before: fragment) }
        case .glossary, .references, .questions: break
        }
    }

    /// What can be asked for.
    func views(in library: Library) -> [String] {
        switch self {
        case .symptoms:
            ["index", "by-hormone", "by-site"]
                + library.symptoms.hormones.map { "of-hormone \($0.key)" }
                + library.symptoms.sites.map { "of-site \($0.key)" }
        case .organisations: ["by-country", "by-audience", "by-kind"]
        case .glossary, .references, .questions: [""]
        }
    }

    /// Why a view would show nothing; nil if it shows something.
    func emptiness(ofView words: ArraySlice<String>, in library: Library) -> String? {
        let table = library.symptoms
        let key = words.last
        let isEmpty =
            switch self {
            case .symptoms:
                switch words.first {
                case "by-hormone": table.hormones.isEmpty
                case "by-site": table.sites.isEmpty
                case "of-hormone":
                    !table.symptoms.contains { $0.hormones.contains { $0.of == key } }
                case "of-site": !table.symptoms.contains { $0.sites.contains { $0.of == key } }
                default: table.symptoms.isEmpty
                }
            case .organisations: library.organisations.isEmpty
            case .glossary: library.terms.isEmpty
            case .references: library.references.isEmpty
            // Which pages ask questions is known at the end.
            case .questions: false
            }
        return isEmpty ? "content/data/\(rawValue).yaml has nothing for it" : nil
    }

    /// Markdown; nil if there is no such view.
    func view(_ name: String, in library: Library) -> String? {
        guard views(in: library).contains(name) else { return nil }
        switch self {
        case .symptoms: return SymptomViews(library).view(name)
        case .organisations: return OrganisationViews(library).view(name)
        case .glossary: return GlossaryView(library).markdown
        case .references: return ReferenceView(library).markdown
        case .questions: return "```hole questions\n```\n"
        }
    }
}

extension Diagnostic {
    fileprivate static func tooMuchData(at location: TextLocation) -> Diagnostic {
        .tooComplex(
            "the lists and tables drawn from data are too large for one page", at: location,
            help: "show fewer of them here, or divide the page")
    }

    fileprivate static func repeatedData(_ info: String, _ first: Int, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "repeated-data-block", at: location,
            "this page shows ```\(info) on line \(first) already", help: "take one of the two out")
    }

    fileprivate static func textInData(_ text: String, _ info: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "text-in-data-block", at: location,
            "“\(text.prefix(60))” is not shown: the lists drawn from data hold no text of a page",
            help: "write it above or below the lines ```\(info) and ```, which go together")
    }

    package static let emptyData = "empty-data-block"

    package static func emptyData(_ reason: String, at location: TextLocation) -> Diagnostic {
        .error(
            emptyData, at: location, "nothing would be shown here: \(reason)",
            help: "add what is to be shown there, or take the block out")
    }

    fileprivate static func unknownData(_ name: String, help: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "unknown-data-block", at: location, "there are no data named “\(name)” to show",
            help: help)
    }

    fileprivate static func unknownView(
        _ info: String, _ views: [String], at location: TextLocation
    ) -> Diagnostic {
        let name = info.split(separator: " ").first.map(String.init) ?? ""
        let asked = info.dropFirst(name.count).trimmed
        let near = nearest(to: String(asked), among: views)
        let help =
            if views == [""] {
                "write ```\(name) and nothing after it"
            } else if let near {
                "did you mean ```\(name) \(near)?"
            } else {
                "write ```\(name) and one of \(views.prefix(6).joined(separator: ", "))"
            }
        return .error(
            "unknown-view", at: location,
            asked.isEmpty
                ? "```\(name) does not say how to show them"
                : "\(name) cannot be shown as “\(asked)”", help: help)
    }
}

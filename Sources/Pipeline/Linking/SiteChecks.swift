import HoofbeatContent
import HoofbeatMarkdown

/// Checks what depends on all pages, or on which day it is.
struct SiteChecks {
    let library: Library
    let entries: [Entry]
    let today: Day

    private static let references = "content/data/references.yaml"
    private static let organisations = "content/data/organisations.yaml"
    private static let glossary = "content/data/glossary.yaml"

    private let paths: KnownNames
    /// Pages that are not published, with the reason.
    private let unpublished: [String: String]

    init(library: Library, entries: [Entry], unpublished: [String: String] = [:], today: Day) {
        self.library = library
        self.entries = entries
        self.unpublished = unpublished
        self.today = today
        paths = KnownNames { entries.map(\.path) }
    }

    var problems: [Diagnostic] {
        sharedTitles + sources
            + WithdrawnSources(entries, among: library.references, today: today).problems
            + oldGuidelines + unusedReferences + tablePages
            + termPages
            + datesAhead + emptyLists + missingSettingsPages
            + DirectoryChecks(organisations: library.organisations, today: today).problems
            + SignChecks(library: library, entries: entries).problems
    }

    /// Settings that name a page that is not there: the button for help, the doors and the links
    /// must lead somewhere.
    private var missingSettingsPages: [Diagnostic] {
        let settings = library.settings
        let brand = settings.brand
        let links = brand.footerLinks + [brand.headerLink].compactMap { $0 }
        let doors = zip(brand.doors, brand.doorLines).map { (Optional($0), Optional($1)) }
        let named = links.filter { $0.to.hasSuffix(".md") }.map { (Optional($0.to), $0.line) }
        let harder = settings.writing.harderPages.map { (Optional($0.page), Optional($0.line)) }
        let wanted = [(settings.helpPage, settings.helpPageLine)] + doors + named + harder
        return wanted.compactMap { path, line in
            guard let path, !paths.contains(path) else { return nil }
            return missing(path, at: TextLocation(file: "content/site.yaml", line: line))
        }
    }

    /// Whether any page asks questions is known only when all pages are.
    private var emptyLists: [Diagnostic] {
        if entries.contains(where: { $0.front.kind.asksQuestions }) { return [] }
        return entries.compactMap { entry in
            entry.questionsLine.map {
                .emptyData(
                    "no page is of kind question-and-answer",
                    at: TextLocation(file: entry.file, line: $0))
            }
        }
    }

    private var sharedTitles: [Diagnostic] {
        var first: [String: String] = [:]
        return entries.lazy.filter { !$0.front.title.isEmpty }.compactMap { entry in
            first.updateValue(entry.file, forKey: entry.front.title.lowercased())
                .map { other in
                    let copy = [entry.file, other].first { FileCopy.isNamedLikeOne($0) }
                    if let copy { return .copiedPage(copy, copy == other ? entry.file : other) }
                    return .sharedTitle(
                        entry.front.title, other,
                        at: TextLocation(file: entry.file, line: entry.front.titleLine))
                }
        }
    }

    private var sources: [Diagnostic] {
        entries.flatMap { entry -> [Diagnostic] in
            let kind = entry.front.kind
            if kind.isMedical, entry.citations.isEmpty {
                return [.withoutReference(file: entry.file)]
            }
            guard kind.needsFreshReferences else { return [] }
            return entry.citations.compactMap { citation in
                let source = citation.reference
                guard source.kind != .guideline, case .old(let year)? = source.standing(on: today)
                else { return nil }
                return .oldReference(source.key, year, file: entry.file)
            }
        }
    }

    /// Guidelines that may be out of date. Each is reported once, wherever it is cited: newer
    /// advice may contradict it.
    private var oldGuidelines: [Diagnostic] {
        library.references.values.compactMap { reference in
            guard reference.kind == .guideline,
                case .old(let year)? = reference.standing(on: today)
            else { return nil }
            return .oldGuideline(
                reference.key, year,
                at: TextLocation(
                    file: Self.references, line: reference.yearLine ?? reference.line))
        }
    }

    private var unusedReferences: [Diagnostic] {
        var used: Set<ObjectIdentifier> = []
        for entry in entries {
            for citation in entry.citations { used.insert(ObjectIdentifier(citation.reference)) }
        }
        // That a key is missing has been reported, and no page can cite a source without one.
        return library.references.values
            .filter { !$0.key.isEmpty && !used.contains(ObjectIdentifier($0)) }
            .map {
                .unusedReference($0.key, at: TextLocation(file: Self.references, line: $0.line))
            }
    }

    /// A page that a table names must show what the table says of it.
    private var tablePages: [Diagnostic] {
        let byPath = Dictionary(entries.map { ($0.path, $0) }) { first, _ in first }
        return library.tables.values.flatMap { table in
            table.axes.flatMap { axis in
                axis.items.compactMap { item in
                    problem(withPageOf: item, axis, table, byPath)
                }
            }
        }
    }

    private func problem(
        withPageOf item: CrossTable.Item, _ axis: CrossTable.Axis, _ table: CrossTable,
        _ byPath: [String: Entry]
    ) -> Diagnostic? {
        guard let path = item.page else { return nil }
        guard let page = byPath[path] else {
            return missing(path, at: TextLocation(file: table.file, line: item.pageLine))
        }
        let view = "\(table.name) of-\(axis.key) \(item.key)"
        return page.tableViews.contains(view)
            ? nil : .oneWayRelation(item.name, view, table.name, file: page.file)
    }

    /// Days in the future on which somebody is said to have read or checked something, and sources
    /// dated ahead.
    private var datesAhead: [Diagnostic] {
        let bodies = library.organisations.flatMap { body in
            [
                ahead("checked", body.checked, Self.organisations, body.checkedLine ?? body.line),
                ahead(
                    "read", body.read.flatMap(Day.init(iso:)), Self.organisations,
                    body.readLine ?? body.line),
            ]
        }
        let sources = library.references.values.flatMap { source in
            [
                ahead(
                    "read", source.read.flatMap(Day.init(iso:)), Self.references,
                    source.readLine ?? source.line),
                source.year.flatMap { $0 > today.year ? $0 : nil }.map {
                    .yearAhead(
                        source.key, $0,
                        at: TextLocation(
                            file: Self.references, line: source.yearLine ?? source.line))
                },
            ]
        }
        let numbers = library.settings.numbers.flatMap { country in
            let days = country.lines.flatMap { [("read", $0.read), ("checked", $0.checked)] }
            return ([("read", country.read), ("checked", country.checked)] + days).map {
                ahead($0.0, $0.1, "content/site.yaml", country.line)
            }
        }
        return (bodies + sources + numbers).compactMap { $0 }
    }

    private func ahead(_ field: String, _ day: Day?, _ file: String, _ line: Int) -> Diagnostic? {
        guard let day, day > today else { return nil }
        return .dateAhead(field, day, today, at: TextLocation(file: file, line: line))
    }

    private var termPages: [Diagnostic] {
        library.terms.compactMap { term in
            guard let page = term.page, !paths.contains(page) else { return nil }
            return missing(
                page, at: TextLocation(file: Self.glossary, line: term.pageLine ?? term.line))
        }
    }

    /// Says of a page that data name whether there is none, or why it is not published.
    private func missing(_ path: String, at location: TextLocation) -> Diagnostic {
        unpublished[path].map { .unpublishedDataPage(path, $0, at: location) }
            ?? .missingDataPage(path, paths.nearest(to: path), at: location)
    }
}

extension Diagnostic {
    fileprivate static func sharedTitle(
        _ title: String, _ other: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "shared-title", at: location, "“\(title)” is already the title of \(other)",
            help: "say in the title what is special about this page")
    }

    fileprivate static func copiedPage(_ copy: String, _ original: String) -> Diagnostic {
        .error(
            "shared-title", in: copy, "this seems to be a copy of \(original)",
            help: "take it out of content/; if it is a page of its own, give it another name and "
                + "another title")
    }

    fileprivate static func withoutReference(file: String) -> Diagnostic {
        .warning(
            "without-source", in: file, "this medical page cites no source",
            help: "cite it in the text as [@key], or name it under sources:")
    }

    fileprivate static func oldReference(_ key: String, _ year: Int, file: String) -> Diagnostic {
        .warning(
            "old-source", in: file, "the source \(key) is from \(year), more than five years ago",
            help: "look for a newer one; if there is none, say so in content/data/waivers.yaml")
    }

    fileprivate static func yearAhead(_ key: String, _ year: Int, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "date-ahead", at: location,
            "the source \(key) is from \(year), a year that is still ahead",
            help: "write the year in which it came out, though its issue may be dated later")
    }

    fileprivate static func oldGuideline(_ key: String, _ year: Int, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "old-guideline", at: location,
            "the guideline \(key) is from \(year), more than five years ago",
            help: "look for a newer edition; if there is none, say so in content/data/waivers.yaml")
    }

    fileprivate static func unusedReference(_ key: String, at location: TextLocation) -> Diagnostic
    {
        .warning(
            "unused-source", at: location, "no page cites the source \(key)",
            help: "cite it, or take it out")
    }

    fileprivate static func missingDataPage(
        _ path: String, _ near: String?, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "missing-data-page", at: location, "there is no page content/\(path)",
            help: near.map { "did you mean \($0)?" }
                ?? "write the path of the page below content/, as in folder/page.md")
    }

    fileprivate static func unpublishedDataPage(
        _ path: String, _ reason: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unpublished-page", at: location, "content/\(path) is not published: \(reason)",
            help: "publish the page, or name another here")
    }

    fileprivate static func oneWayRelation(
        _ name: String, _ view: String, _ table: String, file: String
    ) -> Diagnostic {
        .warning(
            "one-way-relation", in: file, "\(table).yaml names this page for \(name)",
            help: "show what it says of it here: ```\(view)")
    }
}

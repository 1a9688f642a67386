import HoofbeatContent
import HoofbeatMarkdown

/// Checks that every sign is shown, and that every list is complete that says so.
struct SignChecks {
    let library: Library
    let entries: [Entry]

    var problems: [Diagnostic] {
        unusedSigns + unusedGroups + wording + missingSigns + unknownReferences
    }

    /// A sign that no page shows is no help to anyone.
    private var unusedSigns: [Diagnostic] {
        let shown = Set(entries.flatMap(\.care.names))
        let keys = Set(shown.compactMap { library.signs[$0]?.key })
        return library.signs.all.filter { sign in
            sign.variant == nil ? !keys.contains(sign.key) : !shown.contains(sign.name)
        }.map {
            .unusedSign($0.name, at: TextLocation(file: Signs.file, line: $0.line))
        }
    }

    /// Groups that have no sign. None is reported while a sign cannot be read, since that sign may
    /// belong to one of them.
    private var unusedGroups: [Diagnostic] {
        guard library.signs.refused.isEmpty else { return [] }
        let used = Set(library.signs.all.map(\.group))
        return library.signs.groups.filter { !used.contains($0.key) }.map {
            .unusedGroup($0.key, at: TextLocation(file: Signs.file, line: $0.line))
        }
    }

    /// What is wrong with the words of signs. It is reported in their file, once, however many
    /// pages show them.
    private var wording: [Diagnostic] {
        let wording = CareWording(library)
        var seen: Set<String> = []
        let signs = library.signs.all.compactMap { sign -> Diagnostic? in
            let words = [sign.forWhom, sign.words].compactMap { $0 }.joined(separator: " ")
            guard seen.insert(words).inserted else { return nil }
            return wording.problem(
                ofSign: words, at: TextLocation(file: Signs.file, line: sign.line))
        }
        let titles = library.signs.groups.flatMap { group in
            group.calls.sorted { $0.key < $1.key }.flatMap { level, title in
                wording.problems(
                    ofTitle: title, card: level.rawValue.uppercased(),
                    at: TextLocation(file: Signs.file, line: group.line))
            }
        }
        return signs + titles
    }

    /// Signs that are missing on pages that say `signs: all`.
    private var missingSigns: [Diagnostic] {
        entries.filter(\.front.showsAllSigns).flatMap { entry in
            let shown = entry.care.names.compactMap { library.signs[$0] }
            let levels = levels(of: entry)
            let missing = library.signs.all.filter { sign in
                levels.contains(sign.level) && library.signs.isNeeded(sign)
                    && !shown.contains { library.signs.areAlike($0, sign) }
            }
            let location = TextLocation(file: entry.file, line: entry.front.signsLine)
            return missing.map { Diagnostic.missingSign($0, at: location) }
        }
    }

    /// The levels whose signs a page promises to show: those of its cards, and whatever is more
    /// serious. The page behind “Get help now” sends nobody away who needs help today.
    private func levels(of entry: Entry) -> [Sign.Level] {
        let isHelpPage = entry.path == library.settings.helpPage
        let mildest = entry.care.levels.max() ?? .emergency
        let last = isHelpPage ? max(mildest, .urgent) : mildest
        return Sign.Level.allCases.filter { $0 <= last }
    }

    /// Unknown references that numbers in the settings name.
    private var unknownReferences: [Diagnostic] {
        library.settings.numbers.flatMap { country in
            let keys = country.sources + country.lines.flatMap(\.sources)
            let location = TextLocation(file: "content/site.yaml", line: country.line)
            return keys.filter { library.references[$0] == nil }.map { key in
                Diagnostic.unknownReference(
                    key, library.referenceKeys.nearest(to: key), at: location)
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func unusedSign(_ name: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "unused-sign", at: location, "no page shows the sign “\(name)”",
            help: "name it in a care card as - sign: \(name), or take it out")
    }

    fileprivate static func unusedGroup(_ key: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "unused-group", at: location, "no sign is in the group “\(key)”",
            help: "write group: \(key) at the signs that belong to it, or take the group out")
    }

    fileprivate static func missingSign(_ sign: Sign, at location: TextLocation) -> Diagnostic {
        .error(
            "missing-sign", at: location,
            "this page says “signs: all” but lacks “\(sign.name)” (\(sign.level.rawValue))",
            help: "add - sign: \(sign.name) to a card, or show the whole list: "
                + "```signs \(sign.level == .soon ? "routine" : sign.level.rawValue)")
    }
}

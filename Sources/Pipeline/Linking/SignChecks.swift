import Content
import Markdown

/// Whether every sign is shown, and every list that says so is complete.
struct SignChecks {
    let library: Library
    let entries: [Entry]

    var problems: [Diagnostic] {
        unusedSigns + missingSigns + unknownReferences
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

    /// Of pages that say `signs: all`.
    private var missingSigns: [Diagnostic] {
        entries.filter(\.front.showsAllSigns).flatMap { entry in
            let shown = entry.care.names.compactMap { library.signs[$0] }
            let levels = entry.care.levels.isEmpty ? [.emergency] : entry.care.levels
            let missing = library.signs.all.filter { sign in
                levels.contains(sign.level) && library.signs.isNeeded(sign)
                    && !shown.contains { library.signs.areAlike($0, sign) }
            }
            let location = TextLocation(file: entry.file, line: entry.front.signsLine)
            return missing.map { Diagnostic.missingSign($0, at: location) }
        }
    }

    /// That numbers in the settings rest on.
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

    fileprivate static func missingSign(_ sign: Sign, at location: TextLocation) -> Diagnostic {
        .error(
            "missing-sign", at: location,
            "this page says “signs: all” but lacks “\(sign.name)” (\(sign.level.rawValue))",
            help: "add - sign: \(sign.name) to a card, or show the whole list: "
                + "```signs \(sign.level == .soon ? "routine" : sign.level.rawValue)")
    }
}

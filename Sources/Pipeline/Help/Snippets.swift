import HoofbeatContent
import HoofbeatMarkdown
import HoofbeatMarkup

/// The components of pages as snippets of VS Code, with the words and names that a site has.
///
/// Each leaves a text behind that is an error on a published page until it is replaced.
struct Snippets {
    private let library: Library
    private var strings: Strings { library.strings }

    init(_ library: Library) {
        self.library = library
    }

    var json: JSON { .object(all.map(\.member)) }

    private var all: [Snippet] {
        careCards + boxes + texts + names + charts + dataBlocks + library.kinds.all.map(page)
    }

    private var careCards: [Snippet] {
        let cards: [(name: String, levels: [Sign.Level], call: Strings.Key)] = [
            ("EMERGENCY", [.emergency], .callEmergency), ("URGENT", [.urgent], .callUrgent),
            ("ROUTINE", [.soon, .routine], .callRoutine),
        ]
        return cards.map { card in
            let signs = library.signs.all.filter { card.levels.contains($0.level) }.map(\.name)
            let (name, call) = (card.name, strings[card.call])
            return Snippet(
                "Care card: \(name.lowercased())", "card", name.lowercased(),
                means: "Tells a reader to get help. Below it are signs, and nothing else.",
                signs.isEmpty
                    ? "> [!\(name)] \(place: call)\n> - \(place: Placeholder.sign.rawValue)\n"
                    : "> [!\(name)] \(place: call)\n> - sign: \(oneOf: signs)\n")
        }
            + (library.signs.isEmpty
                ? []
                : [
                    Snippet(
                        "Sign of a care card", "sign",
                        means: "A line of a care card, with the words of signs.yaml.",
                        "- sign: \(oneOf: library.signs.all.map(\.name))")
                ])
    }

    private var boxes: [Snippet] {
        let own = library.ownCallouts.values.sorted { $0.name < $1.name }
        let named = ["INFO", "WARNING", "DETAILS"].map { ($0, Placeholder.title.rawValue) }
        let boxes = (named + own.map { ($0.name, $0.title ?? Placeholder.title.rawValue) }).map {
            name, title in
            Snippet(
                "Box: \(name.lowercased())", "box", name.lowercased(),
                means: "A box with a title.",
                "> [!\(name)] \(place: title)\n> \(place: Placeholder.section.rawValue)\n")
        }
        let doNot = strings.list(.ruleDontBeginnings).first ?? "do not"
        let lists = Snippet(
            "Do and do not", "do",
            means: "Two lists, one after the other, of two lines or more.",
            """
            > [!DO]
            > - \(place: Placeholder.section.rawValue)
            > - \(place: Placeholder.answer.rawValue)

            > [!DONT]
            > - \(doNot) \(place: "…")
            > - \(doNot) \(place: "… and …")

            """)
        return boxes + [lists]
    }

    private var texts: [Snippet] {
        let caption = strings.list(.ruleTableMarks).first ?? "Table:"
        return [
            Snippet(
                "Table with a caption", "table",
                means: "A table of at most five columns, and above it what it shows.",
                """
                \(caption) \(place: Placeholder.title.rawValue)

                | \(place: "A") | \(place: "B") |
                |---|---|
                | \(place: Placeholder.section.rawValue) | \(place: Placeholder.answer.rawValue) |

                """),
            Snippet(
                "Definition list", "definition", means: "Words and what they mean.",
                "\(place: Placeholder.title.rawValue)\n: \(place: Placeholder.section.rawValue)\n"),
        ]
    }

    private var names: [Snippet] {
        var found: [Snippet] = []
        if !library.references.isEmpty {
            found.append(
                Snippet(
                    "Citation", "cite", means: "Cites a source at the end of a sentence.",
                    "[@\(oneOf: library.references.keys.sorted())]"))
        }
        if !library.terms.isEmpty {
            let (text, keys) = (Placeholder.section.rawValue, library.terms.map(\.key))
            found.append(
                Snippet(
                    "Word of the glossary", "word", means: "A link to the meaning of a word.",
                    "[\(place: text)](glossary:\(oneOf: keys))"))
        }
        return found
    }

    private var charts: [Snippet] {
        let source = library.references.keys.sorted().first ?? ""
        return [
            Snippet(
                "Chart of people", "people",
                means: "How many of 100 people, drawn as people to count, with its source.",
                """
                ```people
                \(place: Placeholder.section.rawValue) [@\(place: source)]
                - \(place: "65") of 100 \(place: "with it")
                - \(place: "33") of 100 \(place: "without it")
                ```

                """),
            Snippet(
                "Chart of bars", "bars",
                means: "A few amounts of the same thing, drawn as bars, with their source.",
                """
                ```bars
                \(place: Placeholder.section.rawValue) [@\(place: source)]
                - \(place: "11") \(place: "months with it")
                - \(place: "5") \(place: "months without it")
                ```

                """),
        ]
    }

    private var dataBlocks: [Snippet] {
        DataBlockNames.all(in: library).map { block in
            let words = block.views.map { $0.isEmpty ? block.name : "\(block.name) \($0)" }
            return Snippet(
                "Data: \(block.name)", "data", block.name,
                means: "A list or table that is drawn from data.", "```\(oneOf: words)\n```\n")
        }
    }

    /// A whole page, as `hoofbeat new page` writes it.
    private func page(_ kind: Kind) -> Snippet {
        let today = Day(iso: "2000-01-01")
        let text = today.map {
            NewPage(kind, title: Placeholder.title.rawValue, today: $0, strings).text
        }
        return Snippet(
            "Page: \(kind.name)", "page", "page-\(kind.name)",
            means: "A whole page of this kind. It is a draft.",
            Snippet.Body(
                text ?? "", places: Placeholder.allCases.map(\.rawValue),
                today: today?.iso ?? ""))
    }
}

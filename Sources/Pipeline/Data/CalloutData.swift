import HoofbeatContent
import HoofbeatMarkdown

/// Reads the site's own boxes.
extension DataReader {
    struct CalloutFields: Sendable {
        let key = Field.required(
            "key", .key, "The name in the mark, in small letters: `tip` for `> [!TIP]`.")
        let look = Field.choice(
            "look", OwnCallout.Look.self, isRequired: true,
            "The built-in box that it looks and behaves like.")
        let title = Field.text("title", .words, "The title of a box that has none of its own.")
    }

    static let callout = Declared("a callout", CalloutFields())

    static let calloutsFile = DeclaredFile(
        "callouts.yaml", for: "Boxes of your own, beside `[!INFO]`, `[!WARNING]` and `[!DETAILS]`.",
        .list(callout.entry),
        example: """
            - {key: tip, look: info, title: Good to know}

            """)

    mutating func readCallouts(_ yaml: YAML) {
        let field = Self.callout.fields
        var own: [OwnCallout] = []
        each(yaml, in: Self.calloutsFile.name, Self.callout.entry) { fields, _, _ in
            let key = fields.read(field.key)
            let look = fields.read(field.look)
            let title = fields.read(field.title)
            let name = key.uppercased()
            if CalloutNames.builtIn.contains(name) {
                fields.add(
                    .builtInCallout(
                        name, at: TextLocation(file: fields.file, line: fields.line(of: field.key)))
                )
            } else if let look, !key.isEmpty {
                own.append(OwnCallout(name: name, look: look, title: title))
            }
        }
        ownCallouts = own
    }
}

extension Diagnostic {
    fileprivate static func builtInCallout(_ name: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "shared-key", at: location, "[!\(name)] is built in, and cannot be another box",
            help: "give it another key")
    }
}

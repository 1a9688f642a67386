import Content
import Markdown

/// Reads the site's own boxes.
extension DataReader {
    static let callouts = "callouts.yaml"

    mutating func readCallouts(_ yaml: YAML) {
        var own: [OwnCallout] = []
        each(yaml, in: Self.callouts, known: ["key", "look", "title"], of: "a callout") {
            fields, _, _ in
            let key = fields.required("key", of: "a callout")
            let look = fields.choice("look", OwnCallout.Look.self)
            if look == nil { _ = fields.required("look", of: "a callout") }
            let title = fields.text("title", shown: .words)
            let name = key.uppercased()
            if CalloutNames.builtIn.contains(name) {
                fields.add(
                    .builtInCallout(
                        name, at: TextLocation(file: fields.file, line: fields.line(of: "key"))))
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

import HoofbeatContent

extension Rule {
    /// The section about this rule in the page for editors.
    package var markdown: String {
        let severity = severities.map(\.rawValue).joined(separator: " or ")
        return """
            ### `\(code)`

            **\(severity.prefix(1).uppercased() + severity.dropFirst()).** \(meaning)

            **What to do:** \(fix)

            \(example.map(\.markdown).joined(separator: "\n"))
            """
    }
}

extension Rule.Example {
    fileprivate var markdown: String {
        switch self {
        case .page(let text): "For example, on a page:\n\n" + Self.fenced(text)
        case .file(let path, let text): "For example, in `\(path)`:\n\n" + Self.fenced(text)
        case .words(let text): "For example: \(text)\n"
        }
    }

    /// The text as a block of code, whose fence is longer than any in the text.
    private static func fenced(_ text: String) -> String {
        let mark = text.contains("```") ? "````" : "```"
        return "\(mark)\n\(text)\(text.hasSuffix("\n") || text.isEmpty ? "" : "\n")\(mark)\n"
    }
}

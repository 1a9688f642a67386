import HoofbeatContent
import HoofbeatMarkup

/// Prints problems on standard output, in one of the formats.
struct Reporter: Sendable {
    private let format: ProblemFormat
    /// Whether warnings make the command fail.
    private let isStrict: Bool
    /// Whether nothing is printed but what makes the command fail.
    private let isQuiet: Bool
    private let terminal = Terminal.standardOutput

    init(_ format: ProblemFormat, isStrict: Bool = false, isQuiet: Bool = false) {
        self.format = format
        self.isStrict = isStrict
        self.isQuiet = isQuiet
    }

    /// Prints problems. A format that is one document allows this once.
    func print(_ problems: [Diagnostic]) {
        let shown = (isQuiet ? problems.filter(fails) : problems).abridged
        switch format {
        case .text: for problem in shown { terminal.write(compilerText(of: problem)) }
        case .json: for problem in shown { terminal.write(TerminalText(json: json(of: problem))) }
        // A host shows only a few annotations, and notes would hide errors among them.
        case .github:
            for problem in shown {
                terminal.write(
                    problem.severity == .note ? compilerText(of: problem) : annotation(of: problem))
            }
        case .junit:
            let xml = JUnitReport(problems: shown, isStrict: isStrict).xml
            terminal.write(TerminalText(lines: String(decoding: xml.bytes, as: UTF8.self)))
        case .sarif: terminal.write(TerminalText(json: SARIFReport(problems: shown).json))
        }
    }

    /// Prints a line of our own. It goes to standard error where programs read what is printed.
    func print(_ summary: TerminalText) {
        if isQuiet { return }
        switch format {
        case .text, .github: terminal.write("\(summary)\n")
        case .json, .junit, .sarif: Terminal.standardError.write("\(summary)\n")
        }
    }

    private func fails(_ problem: Diagnostic) -> Bool {
        problem.severity == .error || (isStrict && problem.severity == .warning)
    }

    private func compilerText(of problem: Diagnostic) -> TerminalText {
        var place: TerminalText = "\(problem.file)"
        if let line = problem.line { place += ":\(line)" }
        let severity = styled("\(problem.severity.rawValue)", problem.severity.style)
        var text: TerminalText = """
            \(styled(place, .bold)): \(severity): \(problem.message) [\(problem.code)]

            """
        if let line = problem.line, let excerpt = problem.excerpt, !excerpt.isEmpty {
            let number = String(line)
            let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
            // Terminals would expand a tab, so it becomes a single space.
            let shown = TerminalText(excerpt.replacing("\t", with: " "), limit: 160)
            text += "\(margin) | \(shown)\n"
        }
        if let help = help(of: problem) { text += "      = help: \(help)\n" }
        return text
    }

    /// A log that a host keeps has no colours.
    private func styled(_ text: TerminalText, _ style: Terminal.Style) -> TerminalText {
        format == .text ? terminal.styled(text, style) : text
    }

    private func json(of problem: Diagnostic) -> JSON {
        .object([
            .init("severity", .string(problem.severity.rawValue)),
            .init("code", .string(problem.code)),
            .init("message", .string(problem.message)),
            .init("file", .string(problem.file)),
            .init("line", problem.line.map(JSON.int) ?? .null),
            .init("excerpt", problem.excerpt.map(JSON.string) ?? .null),
            .init("help", problem.help.map(JSON.string) ?? .null),
        ])
    }

    /// The help on one line, since the output of a compiler has many.
    private func help(of problem: Diagnostic) -> String? {
        problem.help?.replacing("\n", with: " | ")
    }

    /// The workflow commands of GitHub Actions for errors and warnings, whose values are
    /// percent-encoded.
    private func annotation(of problem: Diagnostic) -> TerminalText {
        let command = problem.severity.rawValue
        var place: TerminalText = "file=\(property: problem.file)"
        if let line = problem.line { place += ",line=\(line)" }
        let message = [problem.message] + (help(of: problem).map { [$0] } ?? [])
        return "::\(command) \(place),title=\(property: problem.code)::\(message: message)\n"
    }
}

extension Diagnostic.Severity {
    fileprivate var style: Terminal.Style {
        switch self {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }
}

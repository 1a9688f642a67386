import ArgumentParser
import Content
import Markup

enum ProblemFormat: String, Sendable, ExpressibleByArgument, CaseIterable {
    /// For people, like a good compiler.
    case text
    /// One object a line.
    case json
    /// Annotations of GitHub Actions.
    case github
}

/// Prints problems on standard output in the form that was asked for.
struct Reporter: Sendable {
    private let format: ProblemFormat
    private let terminal = Terminal.standardOutput

    init(_ format: ProblemFormat) {
        self.format = format
    }

    func print(_ problems: [Diagnostic]) {
        for problem in problems.abridged { terminal.write(text(of: problem)) }
    }

    /// The closing line; JSON goes to programs, which count for themselves.
    func print(_ summary: TerminalText) {
        switch format {
        case .text, .github: terminal.write("\(summary)\n")
        case .json: Terminal.standardError.write("\(summary)\n")
        }
    }

    private func text(of problem: Diagnostic) -> TerminalText {
        switch format {
        case .text: compilerText(of: problem)
        case .json: TerminalText(json: json(of: problem))
        case .github: annotation(of: problem)
        }
    }

    private func compilerText(of problem: Diagnostic) -> TerminalText {
        var place: TerminalText = "\(problem.file)"
        if let line = problem.line { place += ":\(line)" }
        let severity = terminal.styled("\(problem.severity.rawValue)", problem.severity.style)
        var text: TerminalText = """
            \(terminal.styled(place, .bold)): \(severity): \(problem.message) [\(problem.code)]

            """
        if let line = problem.line, let excerpt = problem.excerpt, !excerpt.isEmpty {
            let number = String(line)
            let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
            // A tab is a blank to whoever looks at the line.
            let shown = TerminalText(excerpt.replacing("\t", with: " "), limit: 160)
            text += "\(margin) | \(shown)\n"
        }
        if let help = help(of: problem) { text += "      = help: \(help)\n" }
        return text
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

    /// The last words of a compiler are many lines.
    private func help(of problem: Diagnostic) -> String? {
        problem.help?.replacing("\n", with: " | ")
    }

    /// The workflow commands of GitHub Actions, whose values are percent-encoded.
    private func annotation(of problem: Diagnostic) -> TerminalText {
        let command = problem.severity == .note ? "notice" : problem.severity.rawValue
        var place: TerminalText = "file=\(property: problem.file)"
        if let line = problem.line { place += ",line=\(line)" }
        let message = [problem.message] + (help(of: problem).map { [$0] } ?? [])
        return "::\(command) \(place),title=\(property: problem.code)::\(message: message)\n"
    }
}

/// "2 errors, 1 warning and 3 notes", for the last line of a command.
struct ProblemCount {
    let text: String

    init(_ problems: [Diagnostic]) {
        let parts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
            let count = problems.count(of: severity)
            return count == 0 ? nil : counted(count, severity.rawValue)
        }
        text = parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
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

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
        for problem in problems { terminal.write(text(of: problem)) }
    }

    /// The closing line; JSON goes to programs, which count for themselves.
    func print(_ summary: String) {
        switch format {
        case .text, .github: terminal.write(summary + "\n")
        case .json: Terminal.standardError.write(summary + "\n")
        }
    }

    func text(of problem: Diagnostic) -> String {
        switch format {
        case .text: compilerText(of: problem)
        case .json: String(decoding: json(of: problem).bytes(), as: UTF8.self) + "\n"
        case .github: annotation(of: problem)
        }
    }

    private func compilerText(of problem: Diagnostic) -> String {
        let place = problem.file + (problem.line.map { ":\($0)" } ?? "")
        let severity = terminal.styled(problem.severity.rawValue, problem.severity.style)
        var text = """
            \(terminal.styled(place, .bold)): \(severity): \(problem.message) [\(problem.code)]

            """
        if let line = problem.line, let excerpt = problem.excerpt, !excerpt.isEmpty {
            let number = String(line)
            let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
            text += "\(margin) | \(Terminal.printable(excerpt, limit: 160))\n"
        }
        if let help = problem.help { text += "      = help: \(Terminal.printable(help))\n" }
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

    /// The workflow commands of GitHub Actions, whose values are percent-encoded.
    private func annotation(of problem: Diagnostic) -> String {
        let command = problem.severity == .note ? "notice" : problem.severity.rawValue
        let line = problem.line.map { ",line=\($0)" } ?? ""
        let message = problem.message + (problem.help.map { "\n" + $0 } ?? "")
        return """
            ::\(command) file=\(escaped(problem.file, isProperty: true))\(line),\
            title=\(problem.code)::\(escaped(message, isProperty: false))

            """
    }

    private func escaped(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
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

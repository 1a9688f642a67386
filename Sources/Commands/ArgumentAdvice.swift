import ArgumentParser
import HoofbeatContent

/// What somebody may have meant by arguments that the parser refuses: it names the first that it
/// cannot take, and not what to write.
struct ArgumentAdvice {
    private let arguments: [String]

    init(_ arguments: some Sequence<String>) {
        self.arguments = Array(arguments)
    }

    /// In one line; nil if the words of the parser are enough.
    var text: TerminalText? {
        guard let first = arguments.first else { return nil }
        if let option = optionWithOtherDash { return option }
        guard !first.hasPrefix("-") else { return nil }
        let commands = Self.names(of: HoofbeatCommand.self)
        guard commands.contains(first) || first == "help" else { return unknown(first, commands) }
        guard let command = Self.command(first) else { return nil }
        return unknownOption(of: command, first) ?? path(for: first)
    }

    /// `—strict`, as word processors write it, and `-strict`.
    private var optionWithOtherDash: TerminalText? {
        for argument in arguments {
            let name = argument.drop { "-–—−".contains($0) }
            let dashes = argument.prefix(argument.count - name.count)
            guard name.count > 1, name.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "=" }),
                dashes.contains(where: { $0 != "-" }) || dashes == "-"
            else { continue }
            return """
                there is no option \(argument); an option begins with two hyphens: --\(String(name))
                """
        }
        return nil
    }

    private func unknown(_ word: String, _ commands: [String]) -> TerminalText? {
        if word == "version" { return "there is no command version; did you mean --version?" }
        let parts = arguments.prefix(2)
        if parts.count == 2, parts[0] == "new" { return nil }
        guard let near = Self.near(word, commands) else {
            return "there is no command \(word); hoofbeat --help lists them all"
        }
        return "there is no command \(word); did you mean \(near)?"
    }

    /// An option that is nearly one of the command, or one of another command.
    private func unknownOption(
        of command: any ParsableCommand.Type, _ name: String
    ) -> TerminalText? {
        let options = Self.options(of: command)
        for argument in arguments where argument.hasPrefix("--") && argument.count > 2 {
            let written = String(argument.prefix { $0 != "=" })
            guard !options.contains(written), !options.isEmpty else { continue }
            let begun = options.filter { $0.hasPrefix(written) }
            if begun.count == 1 {
                return "hoofbeat \(name) has no option \(written); did you mean \(begun[0])?"
            }
            if let near = Self.near(written, options) {
                return "hoofbeat \(name) has no option \(written); did you mean \(near)?"
            }
            let owner = HoofbeatCommand.configuration.subcommands.first {
                Self.options(of: $0).contains(written)
            }
            if let other = owner?.configuration.commandName {
                return "hoofbeat \(name) has no option \(written); hoofbeat \(other) has it"
            }
        }
        return nil
    }

    /// `build .` and `check content/page.md`
    private func path(for name: String) -> TerminalText? {
        guard ["build", "check", "serve", "next-change"].contains(name) else {
            if name == "new", arguments.count == 2, let word = arguments.last,
                !["page", "site"].contains(word)
            {
                return "did you mean hoofbeat new page \(word)?"
            }
            return nil
        }
        guard let word = arguments.dropFirst().first, !word.hasPrefix("-") else { return nil }
        if word.hasSuffix(".md") {
            return "hoofbeat \(name) reads the whole site; take \(word) out"
        }
        return "hoofbeat \(name) takes a folder only behind --root; write --root \(word)"
    }
}

/// What the parser knows of the commands.
extension ArgumentAdvice {
    private static func names(of command: any ParsableCommand.Type) -> [String] {
        command.configuration.subcommands.compactMap { $0.configuration.commandName }
    }

    private static func command(_ name: String) -> (any ParsableCommand.Type)? {
        HoofbeatCommand.configuration.subcommands.first { $0.configuration.commandName == name }
    }

    /// The long options of a command, which only its help tells.
    private static func options(of command: any ParsableCommand.Type) -> [String] {
        guard command.configuration.subcommands.isEmpty else { return [] }
        let help = HoofbeatCommand.helpMessage(for: command)
        let words = help.split { !$0.isLetter && $0 != "-" }
        return words.filter { $0.hasPrefix("--") && $0.count > 2 }.map(String.init)
    }

    private static func near(_ word: String, _ names: [String]) -> String? {
        let small = word.lowercased()
        return names.contains(small) ? small : nearest(to: small, among: names)
    }
}

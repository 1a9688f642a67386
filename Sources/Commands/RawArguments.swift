import Markup

/// The arguments as the system hands them over. Swift mends what is not UTF-8, so that a command
/// would go to another folder than the one that was named.
enum RawArguments {
    static func check() throws(Failure) {
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[index] else { continue }
            guard String(validatingCString: argument) != nil else {
                let shown = String(cString: argument)
                throw .usage("argument \(index) is not valid UTF-8: \(shown)")
            }
        }
    }

    /// A message of the parser, which quotes arguments as they are, with each of them on one line.
    static func shown(_ message: String) -> String {
        var message = message
        for argument in CommandLine.arguments.dropFirst() {
            let value = argument.firstIndex(of: "=").map { argument[argument.index(after: $0)...] }
            for part in [argument[...], value ?? ""]
            where part.unicodeScalars.contains(where: HiddenCharacter.isHidden) {
                message = message.replacing(part, with: TerminalText(String(part)).text)
            }
        }
        return message
    }
}

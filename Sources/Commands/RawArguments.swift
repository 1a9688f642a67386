import HoofbeatMarkup

/// The arguments as the system passes them. Swift replaces bytes that are not UTF-8, so a command
/// would use another folder than the one that was named.
enum RawArguments {
    static func check() throws(Failure) {
        // The name of the program, at least. Swift reads the arguments from /proc on Linux; without
        // them, every command would be taken for a question for help, and succeed.
        guard CommandLine.argc > 0 else {
            throw .own(
                "the system does not say what the program was called with; on Linux, /proc must be "
                    + "mounted (mount -t proc proc /proc)")
        }
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[index] else { continue }
            guard String(validatingCString: argument) != nil else {
                let shown = String(cString: argument)
                throw .usage("argument \(index) is not valid UTF-8: \(shown)")
            }
        }
    }

    /// A message of the argument parser, which quotes arguments verbatim. The result has each
    /// argument on one line, with hidden characters visible.
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

import ArgumentParser

/// An error that ends a command, with messages for its user, each of one line.
struct Failure: Error {
    let messages: [String]
    let code: ExitCode

    static func usage(_ messages: String...) -> Failure { usage(messages) }

    static func usage(_ messages: [String]) -> Failure {
        Failure(messages: messages, code: .validationFailure)
    }

    static func own(_ message: String) -> Failure {
        Failure(messages: [message], code: .software)
    }
}

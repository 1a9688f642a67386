import ArgumentParser

/// An error that ends a command, with a message for its user.
struct Failure: Error {
    let message: String
    let code: ExitCode

    static func usage(_ message: String) -> Failure {
        Failure(message: message, code: .validationFailure)
    }

    static func own(_ message: String) -> Failure {
        Failure(message: message, code: .software)
    }
}

/// Faults that are known and not yet repaired, so that the fuzzer can go on looking for others. It
/// should be empty: take an entry out together with the fault.
enum KnownFaults {
    struct Entry: Sendable {
        let code: String
        let part: String
        let why: String
    }

    static let all: [Entry] = []

    static func contains(_ fault: Fault) -> Bool {
        all.contains { fault.code == $0.code && fault.message.contains($0.part) }
    }
}

/// What the judge says of a built site.
struct Fault: Decodable, CustomStringConvertible {
    let site: String
    let file: String
    let code: String
    let message: String

    var description: String { "site \(site), \(file): \(code): \(message)" }
}

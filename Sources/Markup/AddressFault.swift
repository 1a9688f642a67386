/// Why a text is not the address that it should be.
public struct AddressFault: Error, Sendable, Hashable {
    /// The reason, as the end of a sentence: “it holds a space”.
    public let reason: String
    /// What to write instead; nil if an example says more.
    public let help: String?

    public init(_ reason: String, help: String? = nil) {
        self.reason = reason
        self.help = help
    }
}

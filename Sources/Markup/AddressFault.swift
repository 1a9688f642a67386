/// Why a text is not the address that it should be.
package struct AddressFault: Error, Sendable, Hashable {
    /// The reason, as the end of a sentence: “it holds a space”.
    package let reason: String
    /// What to write instead; nil if an example says more.
    package let help: String?

    package init(_ reason: String, help: String? = nil) {
        self.reason = reason
        self.help = help
    }
}

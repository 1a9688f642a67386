/// A text of others, with which pages are compared.
package struct ComparedText: Sendable {
    /// As messages name it.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

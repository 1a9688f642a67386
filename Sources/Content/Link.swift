/// A link to a page or file of the site. Links to other sites are checked before the barrier.
package struct Link: Sendable, Hashable {
    package enum Target: Sendable, Hashable {
        /// A page by its path below `content/`.
        case page(String)
        /// A page by its address, as in `[home](/)`.
        case address(Address)
        /// A picture or document by its path below `content/`; it is copied to the output.
        case file(String)
        /// Neither a page nor a file, by its path below `content/`.
        case missing(String)
    }

    package let target: Target
    package let anchor: String?
    /// The link as the editor wrote it.
    package let written: String
    package let line: Int
    /// Whether it came from a data file, where it is checked as well.
    package let isFromData: Bool

    package init(
        target: Target, anchor: String? = nil, written: String, line: Int, isFromData: Bool = false
    ) {
        self.isFromData = isFromData
        self.target = target
        self.anchor = anchor
        self.written = written
        self.line = line
    }
}

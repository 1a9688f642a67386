/// A link to a page or file of the site. Links to other sites are checked before the barrier.
public struct Link: Sendable, Hashable {
    public enum Target: Sendable, Hashable {
        /// A page by its path below `content/`.
        case page(String)
        /// A page by its address, as in `[home](/)`.
        case address(Address)
        /// A picture or document by its path below `content/`; it is copied to the output.
        case file(String)
        /// Neither a page nor a file, by its path below `content/`.
        case missing(String)
    }

    public let target: Target
    public let anchor: String?
    /// The link as the editor wrote it.
    public let written: String
    public let line: Int
    /// Whether it came from a data file, where it is checked as well.
    public let isFromData: Bool

    public init(
        target: Target, anchor: String? = nil, written: String, line: Int, isFromData: Bool = false
    ) {
        self.isFromData = isFromData
        self.target = target
        self.anchor = anchor
        self.written = written
        self.line = line
    }
}

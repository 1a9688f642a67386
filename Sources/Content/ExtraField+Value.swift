extension ExtraField {
    /// What a page says for a field of the site's own.
    public enum Value: Sendable, Hashable {
        case text(String)
        case list([String])
        case number(Int)
        case date(Day)
        case address(String)

        /// The words that an editor wrote.
        package var texts: [String] {
            switch self {
            case .text(let text): [text]
            case .list(let texts): texts
            case .number, .date, .address: []
            }
        }
    }
}

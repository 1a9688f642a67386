extension ExtraField {
    /// What a page says for a field of the site's own.
    public enum Value: Sendable, Hashable {
        case text(String)
        case list([String])
        case number(Int)
        case date(Day)
        case address(String)
    }
}

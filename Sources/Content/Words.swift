/// The words that stand inside a page's body without an editor having written them; the theme
/// brings them in its language.
public struct Words: Sendable, Hashable {
    /// Read aloud before the heading of a care card, so that colour is not the only sign.
    public var emergency: String
    public var urgent: String
    public var routine: String
    /// Read aloud before the heading of a warning.
    public var important: String
    public var doThis: String
    public var doNotDoThis: String
    public var sources: String
    public var wordsExplained: String
    /// Before the description of a figure.
    public var description: String
    /// Above the emergency numbers of `site.yaml` in an emergency card.
    public var emergencyNumbers: String

    public init(
        emergency: String, urgent: String, routine: String, important: String, doThis: String,
        doNotDoThis: String, sources: String, wordsExplained: String, description: String,
        emergencyNumbers: String
    ) {
        self.emergency = emergency
        self.urgent = urgent
        self.routine = routine
        self.important = important
        self.doThis = doThis
        self.doNotDoThis = doNotDoThis
        self.sources = sources
        self.wordsExplained = wordsExplained
        self.description = description
        self.emergencyNumbers = emergencyNumbers
    }
}

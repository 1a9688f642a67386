extension KindRules {
    /// A hormone or a similar substance.
    static let hormone = medical(
        [
            Section("what-it-does", "what it does in a healthy body"),
            Section("too-much", "what too much of it does"),
        ],
        notices: [.otherConditions])
}

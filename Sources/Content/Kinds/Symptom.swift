extension KindRules {
    /// Something that a reader notices.
    static let symptom = medical(
        [Section("get-help", "when to get help, and how fast")],
        notices: [.otherConditions])
}

extension KindRules {
    /// An illness or syndrome.
    static let condition = medical(
        [
            Section("symptoms", "what a reader may notice"),
            Section("get-help", "when to get help, and how fast"),
            Section("not-known", "what is not known yet"),
        ],
        notices: [.otherConditions])
}

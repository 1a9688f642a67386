extension KindRules {
    /// A kind of tumour.
    static let type = medical(
        [
            Section("symptoms", "what a reader may notice"),
            Section("tests", "how it is found"),
            Section("treatment", "what can be done"),
            Section("not-known", "what is not known yet"),
        ],
        notices: [.otherConditions])
}

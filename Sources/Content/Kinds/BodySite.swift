extension KindRules {
    /// A place in the body where tumours start.
    static let site = medical(
        [
            Section("symptoms", "what a reader may notice"),
            Section("tests", "how a tumour there is found"),
            Section("treatment", "what can be done"),
            Section("not-known", "what is not known yet"),
        ],
        notices: [.otherConditions])
}

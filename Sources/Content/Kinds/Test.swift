extension KindRules {
    /// A way to find or to follow an illness.
    static let test = medical([
        Section("how-it-is-done", "what happens during the test"),
        Section("results", "what the results can and cannot say"),
        Section("not-known", "what is not known yet"),
    ])
}

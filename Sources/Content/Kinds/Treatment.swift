extension KindRules {
    /// Something that is done about an illness.
    ///
    /// The sections are those that DISCERN asks of information on treatment choices
    /// (questions 8 to 13 and 15) and the CDC Clear Communication Index (items 11 and 19).
    static let treatment = medical([
        Section("how-it-works", "how the treatment works"),
        Section("benefits", "what it can do for a person"),
        Section("risks", "what harm it can do"),
        Section("without-treatment", "what may happen without it"),
        Section("quality-of-life", "what it means for daily life"),
        Section("not-known", "what is not known yet"),
        Section("questions", "what to ask the team"),
    ])
}

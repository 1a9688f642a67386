extension KindRules {
    /// Questions as headings, each with its answer.
    static let questionAndAnswer = medical([])

    /// A list of bodies that help.
    static let directory = KindRules(
        isMedical: false, fields: ["date", "changed"], notices: [.directory])

    /// A page made for paper.
    static let printSheet = medical([])

    /// How the site itself is made and run.
    static let policy = KindRules(isMedical: false, fields: ["date", "changed"])
}

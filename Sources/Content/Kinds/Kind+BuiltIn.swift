/// The kinds that every patient guide has.
extension Kind {
    package static let builtIn = [
        home, section, condition, symptom, test, treatment, questionAndAnswer, directory,
        printSheet, policy, page,
    ]

    package static let home = Kind.plain("home") { $0.layout = .home }
    package static let section = Kind.plain("section") { $0.layout = .section }

    /// A page of which nothing in particular is required.
    package static let page = Kind.plain("page") { $0.needsCaptions = false }

    /// A page about an illness or syndrome.
    package static let condition = Kind(
        "condition",
        sections: [
            Section("symptoms", "what you may notice"),
            Section("get-help", "when to get help, and how fast"),
            Section("not-known", "what is not known yet"),
        ],
        notices: [.otherConditions], subject: .condition)

    /// A page about something that a reader notices.
    package static let symptom = Kind(
        "symptom", sections: [Section("get-help", "when to get help, and how fast")],
        notices: [.otherConditions], subject: .sign)

    /// A page about a way to find or to follow an illness.
    package static let test = Kind(
        "test",
        sections: [
            Section("how-it-is-done", "what happens during the test"),
            Section("results", "what the results can and cannot say"),
            Section("not-known", "what is not known yet"),
        ],
        subject: .test)

    /// A page about something that is done against an illness.
    ///
    /// The sections are those that DISCERN asks of information on treatment choices
    /// (questions 8 to 13 and 15) and the CDC Clear Communication Index (items 11 and 19).
    /// Treatments change faster than anything else (DISCERN 5).
    package static let treatment = {
        var kind = Kind(
            "treatment",
            sections: [
                Section("how-it-works", "how the treatment works"),
                Section("benefits", "what it can do for a person"),
                Section("risks", "what harm it can do"),
                Section("without-treatment", "what may happen without it"),
                Section("quality-of-life", "what it means for daily life"),
                Section("not-known", "what is not known yet"),
                Section("questions", "what to ask the team"),
            ],
            subject: .therapy)
        kind.needsFreshReferences = true
        return kind
    }()

    /// A page of questions as headings, each with its answer.
    package static let questionAndAnswer = {
        var kind = Kind("question-and-answer")
        kind.asksQuestions = true
        return kind
    }()

    /// A list of organisations that help.
    package static let directory = Kind(
        "directory", isMedical: false, fields: ["date", "changed"], notices: [.directory])

    /// A page made to be printed.
    package static let printSheet = {
        var kind = Kind("print-sheet")
        kind.layout = .sheet
        return kind
    }()

    /// A page about how the site itself is made and run.
    package static let policy = {
        var kind = Kind("policy", isMedical: false, fields: ["date", "changed"])
        kind.isAboutSite = true
        return kind
    }()

    private static func plain(_ name: String, _ change: (inout Kind) -> Void) -> Kind {
        var kind = Kind(name, isMedical: false)
        change(&kind)
        return kind
    }
}

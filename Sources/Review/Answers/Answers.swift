package import HoofbeatContent

/// What a reviewer answered: a decision on each section that they looked at, and who they are.
package struct Answers: Sendable, Hashable {
    package enum Decision: String, Sendable, Hashable, CaseIterable {
        case approve
        /// Approved once the conditions are met, and not before.
        case conditions
        case refuse

        /// Whether it says nothing without a reason.
        package var needsRemarks: Bool { self != .approve }
    }

    package struct Section: Sendable, Hashable {
        /// The id of the page; `Pack.signs` for warning signs.
        package let page: String
        /// The id of the section, or the key of a sign.
        package let id: String
        /// The digest of the text that was decided on.
        package let digest: String
        package let decision: Decision
        /// The conditions, or the reason for refusing.
        package let remarks: String

        package init(
            page: String, id: String, digest: String, decision: Decision, remarks: String = ""
        ) {
            self.page = page
            self.id = id
            self.digest = digest
            self.decision = decision
            self.remarks = remarks
        }
    }

    package let name: String
    package let role: String
    /// How others can verify who it is: a number in a register, or an address.
    package let verify: String
    package let date: Day
    package let checked: String
    package let notChecked: String
    package let dissent: String
    /// The sections that were decided on, in the order of the text.
    package let sections: [Section]
    /// The sections that stand in the text without a decision.
    package let open: [Question]

    package init(
        name: String, role: String, verify: String, date: Day, checked: String = "",
        notChecked: String = "", dissent: String = "", sections: [Section], open: [Question] = []
    ) {
        self.name = name
        self.role = role
        self.verify = verify
        self.date = date
        self.checked = checked
        self.notChecked = notChecked
        self.dissent = dissent
        self.sections = sections
        self.open = open
    }

    /// A section that a pack asked about.
    package struct Question: Sendable, Hashable {
        package let page: String
        package let id: String
        package let digest: String

        package init(page: String, id: String, digest: String) {
            self.page = page
            self.id = id
            self.digest = digest
        }
    }

    /// What does not fit the sections that were asked about, or that there are now.
    package func faults(against questions: [Question]) -> [AnswerFault] {
        let pages = Dictionary(grouping: questions, by: \.page)
        let known = Dictionary(questions.map { ([$0.page, $0.id], $0) }) { first, _ in first }
        let given = sections.map { Question(page: $0.page, id: $0.id, digest: $0.digest) } + open
        return given.compactMap { section in
            guard let question = known[[section.page, section.id]] else {
                guard let same = pages[section.page] else {
                    return AnswerFault(
                        "there is no page “\(section.page)” to review",
                        help: "“Page: …” is the id of the page, as in the file for review")
                }
                return AnswerFault(
                    "there is no section “\(section.id)” on the page “\(section.page)”",
                    help: "the sections are \(same.map(\.id).joined(separator: ", "))")
            }
            guard question.digest != section.digest else { return nil }
            return AnswerFault(
                """
                the section “\(section.id)” of “\(section.page)” is not the text that was decided on
                """,
                help: "it has changed since; send a new file to review")
        }
        .prefix(AnswerFaults.limit).map { $0 }
    }
}

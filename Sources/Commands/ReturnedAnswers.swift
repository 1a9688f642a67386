import HoofbeatContent
import HoofbeatPipeline
import HoofbeatReview

/// What a reviewer mailed back, turned into records.
struct ReturnedAnswers {
    /// In bytes. The longest answer is a few pages of text.
    static let maximumSize = 5_000_000

    private let answers: Answers

    /// - Throws: all that is wrong with the text, each with its line.
    init(_ text: String, named name: String) throws {
        switch AnswerReader.read(text) {
        case .success(let answers): self.answers = answers
        case .failure(let faults):
            throw Failure.usage(faults.faults.map { Self.text(of: $0, name) })
        }
    }

    private static func text(of fault: AnswerFault, _ name: String) -> String {
        let line = fault.line.map { ":\($0)" } ?? ""
        return "\(name)\(line): \(fault.message)" + (fault.help.map { "; \($0)" } ?? "")
    }

    /// Writes a record for each page, and one for warning signs and numbers.
    /// - Returns: the paths of the files.
    func record(at desk: ReviewDesk, identity: String?, next: Day?) throws -> [String] {
        guard answers.date <= desk.today else {
            throw Failure.usage("the answers are of \(answers.date.iso), which is still ahead")
        }
        var subjects: [String: [ReviewDesk.Subject]] = [Pack.signs: desk.commonSubjects]
        let pages = (answers.sections.map(\.page) + answers.open.map(\.page)).unique
        for page in pages {
            if let entry = entry(page, desk) { subjects[page] = desk.subjects(of: entry) }
        }
        let questions = subjects.flatMap { page, all in
            all.map { Answers.Question(page: page, id: $0.unit.name, digest: $0.digest) }
        }
        let faults = answers.faults(against: questions)
        guard faults.isEmpty else {
            throw Failure.usage(faults.map { Self.text(of: $0, "answers") })
        }
        let wanted = answers.sections.map(\.page).unique
        let role = role(among: desk.rules.roles)
        let made = wanted.map { page in
            (
                page,
                answer(
                    on: page, subjects[page] ?? [], as: role, identity: identity, next: next)
            )
        }
        // Either all of it is recorded or nothing.
        for (page, answer) in made { try desk.check(answer, of: entry(page, desk)) }
        return try made.map { page, answer in try desk.record(answer, of: entry(page, desk)) }
    }

    /// The sections that the text names without a decision, for saying so.
    var leftOpen: [String] {
        answers.open.map { "“\($0.id)” of “\($0.page)” was left open." }
    }

    /// The key of the role that a reviewer wrote, who knows it by the name that readers see.
    private func role(among roles: [ReviewRules.Role]) -> String {
        let written = answers.role.folded
        let role =
            roles.first { $0.key.folded == written } ?? roles.first { $0.name.folded == written }
        return role?.key ?? answers.role
    }

    /// A page by its id alone: by two names, a section could be decided on twice.
    private func entry(_ page: String, _ desk: ReviewDesk) -> Entry? {
        guard page != Pack.signs else { return nil }
        return desk.site.entries.first { $0.front.id == page }
    }

    private func answer(
        on page: String, _ subjects: [ReviewDesk.Subject], as role: String, identity: String?,
        next: Day?
    ) -> ReviewAnswer {
        func said(_ text: String) -> String? { text.isEmpty ? nil : text }
        let verdicts = answers.sections.filter { $0.page == page }.compactMap { section in
            subjects.first { $0.unit.name == section.id }.map { subject in
                ReviewAnswer.Verdict(
                    subject: subject, decision: section.decision.recorded,
                    because: said(section.remarks))
            }
        }
        return ReviewAnswer(
            reviewer: .init(
                name: answers.name, role: role, verify: answers.verify,
                identity: identity),
            day: answers.date, next: next, checked: said(answers.checked),
            notChecked: said(answers.notChecked), dissent: said(answers.dissent), lifts: nil,
            verdicts: verdicts)
    }
}

extension Answers.Decision {
    fileprivate var recorded: ReviewRecord.Decision {
        switch self {
        case .approve: .approved
        case .conditions: .conditions
        case .refuse: .refused
        }
    }
}

extension String {
    /// The words in small letters, however many blanks are between them.
    fileprivate var folded: String {
        lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension [String] {
    /// Each once, in the order of the first.
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

import ArgumentParser
import HoofbeatContent
import HoofbeatDisk
import HoofbeatPipeline
import HoofbeatReview

struct ReviewRecordCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Writes down what a person said about a page, warning signs or numbers.",
        discussion: """
            The record is a new file in content/data/reviews/; none that is there is changed. It \
            keeps the text as it reads now, so record a review before anyone edits the page again.
            """)

    @OptionGroup var options: SiteOptions

    @Argument(help: "The page; leave it out for warning signs and numbers.")
    var page: String?

    @Option(name: .customLong("section"), help: "Only this section, by its id; may be repeated.")
    var sections: [String] = []

    @Option(name: .customLong("sign"), help: "This warning sign, or all; may be repeated.")
    var signs: [String] = []

    @Option(name: .customLong("numbers"), help: "The numbers of this country, or all.")
    var countries: [String] = []

    @Option(help: "A file with the text that a reviewer mailed back; it says all but --next.")
    var answers: String?

    @Option(help: "The reviewer’s first name and family name.")
    var name: String?

    @Option(help: "The reviewer’s role, as content/site.yaml declares it.")
    var role: String?

    @Option(help: "How others can check who the reviewer is, such as a registration.")
    var verify: String?

    @Option(help: "The name under which allowed signers list the reviewer’s key.")
    var identity: String?

    @Option(help: "What was checked, as in “medicines, warning signs”.")
    var checked: String?

    @Option(help: "What was not checked.")
    var notChecked: String?

    @Option(help: "What the reviewer disagrees with although it is approved.")
    var dissent: String?

    @Option(help: "approved, conditions or refused.")
    var decision = Decision.approved

    @Option(help: "What has to be changed first, or why it was refused.")
    var because: String?

    @Option(help: "The record whose conditions are fulfilled, or that the reviewer takes back.")
    var lifts: String?

    @Option(help: "The day on which the next review is due, as in 2027-11-21.")
    var next: String?

    enum Decision: String, ExpressibleByArgument, CaseIterable {
        case approved, conditions, refused
    }

    func validate() throws {
        if answers != nil {
            guard page == nil, sections.isEmpty, signs.isEmpty, countries.isEmpty, name == nil,
                role == nil, verify == nil, decision == .approved, lifts == nil
            else {
                throw ValidationError("--answers says what was reviewed and by whom; leave it out")
            }
            return
        }
        for (option, text) in [("--name", name), ("--role", role), ("--verify", verify)]
        where text == nil {
            throw ValidationError(
                "\(option) is missing; nothing is recorded without a person who can be verified")
        }
        if decision != .approved, because == nil {
            throw ValidationError("--decision \(decision.rawValue) needs --because")
        }
        if page == nil, !sections.isEmpty {
            throw ValidationError("--section needs the page that it is on")
        }
        if page != nil, !signs.isEmpty || !countries.isEmpty {
            throw ValidationError("--sign and --numbers belong to no page; leave the page out")
        }
    }

    func run(theme: Theme) throws -> ExitCode {
        let desk = ReviewDesk(try options.build(theme: theme, output: nil))
        try desk.refuseErrors(options)
        var nextDay: Day?
        if let next {
            guard let day = Day(iso: next), day > desk.today else {
                throw ValidationError("--next must be a day after \(desk.today.iso)")
            }
            nextDay = day
        }
        do {
            let files =
                try answers.map { try record($0, at: desk, next: nextDay) }
                ?? Recorded(written: [record(at: desk, next: nextDay)])
            for file in files.written { Terminal.standardOutput.write("Wrote \(file).\n") }
            for line in files.leftOpen { Terminal.standardOutput.write("\(line)\n") }
            return .success
        } catch let refusal as ReviewAnswer.Refusal {
            throw Failure.usage(refusal.message)
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
    }

    /// What became of an answer.
    private struct Recorded {
        var written: [String]
        var leftOpen: [String] = []
    }

    /// Records what a reviewer mailed back.
    private func record(_ file: String, at desk: ReviewDesk, next: Day?) throws -> Recorded {
        let bytes = try GivenFile(file).read(limit: ReturnedAnswers.maximumSize)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure.usage("\(file) is not text in UTF-8")
        }
        let answers = try ReturnedAnswers(text, named: file)
        return Recorded(
            written: try answers.record(at: desk, identity: identity, next: next),
            leftOpen: answers.leftOpen)
    }

    /// Records what the options say.
    private func record(at desk: ReviewDesk, next: Day?) throws -> String {
        let entry = try page.map(desk.page)
        let reviewer = ReviewRecord.Reviewer(
            name: name ?? "", role: role ?? "", verify: verify ?? "", identity: identity)
        let answer = ReviewAnswer(
            reviewer: reviewer,
            next: next, checked: checked, notChecked: notChecked, dissent: dissent,
            lifts: lifts,
            verdicts: try subjects(desk, entry, by: reviewer).map {
                .init(
                    subject: $0, decision: .init(rawValue: decision.rawValue) ?? .approved,
                    because: because)
            })
        return try desk.record(answer, of: entry)
    }

    /// What is reviewed.
    private func subjects(
        _ desk: ReviewDesk, _ entry: Entry?, by reviewer: ReviewRecord.Reviewer
    ) throws -> [ReviewDesk.Subject] {
        // What was put right reads otherwise now, and is approved as it reads.
        let units = lifts.map { desk.lifted(by: reviewer, from: $0) } ?? []
        if let entry {
            let all = desk.subjects(of: entry)
            if lifts != nil, sections.isEmpty { return all.filter { units.contains($0.unit) } }
            guard !sections.isEmpty else { return all }
            return try sections.map { id in
                guard let found = all.first(where: { $0.form.id == id }) else {
                    let ids = all.map(\.form.id).joined(separator: ", ")
                    throw Failure.usage("the page has no section \(id); it has \(ids)")
                }
                return found
            }
        }
        let all = desk.commonSubjects
        if lifts != nil, signs.isEmpty, countries.isEmpty {
            return all.filter { units.contains($0.unit) }
        }
        let wanted =
            signs.map { (ReviewRecord.Unit.sign($0), $0) }
            + countries.map { (ReviewRecord.Unit.numbers($0), $0) }
        return try wanted.flatMap { unit, name in
            if name == "all" { return all.filter { $0.unit.isLike(unit) } }
            guard let found = all.first(where: { $0.unit == unit }) else {
                throw Failure.usage("the site has no \(unit.what) “\(name)”")
            }
            return [found]
        }
    }
}

extension ReviewRecord.Unit {
    fileprivate func isLike(_ other: Self) -> Bool {
        switch (self, other) {
        case (.section, .section), (.sign, .sign), (.numbers, .numbers): true
        default: false
        }
    }

    fileprivate var what: String {
        switch self {
        case .section: "section"
        case .sign: "warning sign"
        case .numbers: "numbers of"
        }
    }
}

extension ReviewDesk {
    /// Nothing can be reviewed as it would be published while it cannot be published.
    func refuseErrors(_ options: SiteOptions) throws {
        let errors = report.problems.filter { $0.severity == .error }
        guard !errors.isEmpty else { return }
        Reporter(options.format).print(errors)
        throw Failure.usage(
            "the site has \(SummaryText.count(errors.count, "error")); a review is of what readers "
                + "will see, so put that right first")
    }
}

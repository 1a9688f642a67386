import HoofbeatContent
import HoofbeatReview
import HoofbeatText

/// Reads the records of reviews.
extension DataReader {
    static let reviews = "reviews/"

    static func isReview(_ name: String) -> Bool {
        name.hasPrefix(reviews) && name.hasSuffix(".yaml")
    }

    /// Whether it is the signature of a record.
    static func isSignature(_ name: String) -> Bool {
        name.hasPrefix(reviews) && name.hasSuffix(".yaml.sig")
    }

    /// - Parameter name: the name of the file, with its folder and ending.
    mutating func readReview(_ yaml: YAML, _ name: String) {
        let field = Self.review.fields
        var top = Fields(yaml, Self.review.entry, file: path(name))
        var lines = ReviewRecord.Lines()
        lines.page = top.line(of: field.page)
        lines.day = top.line(of: field.date)
        lines.lifts = top.line(of: field.lifts)
        let page = top.read(field.page)
        let (day, next) = (top.read(field.date), top.read(field.next))
        if let day, let next, next <= day {
            top.add(.nextBeforeReview(next, at: top.location(of: field.next)))
        }
        let reviewer = reviewer(top.read(field.reviewer), in: name, &lines)
        let lifts = top.read(field.lifts)
        let verdicts = verdicts(of: &top, in: name)
        let isOfPage = verdicts.contains { if case .section = $0.unit { true } else { false } }
        if page == nil, isOfPage {
            top.add(.sectionsOfNoPage(at: top.location(of: field.sections)))
        }
        if verdicts.isEmpty, lifts == nil, top.problems.isEmpty {
            top.add(.emptyReview(file: path(name)))
        }
        let (checked, notChecked) = (top.read(field.checked), top.read(field.notChecked))
        let (dissent, digest) = (top.read(field.dissent), top.read(field.pageDigest))
        problems += top.problems
        texts += top.shown
        guard let day, let reviewer else { return }
        reviewRecords.append(
            ReviewRecord(
                name: String(name.dropFirst(Self.reviews.count).dropLast(".yaml".count)),
                page: page, pageDigest: digest, day: day, next: next, reviewer: reviewer,
                checked: checked, notChecked: notChecked, dissent: dissent, lifts: lifts,
                verdicts: verdicts, lines: lines))
    }

    private mutating func reviewer(
        _ yaml: YAML?, in file: String, _ lines: inout ReviewRecord.Lines
    ) -> ReviewRecord.Reviewer? {
        guard let yaml, !yaml.isUnset else { return nil }
        let field = Self.reviewer.fields
        var fields = Fields(yaml, Self.reviewer.entry, file: path(file))
        lines.role = fields.line(of: field.role)
        let reviewer = ReviewRecord.Reviewer(
            name: fields.read(field.name), role: fields.read(field.role),
            verify: fields.read(field.verify), identity: fields.read(field.identity))
        if let machine = PersonName.machine(in: reviewer.name) {
            fields.add(.noPerson(machine, at: fields.location(of: field.name)))
        }
        problems += fields.problems
        texts += fields.shown
        return fields.problems.isEmpty ? reviewer : nil
    }

    private mutating func verdicts(
        of top: inout Fields, in file: String
    ) -> [ReviewRecord.Verdict] {
        let field = Self.review.fields
        let (section, sign) = (Self.reviewedSection, Self.reviewedSign)
        let numbers = Self.reviewedNumbers
        return top.read(field.sections).compactMap {
            verdict($0, section.entry, section.fields.verdict, in: file) { fields in
                .section(fields.read(section.fields.section))
            }
        }
            + top.read(field.signs).compactMap {
                verdict($0, sign.entry, sign.fields.verdict, in: file) { fields in
                    .sign(fields.read(sign.fields.sign))
                }
            }
            + top.read(field.numbers).compactMap {
                verdict($0, numbers.entry, numbers.fields.verdict, in: file) { fields in
                    .numbers(fields.read(numbers.fields.country))
                }
            }
    }

    private mutating func verdict(
        _ yaml: YAML, _ entry: EntryDeclaration, _ field: VerdictFields, in file: String,
        _ unit: (inout Fields) -> ReviewRecord.Unit
    ) -> ReviewRecord.Verdict? {
        var fields = Fields(yaml, entry, file: path(file))
        let unit = unit(&fields)
        let (digest, text) = (fields.read(field.digest), fields.read(field.text))
        let leadsTo = fields.read(field.leadsTo)
        let (decision, because) = (fields.read(field.decision), fields.read(field.because))
        if decision != .approved, because == nil {
            fields.reportMissing(field.because, of: "a decision other than “approved”")
        }
        if !digest.isEmpty, !text.isEmpty,
            SectionDigest.ofRecords(text, leadingTo: leadsTo) != digest
        {
            let isOfOtherVersion = !digest.hasPrefix(SectionDigest.version)
            let location = fields.location(of: field.digest)
            fields.add(
                isOfOtherVersion
                    ? .otherDigest(digest, at: location) : .changedRecord(at: location))
        }
        problems += fields.problems
        texts += fields.shown
        guard fields.problems.isEmpty else { return nil }
        return ReviewRecord.Verdict(
            unit: unit, digest: digest, decision: decision, because: because, text: text,
            leadsTo: leadsTo, line: yaml.line)
    }
}

extension SectionDigest {
    /// SHA-256 as all digests of a build.
    static let sha256 = SectionDigest { Digest(of: $0).hex }

    static func ofRecords(_ text: String, leadingTo names: [String]) -> String {
        sha256(text, leadingTo: names)
    }
}

extension Fields {
    fileprivate func location<Value>(of field: Field<Value>) -> TextLocation {
        TextLocation(file: file, line: line(of: field))
    }
}

/// Tells names of programs from those of people.
enum PersonName {
    /// The part of a name that no person has; nil for a name that may be a person's. It holds what
    /// is on the packets of today, and cannot be complete: what proves a person is `verify`.
    static func machine(in name: String) -> String? {
        let words = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if let word = words.first(where: { machines.contains($0.lowercased()) }) { return word }
        // Some of them have names that people have as well, but never alone.
        if words.count == 1, let word = words.first, alone.contains(word.lowercased()) {
            return word
        }
        return nil
    }

    private static let machines: Set = [
        "ai", "bot", "chatbot", "chatgpt", "copilot", "gpt", "gpt4", "gpt5", "ki", "llm", "openai",
    ]
    private static let alone: Set = [
        "assistant", "claude", "computer", "editor", "editors", "gemini", "grok", "llama",
        "machine", "mistral", "program", "staff", "system", "team",
    ]
}

extension Diagnostic {
    fileprivate static func nextBeforeReview(_ next: Day, at location: TextLocation) -> Diagnostic {
        .error(
            "impossible-date", at: location,
            "the next review is due on \(next.iso), which is not after this one",
            help: "write a later day, or leave “next” out")
    }

    fileprivate static func emptyReview(file: String) -> Diagnostic {
        .error(
            "empty-review", in: file, "this review says nothing of any section, sign or number",
            help: "let hoofbeat review record write it, or take the file out")
    }

    fileprivate static func sectionsOfNoPage(at location: TextLocation) -> Diagnostic {
        .error(
            "empty-review", at: location,
            "this review lists sections, but no page that they are on",
            help: "add a line “page: …” with the id of the page")
    }

    fileprivate static func noPerson(_ word: String, at location: TextLocation) -> Diagnostic {
        .error(
            "reviewer-is-no-person", at: location,
            "“\(word)” is not the name of a person, and only a person can review",
            help: "write who read the text, with first name and family name")
    }

    fileprivate static func changedRecord(at location: TextLocation) -> Diagnostic {
        .error(
            "changed-review", at: location,
            "this is not the digest of the text below it: the record was changed afterwards",
            help: "bring back what the reviewer confirmed; a new review needs a new record")
    }

    fileprivate static func otherDigest(_ digest: String, at location: TextLocation) -> Diagnostic {
        .error(
            "changed-review", at: location,
            "“\(digest.prefix(20))” is no digest that this version of Hoofbeat makes",
            help: "it begins with \(SectionDigest.version); have the text reviewed again")
    }
}

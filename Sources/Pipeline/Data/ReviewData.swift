import HoofbeatContent
import HoofbeatReview
import HoofbeatText

/// Reads the records of reviews.
extension DataReader {
    static let reviews = "reviews/"

    /// Ten years in days, from one review to the next. After a slip such as 2206 for 2026, nobody
    /// would be asked again.
    private static let longestInterval = 3_653

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
        if let day, let next, next <= day || next.days(since: day) > Self.longestInterval {
            top.add(.impossibleNext(next, after: day, at: top.location(of: field.next)))
        }
        let reviewer = reviewer(top.read(field.reviewer), in: name, &lines)
        let lifts = top.read(field.lifts)
        let told = problems.count
        let verdicts = verdicts(of: &top, in: name)
        let isOfPage = verdicts.contains { if case .section = $0.unit { true } else { false } }
        if page == nil, isOfPage {
            top.add(.sectionsOfNoPage(at: top.location(of: field.sections)))
        }
        if verdicts.isEmpty, top.problems.isEmpty, problems.count == told {
            top.add(.emptyReview(file: path(name)))
        }
        let (checked, notChecked) = (top.read(field.checked), top.read(field.notChecked))
        let (dissent, digest) = (top.read(field.dissent), top.read(field.pageDigest))
        let outline = top.read(field.outline)
        checkPage(digest, outline, verdicts, &top)
        if let unit = verdicts.map(\.unit).firstRepeated {
            top.add(.repeatedUnit(unit.name, file: path(name)))
        }
        problems += top.problems
        texts += top.shown
        guard let day, let reviewer else { return }
        reviewRecords.append(
            ReviewRecord(
                name: String(name.dropFirst(Self.reviews.count).dropLast(".yaml".count)),
                page: page, pageDigest: digest, outline: outline.isEmpty ? nil : outline,
                day: day, next: next, reviewer: reviewer,
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
        if !reviewer.name.isEmpty, !PersonName.mayBePerson(reviewer.name) {
            fields.add(.noPerson(reviewer.name, at: fields.location(of: field.name)))
        }
        if !reviewer.verify.isEmpty, !PersonName.canBeLookedUp(reviewer.verify) {
            fields.add(.notToVerify(reviewer.verify, at: fields.location(of: field.verify)))
        }
        problems += fields.problems
        texts += fields.shown
        return fields.problems.isEmpty ? reviewer : nil
    }

    /// Checks what a record says of its page as a whole, which nobody writes by hand.
    private func checkPage(
        _ digest: String?, _ outline: [String], _ verdicts: [ReviewRecord.Verdict],
        _ top: inout Fields
    ) {
        let field = Self.review.fields
        if let digest, !SectionDigest.isOne(digest) {
            top.add(.otherDigest(digest, at: top.location(of: field.pageDigest)))
        }
        for case .section(let id) in verdicts.map(\.unit)
        where !outline.isEmpty && !outline.contains(id) {
            top.add(.outsideOutline(id, at: top.location(of: field.outline)))
        }
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
        var (digest, text) = (fields.read(field.digest), fields.read(field.text))
        let leadsTo = fields.read(field.leadsTo)
        let (decision, because) = (fields.read(field.decision), fields.read(field.because))
        checkDecision(decision, because, field, &fields)
        if let renewed = SectionDigest.sha256.renewed(digest, of: text, leadingTo: leadsTo) {
            (text, digest) = renewed
        } else if !digest.isEmpty, !text.isEmpty,
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

extension DataReader {
    /// A decision that was left empty, or of which only the reason is there, is guessed by nobody:
    /// it may be a refusal.
    fileprivate func checkDecision(
        _ decision: ReviewRecord.Decision, _ because: String?, _ field: VerdictFields,
        _ fields: inout Fields
    ) {
        let written = field.decision.declaration
        if fields.has(written), (fields.scalar(written) ?? "").isEmpty {
            fields.reportMissing(field.decision, of: "what was said of a section")
        } else if decision != .approved, because == nil {
            fields.reportMissing(field.because, of: "a decision other than “approved”")
        } else if because != nil, !fields.has(written) {
            let _: String? = fields.wrong(
                field.because.declaration, "beside a decision",
                help: "write decision: conditions, or decision: refused, or take it out")
        }
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

extension Sequence where Element: Hashable {
    fileprivate var firstRepeated: Element? {
        var seen: Set<Element> = []
        return first { !seen.insert($0).inserted }
    }
}

extension Diagnostic {
    fileprivate static func impossibleNext(
        _ next: Day, after day: Day, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "impossible-date", at: location,
            "the next review is due on \(next.iso), which is "
                + (next > day ? "more than ten years after this one" : "not after this one"),
            help: "write the day that was meant, or leave “next” out")
    }

    fileprivate static func outsideOutline(_ id: String, at location: TextLocation) -> Diagnostic {
        .error(
            "changed-review", at: location,
            "the outline does not list “\(id)”, which this record is about",
            help: "bring back the outline as the record was written; a new review needs a new "
                + "record")
    }

    fileprivate static func emptyReview(file: String) -> Diagnostic {
        .error(
            "empty-review", in: file, "this review says nothing of any section, sign or number",
            help: "let hoofbeat review record write it, or take the file out")
    }

    fileprivate static func repeatedUnit(_ name: String, file: String) -> Diagnostic {
        .error(
            "empty-review", in: file, "this review decides twice on “\(name)”",
            help: "leave one of the two; what changes is said in a later record")
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
            help: "write who read the text, with first name and family name, and with a title "
                + "where the family name has another meaning")
    }

    fileprivate static func notToVerify(_ text: String, at location: TextLocation) -> Diagnostic {
        .error(
            "reviewer-is-no-person", at: location,
            "“\(text)” does not say how to check who the reviewer is",
            help: "name a registration with its number, or a page of the employer")
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

import HoofbeatContent
import HoofbeatText

/// Reads answers from the text that came back, whatever mail made of it.
package struct AnswerReader {
    private typealias Key = AnswerText.Key

    /// What stood behind a word and its colon, on one line or several.
    private struct Field {
        let line: Int
        var text: String
    }

    /// The fields of one section.
    private struct Part {
        let line: Int
        var fields: [Key: Field] = [:]
    }

    private var review = Part(line: 1)
    private var sections: [Part] = []
    private var last: Key?
    /// A page that the sections below it belong to.
    private var page: Field?
    private var faults: [AnswerFault] = []

    /// The answers, or all that is wrong with them.
    package static func read(_ text: String) -> Result<Answers, AnswerFaults> {
        var reader = Self()
        reader.read(lines: lines(of: text))
        guard reader.faults.isEmpty else { return .failure(AnswerFaults(reader.faults)) }
        let answers = reader.answers()
        guard let answers, reader.faults.isEmpty else {
            return .failure(AnswerFaults(reader.faults))
        }
        return .success(answers)
    }

    /// The lines with nothing around them that mail added.
    private static func lines(of text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var rest = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            while rest.first == ">" { rest = rest.dropFirst().drop(while: \.isWhitespace) }
            lines.append(String(rest).withPlainSpaces.trimmed)
        }
        return lines
    }

    private mutating func read(lines: [String]) {
        guard let start = lines.firstIndex(where: Self.isFirst) else {
            let other = lines.firstIndex { $0.lowercased().hasPrefix("hoofbeat review") }
            faults.append(
                other.map {
                    AnswerFault(
                        line: $0 + 1, "“\(lines[$0])” is a form of answers that is not known",
                        help: "a newer version of this program reads it")
                }
                    ?? AnswerFault(
                        "there is no answer in this text",
                        help: "it begins with the line “\(AnswerText.firstLine)”"))
            return
        }
        let rest = lines[(start + 1)...]
        let again = rest.firstIndex(where: Self.isFirst) ?? rest.endIndex
        let end = rest[..<again].firstIndex { line in
            line.lowercased().trimmed { !$0.isLetter } == AnswerText.lastLine.lowercased()
        }
        guard let end else {
            faults.append(
                AnswerFault(
                    line: again, "the text is cut off",
                    help: "it ends with the line “\(AnswerText.lastLine)”; ask for the whole text"))
            return
        }
        for place in rest.startIndex..<end where !lines[place].isEmpty {
            read(lines[place], at: place + 1)
        }
    }

    private static func isFirst(_ line: String) -> Bool {
        line.lowercased() == AnswerText.firstLine.lowercased()
    }

    private mutating func read(_ line: String, at number: Int) {
        if let colon = line.firstIndex(of: ":"),
            let key = Key.allCases.first(where: {
                $0.rawValue.lowercased() == line[..<colon].lowercased().trimmed
            }), take(key, String(line[line.index(after: colon)...]).trimmed, at: number)
        {
            last = key
            return
        }
        guard let last else {
            faults.append(
                AnswerFault(
                    line: number, "“\(line)” does not say what it is",
                    help: "a line begins with a word and a colon, such as “Name:”"))
            return
        }
        goOn(last, with: line)
    }

    /// Keeps the text of a line; false if the word has been there already and so is a part of a
    /// longer text.
    private mutating func take(_ key: Key, _ text: String, at line: Int) -> Bool {
        let field = Field(line: line, text: text)
        if key == .page {
            page = field
            sections.append(Part(line: line))
            return true
        }
        if key == .section {
            // Several sections may stand below one page.
            if sections.last.map({ $0.fields[.section] != nil }) ?? true {
                sections.append(Part(line: line))
            }
            sections[sections.count - 1].fields[.section] = field
            sections[sections.count - 1].fields[.page] = page
            return true
        }
        if key.isOfReview {
            guard review.fields[key] == nil else { return last?.isFree != true }
            if !sections.isEmpty, last?.isFree == true { return false }
            review.fields[key] = field
            return true
        }
        guard let part = sections.last else { return false }
        guard part.fields[key] == nil else { return last?.isFree != true }
        sections[sections.count - 1].fields[key] = field
        return true
    }

    private mutating func goOn(_ key: Key, with line: String) {
        // Mail breaks long digests anywhere, and nothing else without a blank.
        let blank = key == .digest ? "" : " "
        func add(_ field: inout Field?) {
            guard let text = field?.text else { return }
            field?.text = text.isEmpty ? line : text + blank + line
        }
        if key.isOfReview {
            add(&review.fields[key])
        } else if key == .page {
            add(&page)
        } else if !sections.isEmpty {
            add(&sections[sections.count - 1].fields[key])
        }
    }

    private mutating func answers() -> Answers? {
        let name = required(.name, "nobody’s name is in it", help: "write who decided: “Name: …”")
        let role = required(.role, "it does not say in which role", help: "write “Role: …”")
        let verify = required(
            .verify, "it does not say how to verify who this is",
            help: "write a number in a register, or a page of theirs: “Verify: …”")
        let date = date()
        let decided = sections.compactMap { section($0) }
        checkCount()
        if decided.isEmpty, faults.isEmpty {
            faults.append(
                AnswerFault(
                    "no section was decided on",
                    help: "write approve, conditions or refuse behind “Decision:”"))
        }
        guard faults.isEmpty, let name, let role, let verify, let date else { return nil }
        func text(_ key: Key) -> String { review.fields[key]?.text ?? "" }
        return Answers(
            name: name, role: role, verify: verify, date: date, checked: text(.checked),
            notChecked: text(.notChecked), dissent: text(.dissent), sections: decided)
    }

    private mutating func required(_ key: Key, _ message: String, help: String) -> String? {
        let field = review.fields[key]
        guard let text = field?.text, !text.isEmpty else {
            faults.append(AnswerFault(line: field?.line, message, help: help))
            return nil
        }
        return text
    }

    private mutating func date() -> Day? {
        let field = review.fields[.date]
        let text = field?.text.withPlainHyphens ?? ""
        if let day = Day(iso: text) { return day }
        faults.append(
            AnswerFault(
                line: field?.line,
                text.isEmpty ? "there is no date" : "“\(text)” is no date that can be read",
                help: "write it as “Date: 2026-11-30”"))
        return nil
    }

    /// Whether a part of the sections was lost.
    private mutating func checkCount() {
        guard let field = review.fields[.sections] else { return }
        guard let count = Int(field.text), count == sections.count else {
            faults.append(
                AnswerFault(
                    line: field.line,
                    "it says “\(field.text)” sections, and has \(sections.count)",
                    help: "a part is missing; ask for the whole text, or mend the number"))
            return
        }
    }

    private mutating func section(_ part: Part) -> Answers.Section? {
        func text(_ key: Key) -> String { part.fields[key]?.text ?? "" }
        let written = text(.decision).lowercased().trimmed { !$0.isLetter }
        if written.isEmpty { return nil }
        guard let decision = Self.decisions[written] else {
            faults.append(
                AnswerFault(
                    line: part.fields[.decision]?.line,
                    "“\(text(.decision))” is no decision",
                    help: "write approve, conditions or refuse"))
            return nil
        }
        for (key, what) in [(Key.page, "page"), (.section, "section"), (.digest, "digest")]
        where text(key).isEmpty {
            faults.append(
                AnswerFault(
                    line: part.line, "it is not clear which text the decision is about",
                    help: "a line “\(key.rawValue): …” names the \(what)"))
            return nil
        }
        if decision.needsRemarks, text(.remarks).isEmpty {
            faults.append(
                AnswerFault(
                    line: part.fields[.decision]?.line,
                    decision == .refuse ? "there is no reason" : "there are no conditions",
                    help: "write them behind “Remarks:”"))
            return nil
        }
        return Answers.Section(
            page: text(.page).normalForm, id: text(.section).normalForm,
            digest: text(.digest).filter { !$0.isWhitespace }, decision: decision,
            remarks: text(.remarks))
    }

    /// What people write for a decision, in small letters.
    private static let decisions: [String: Answers.Decision] = [
        "approve": .approve, "approved": .approve, "yes": .approve,
        "conditions": .conditions, "approve with conditions": .conditions,
        "approved with conditions": .conditions, "refuse": .refuse, "refused": .refuse,
        "no": .refuse,
    ]
}

/// All that is wrong with the text of an answer.
package struct AnswerFaults: Error, Sendable, Hashable {
    package let faults: [AnswerFault]

    init(_ faults: [AnswerFault]) {
        self.faults = faults
    }
}

extension String {
    fileprivate func trimmed(_ isOutside: (Character) -> Bool) -> String {
        var text = drop(while: isOutside)
        while let last = text.last, isOutside(last) { text.removeLast() }
        return String(text)
    }

    /// The text with the hyphens of typewriters in place of dashes that programs put in.
    fileprivate var withPlainHyphens: String {
        String(map { ("\u{2010}"..."\u{2015}").contains($0) ? "-" : $0 })
    }
}

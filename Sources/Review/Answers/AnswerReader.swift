import HoofbeatContent
import HoofbeatText

/// Reads answers from the text that came back, and refuses what is not clear.
///
/// Nothing is guessed and nothing is left out: a refusal that was taken for a part of the line
/// above it would be lost, and nobody would know.
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
        let page: String
        var fields: [Key: Field] = [:]
    }

    private var review = Part(line: 1, page: "")
    private var sections: [Part] = []
    /// The page that the sections below it belong to.
    private var page: Field?
    /// Whether a section stands below that page.
    private var isInSection = false
    /// What a line that goes on belongs to.
    private var last: Key?
    /// Whether the line above is in error, and so all that goes on with it.
    private var isAstray = false
    private var open: [Answers.Question] = []
    private var faults: [AnswerFault] = []

    /// The answers, or all that is wrong with them.
    package static func read(_ text: String) -> Result<Answers, AnswerFaults> {
        var reader = Self()
        do throws(AnswerFaults) {
            for line in try AnswerLines(text).lines {
                reader.read(line)
                if reader.faults.count >= AnswerFaults.limit { break }
            }
        } catch {
            return .failure(error)
        }
        reader.closePage()
        if reader.faults.isEmpty, let answers = reader.answers() { return .success(answers) }
        return .failure(AnswerFaults(Array(reader.faults.prefix(AnswerFaults.limit))))
    }

    private mutating func read(_ line: AnswerLines.Line) {
        if line.goesOn {
            goOn(line)
            return
        }
        isAstray = true
        guard let colon = line.text.firstIndex(of: ":"), let key = Key(written: line.text[..<colon])
        else {
            faults.append(.strange(line))
            return
        }
        let text = String(line.text[line.text.index(after: colon)...]).trimmed
        if take(key, Field(line: line.number, text: text)) {
            last = key
            isAstray = false
        }
    }

    /// Keeps what a line says; false if it cannot stand there.
    private mutating func take(_ key: Key, _ field: Field) -> Bool {
        switch key {
        case .page:
            closePage()
            page = field
            isInSection = false
        case .section:
            guard let page else {
                return refuse(field, "no page stands above this section", "write “Page: …” first")
            }
            sections.append(Part(line: field.line, page: page.text, fields: [key: field]))
            isInSection = true
        case _ where key.isOfReview:
            guard page == nil, sections.isEmpty else {
                return refuse(
                    field, "“\(key.rawValue)” stands among the sections",
                    "it belongs above the first page")
            }
            guard review.fields[key] == nil else { return refuseSecond(key, field, "the answer") }
            review.fields[key] = field
        default:
            guard isInSection else {
                return refuse(
                    field, "“\(key.rawValue)” stands above a section", "write “Section: …” first")
            }
            guard sections[sections.count - 1].fields[key] == nil else {
                return refuseSecond(key, field, "one section")
            }
            sections[sections.count - 1].fields[key] = field
        }
        return true
    }

    private mutating func refuse(_ field: Field, _ message: String, _ help: String) -> Bool {
        faults.append(AnswerFault(line: field.line, message, help: help))
        return false
    }

    private mutating func refuseSecond(_ key: Key, _ field: Field, _ what: String) -> Bool {
        refuse(
            field, "“\(key.rawValue)” is there twice for \(what)",
            "keep the one that counts, and take the other out")
    }

    /// Whether the page that ends here has a section.
    private mutating func closePage() {
        guard let page, !isInSection else { return }
        faults.append(
            AnswerFault(
                line: page.line, "no section stands below the page “\(page.text.shortened)”",
                help: "write “Section: …” below it, or take the page out"))
    }

    private mutating func goOn(_ line: AnswerLines.Line) {
        if isAstray { return }
        guard let last else {
            faults.append(
                AnswerFault(
                    line: line.number, "this line goes on with one above it, and there is none",
                    help: "ask for the whole text"))
            return
        }
        let words = String(line.text.dropFirst(AnswerText.mark.count)).trimmed
        func add(_ field: inout Field?) {
            // A digest is long, and so is broken without a blank.
            if last != .digest, field?.text.isEmpty == false { field?.text.append(" ") }
            field?.text.append(words)
        }
        if last.isOfReview {
            add(&review.fields[last])
        } else if last == .page {
            add(&page)
        } else {
            add(&sections[sections.count - 1].fields[last])
        }
    }

    private mutating func answers() -> Answers? {
        let name = required(.name, "nobody’s name is in it", help: "write who decided: “Name: …”")
        let role = required(.role, "it does not say in which role", help: "write “Role: …”")
        let verify = required(
            .verify, "it does not say how to verify who this is",
            help: "write a number in a register, or a page of theirs: “Verify: …”")
        let date = date()
        var known: Set<[String]> = []
        let decided = sections.compactMap { part -> Answers.Section? in
            guard known.insert([part.page, part.fields[.section]?.text ?? ""]).inserted else {
                faults.append(.repeated(part.fields[.section]?.text ?? "", at: part.line))
                return nil
            }
            return section(part)
        }
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
            notChecked: text(.notChecked), dissent: text(.dissent), sections: decided, open: open)
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
                text.isEmpty
                    ? "there is no date" : "“\(text.shortened)” is no date that can be read",
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
                    "it says “\(field.text.shortened)” sections, and has \(sections.count)",
                    help: "a part is missing, or was put in; ask for the whole text"))
            return
        }
    }
}

extension AnswerReader {
    /// What was decided on a section; nil if it was left open, or is in error.
    private mutating func section(_ part: Part) -> Answers.Section? {
        func text(_ key: Key) -> String { part.fields[key]?.text ?? "" }
        let digest = text(.digest).filter { !$0.isWhitespace }.lowercased()
        let question = Answers.Question(
            page: part.page.normalForm, id: text(.section).normalForm, digest: digest)
        let found = SectionFaults(
            question, line: part.line, digestLine: part.fields[.digest]?.line,
            decision: part.fields[.decision].map { ($0.line, $0.text) },
            remarks: part.fields[.remarks].map { ($0.line, $0.text) } ?? (part.line, "")
        ).found
        guard found.isEmpty else {
            faults += found
            return nil
        }
        guard let decision = Answers.Decision(written: text(.decision)) else {
            open.append(question)
            return nil
        }
        return Answers.Section(
            page: question.page, id: question.id, digest: digest, decision: decision,
            remarks: text(.remarks))
    }
}

extension AnswerFault {
    fileprivate static func repeated(_ section: String, at line: Int) -> AnswerFault {
        AnswerFault(
            line: line, "the section “\(section.shortened)” is there twice",
            help: "keep the decision that counts, and take the other out")
    }

    /// A line that no word of the form begins.
    fileprivate static func strange(_ line: AnswerLines.Line) -> AnswerFault {
        let isEnd = { (letter: Character) in ":：".contains(letter) }
        let beginning = line.text.prefix { !isEnd($0) }.prefix(40)
        let words = beginning.split { !$0.isLetter }.joined(separator: " ")
        let first = words.prefix { $0 != " " }
        let keys = AnswerText.Key.allCases.map(\.rawValue)
        let near =
            keys.first { words.lowercased().hasPrefix($0.lowercased()) }
            ?? nearest(to: words, among: keys) ?? nearest(to: String(first), among: keys)
        let more = "a line that goes on with the one above begins with “\(AnswerText.mark)”"
        return AnswerFault(
            line: line.number, "“\(line.text.shortened)” is no line of the form",
            help: near.map { "did you mean “\($0): …”? If not, \(more)" } ?? more)
    }
}

extension String {
    /// The text with the hyphens of typewriters in place of dashes that programs put in.
    fileprivate var withPlainHyphens: String {
        String(map { ("\u{2010}"..."\u{2015}").contains($0) ? "-" : $0 })
    }
}

import HoofbeatContent

/// The form in which answers come back: lines that people can read, write and mend.
///
///     Hoofbeat review 1
///     Name: Ada Example
///     Role: clinician
///     Verify: GMC 0000000
///     Date: 2026-11-30
///     Checked: medicines and warning signs
///     Not checked: food
///     Dissent:
///     Sections: 2
///
///     Page: fever
///     Section: symptoms
///     Digest: 1:3f9c…
///     Decision: approve
///
///     Page: fever
///     Section: treatment
///     Digest: 1:77ab…
///     Decision: conditions
///     Remarks: say that the drops must not be used in the
///     | eyes of children
///
///     End of the review
///
/// A decision is `approve`, `conditions` or `refuse`; a section with nothing behind it was left
/// open. The words before the colons are the same in every language, so that one program reads all
/// answers.
///
/// It survives mail. What stands above the first and below the last line is left out, as a
/// signature is. `>` at the beginning of a line, blanks at its ends and the way in which lines end
/// mean nothing. A line that begins with `|` goes on with the one above it; a line that begins with
/// none of the words is an error, since it might be one of them with a slip. The number of sections
/// and the last line show whether a part was cut off.
package enum AnswerText {
    package static let firstLine = "Hoofbeat review 1"
    package static let lastLine = "End of the review"
    /// What a line begins with that goes on with the one above it. Mail takes blanks away.
    static let mark = "|"

    /// What a line can be about.
    package enum Key: String, Sendable, CaseIterable {
        case name = "Name"
        case role = "Role"
        case verify = "Verify"
        case date = "Date"
        case checked = "Checked"
        case notChecked = "Not checked"
        case dissent = "Dissent"
        case sections = "Sections"
        case page = "Page"
        case section = "Section"
        case digest = "Digest"
        case decision = "Decision"
        case remarks = "Remarks"

        /// Whether it is about the whole review.
        var isOfReview: Bool { Self.ofReview.contains(self) }
        static let ofReview: [Key] = [
            .name, .role, .verify, .date, .checked, .notChecked, .dissent, .sections,
        ]

        /// The key that somebody wrote before a colon, in large or small letters.
        init?(written: Substring) {
            guard written.utf8.count < 40 else { return nil }
            let words = written.lowercased().split(separator: " ").joined(separator: " ")
            guard let key = Self.allCases.first(where: { $0.rawValue.lowercased() == words })
            else { return nil }
            self = key
        }
    }

    /// The text of answers.
    package static func write(_ answers: Answers) -> String {
        var lines = [firstLine]
        lines += [
            line(.name, answers.name), line(.role, answers.role), line(.verify, answers.verify),
            line(.date, answers.date.iso), line(.checked, answers.checked),
            line(.notChecked, answers.notChecked), line(.dissent, answers.dissent),
            line(.sections, "\(answers.sections.count)"),
        ]
        for section in answers.sections {
            lines += [
                "", line(.page, section.page), line(.section, section.id),
                line(.digest, section.digest), line(.decision, section.decision.rawValue),
            ]
            if !section.remarks.isEmpty { lines.append(line(.remarks, section.remarks)) }
        }
        return (lines + ["", lastLine, ""]).joined(separator: "\n")
    }

    /// The text for filling in by hand: all sections, none of them decided.
    package static func template(for questions: [Answers.Question]) -> String {
        var lines = [firstLine]
        for key in Key.ofReview {
            lines.append(key == .sections ? line(key, "\(questions.count)") : line(key, ""))
        }
        for question in questions {
            lines += [
                "", line(.page, question.page), line(.section, question.id),
                line(.digest, question.digest), line(.decision, ""), line(.remarks, ""),
            ]
        }
        return (lines + ["", lastLine, ""]).joined(separator: "\n")
    }

    /// A line of at most 68 letters, so that mail does not break it, and as many more as it needs.
    private static func line(_ key: Key, _ text: String) -> String {
        var lines = ["\(key.rawValue):"]
        let words = key == .digest ? pieces(of: text) : text.split(whereSeparator: \.isWhitespace)
        for word in words {
            if lines[lines.count - 1].count + word.count < 68 {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append("\(mark) \(word)")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A digest is longer than a line, and the only word whose blanks mean nothing.
    private static func pieces(of digest: String) -> [Substring] {
        digest.count > 50 ? [digest.prefix(50), digest.dropFirst(50)] : [digest[...]]
    }
}
